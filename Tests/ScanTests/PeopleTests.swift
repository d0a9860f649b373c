import Findings
import Kernels
import Profiling
import TestSupport
import Testing

/// Persons of small invented tables, held against a count that keeps every value.
@Suite struct PeopleTests {
  private struct Row {
    var ssn: String
    var first: String
    var last: String
    var birth: String
    var state: String

    var line: String { "\(ssn),\(first),\(last),\(birth),\(state)\n" }
    var name: String? {
      first.isEmpty || last.isEmpty || birth.isEmpty ? nil : "\(first)|\(last)|\(birth)"
    }
    var number: String? { ssn.hasPrefix("219-") ? ssn : nil }
  }

  /// Persons with one to four records each, some of them without number, name or state.
  private static func rows(_ seed: UInt64, persons: Int) -> [Row] {
    var random = SplitMix64(seed: seed)
    return (0..<persons).flatMap { person -> [Row] in
      let firsts = ["Ann", "Ben", "Cal", "Dee", "Eve", "Flo"]
      let whole = Row(
        ssn: "219-\(10 + person / 9000 % 80)-\(1000 + person % 9000)",
        first: firsts[person % firsts.count],
        last: "Lastname" + String(UnicodeScalar(UInt8(0x61 + person % 26))),
        birth: "19\(50 + person % 40)-0\(1 + person % 9)-\(10 + person / 11 % 18)",
        state: ["TX", "CA", "NY", "WA"][person % 4]
      )
      return (0..<Int.random(in: 1...4, using: &random)).map { _ in
        var row = whole
        switch Int.random(in: 0..<10, using: &random) {
        case 0: row.ssn = ""
        case 1: row.ssn = "***-**-1234"
        case 2: row.ssn = "000-12-3456"
        case 3: row.first = ""
        case 4: row.state = ""
        default: break
        }
        return row
      }
    }
  }

  private static func bytes(_ rows: [Row]) -> [UInt8] {
    Array(("ssn,first_name,last_name,dob,state\n" + rows.map(\.line).joined()).utf8)
  }

  private func report(_ rows: [Row], _ harness: Harness = Harness(hasHeader: nil)) throws -> Report
  {
    try harness.report(Self.bytes(rows))
  }

  /// Estimates of a few hundred are within two or three of the truth.
  private func isNear(_ estimate: Int, _ exact: Int) -> Bool {
    abs(estimate - exact) <= 3 + exact / 40
  }

  @Test(arguments: UInt64(1)...5) func boundsEqualTheNaiveCount(_ seed: UInt64) throws {
    let rows = Self.rows(seed, persons: 400)
    let people = try #require(try report(rows).people)
    let numbers = Set(rows.compactMap(\.number))
    let names = Set(rows.filter { $0.number == nil }.compactMap(\.name))
    #expect(isNear(people.low.estimate, numbers.count), "seed \(seed)")
    #expect(isNear(people.high.estimate, numbers.count + names.count), "seed \(seed)")
    #expect(people.records == rows.count { $0.number != nil || $0.name != nil })
  }

  @Test(arguments: UInt64(1)...5) func classCountsAPersonOnce(_ seed: UInt64) throws {
    let rows = Self.rows(seed, persons: 400)
    let classes = try #require(try report(rows).people).byClass
    let clear = Set(rows.filter { $0.number != nil && $0.name != nil }.compactMap(\.number))
    let masked = Set(rows.filter { $0.ssn.hasPrefix("*") }.compactMap(\.name))
    let failing = Set(rows.filter { $0.ssn.hasPrefix("000") }.compactMap(\.name))
    let found = try #require(classes.first { $0.name == "name + SSN" })
    expect(found.clear, isNear: clear.count)
    expect(found.masked, isNear: masked.count)
    expect(found.failing, isNear: failing.count)
    let births = try #require(classes.first { $0.name == "name + birth date" })
    // A person whose records lack the number here and the name there is still one person.
    let persons = Set(rows.compactMap(\.name))
    expect(births.clear, isNear: persons.count)
  }

  private func expect(_ count: PublishedCount, isNear exact: Int) {
    switch count {
    case .exact(let value), .about(let value): #expect(abs(value - exact) <= 8 + exact / 40)
    case .atMost(let value): #expect(exact <= value)
    case .withheld: #expect((1...12).contains(exact))
    }
  }

  @Test func residenceLeavesOutNobody() throws {
    let rows = Self.rows(3, persons: 400)
    let residence = try #require(try report(rows).people?.byResidence)
    let sum = residence.states.counts.reduce(0) { $0 + $1.count }
    let persons = Set(rows.filter { !$0.state.isEmpty }.map { $0.number ?? $0.name ?? "" })
    #expect(abs(sum - 400) <= 30, "\(sum) of \(persons.count)")
    #expect(residence.abroad == .exact(0))
    expect(residence.several, isNear: 0)
  }

  @Test(arguments: [1, 2, 3, 5]) func cutsAndWorkersChangeNothing(_ workers: Int) throws {
    let rows = Self.rows(4, persons: 60)
    let bytes = Self.bytes(rows)
    let whole = try report(rows)
    for size in [1_500, 400, 97] {
      var harness = Harness(hasHeader: nil)
      harness.cuts = Array(stride(from: size, to: bytes.count, by: size))
      harness.workerCount = workers
      let cut = try harness.report(bytes)
      #expect(cut.people == whole.people, "\(workers) workers, \(size) bytes")
      #expect(cut.tables == whole.tables, "\(workers) workers, \(size) bytes")
    }
  }

  @Test func orderOfRecordsChangesNothing() throws {
    let rows = Self.rows(5, persons: 200)
    var shuffled = rows
    var random = SplitMix64(seed: 9)
    shuffled.shuffle(using: &random)
    let one = try report(rows)
    let other = try report(shuffled)
    #expect(one.people == other.people)
    #expect(one.tables == other.tables)
  }

  @Test(arguments: KernelSet.supported) func kernelsChangeNothing(_ set: KernelSet) throws {
    let rows = Self.rows(6, persons: 100)
    let plain = try report(rows, Harness(kernels: .scalar, hasHeader: nil))
    let vector = try report(rows, Harness(kernels: set, hasHeader: nil))
    #expect(plain.people == vector.people)
  }
}

/// Fewer workers where memory is short.
@Suite struct MemoryBudgetTests {
  @Test func wideTablesGetFewerWorkers() throws {
    let line = (0..<400).map { "\($0)" }.joined(separator: ",") + "\n"
    let bytes = Array(String(repeating: line, count: 30).utf8)
    var harness = Harness(workerCount: 8)
    #expect(try harness.profile(bytes).workerCount == 8)
    harness.memoryBytes = 64 << 20
    let few = try harness.profile(bytes)
    #expect(few.workerCount < 8)
    #expect(few.workerCount >= 1)
    harness.memoryBytes = 1
    #expect(try harness.profile(bytes).workerCount == 1)
  }
}
