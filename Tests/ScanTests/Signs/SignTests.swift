import Claims
import Findings
import Kernels
import Profiling
import Testing

/// Every sign against a population with the fault that it looks for, and without.
@Suite struct SignTests {
  private static func signs(_ bytes: [UInt8], _ harness: Harness? = nil) throws -> [Sign] {
    var harness = harness ?? Harness(hasHeader: nil)
    harness.samplesRecords = true
    let profile = try harness.wholeProfile(bytes)
    let report = harness.report(profile)
    return SignBattery.signs(report, SignGate(profile, .suppress).figures)
  }

  private static func found(_ signs: [Sign]) -> Set<String> {
    Set(signs.filter { $0.verdict == .likeInvented }.map(\.test))
  }

  @Test(arguments: [400, 1_000, 10_000], 1...2)
  func soundRecordsShowNoSign(_ count: Int, _ seed: Int) throws {
    let signs = try Self.signs(Town.file(count, seed: UInt64(seed)))
    #expect(Self.found(signs).isEmpty)
    guard count >= 10_000 else { return }
    let real = signs.filter { $0.verdict == .likeReal }.map(\.test)
    #expect(real.count >= 14, "\(real)")
  }

  /// A fault in a share of so many records, and the sign of it.
  struct Case: Sendable, CustomStringConvertible {
    let fault: Town.Fault
    let sign: String
    var count = 20_000
    var share = 1.0

    var description: String { "\(fault): \(sign)" }
  }

  private static let cases = [
    Case(fault: .randomNumbers, sign: "ssn-high-group"),
    Case(fault: .randomNumbers, sign: "ssn-high-group-adults"),
    Case(fault: .randomNumbers, sign: "ssn-issue-state"),
    Case(fault: .children, sign: "ssn-before-birth", share: 0.5),
    Case(fault: .strangeZips, sign: "zip-state"),
    Case(fault: .strangePhones, sign: "area-code-state"),
    Case(fault: .localPhones, sign: "area-code-state"),
    Case(fault: .randomDevices, sign: "luhn-imei", share: 0.4),
    Case(fault: .fewModels, sign: "tac-diversity"),
    Case(fault: .manyModels, sign: "tac-diversity"),
    Case(fault: .strangeBodies, sign: "imei-body", share: 0.5),
    Case(fault: .runningSerials, sign: "serial-runs"),
    Case(fault: .flatMonths, sign: "birth-months", count: 100_000),
    Case(fault: .flatWeekdays, sign: "birth-weekdays"),
    Case(fault: .flatAges, sign: "age-curve"),
    Case(fault: .oneBirthDate, sign: "one-birth-date"),
    Case(fault: .copies, sign: "copies", share: 0.2),
    Case(fault: .blocks, sign: "copied-blocks"),
    Case(fault: .changedCopies, sign: "repeated-numbers", share: 0.3),
    Case(fault: .takingTurns, sign: "order"),
    Case(fault: .complete, sign: "missing"),
  ]

  @Test(arguments: cases) func aFaultShowsItsSign(_ wanted: Case) throws {
    let bytes = Town.file(wanted.count, seed: 11, [wanted.fault], share: wanted.share)
    let found = Self.found(try Self.signs(bytes))
    #expect(found.contains(wanted.sign), "\(found.sorted())")
  }

  /// Frauds of half the rows.
  @Test(
    arguments: [
      [.randomNumbers, .strangeZips, .strangePhones, .manyModels], [.copies], [.blocks],
      [.changedCopies], [.runningSerials, .localPhones, .complete], [.spoiltEnd],
    ] as [Set<Town.Fault>]
  ) func halfARowsFraudShows(_ faults: Set<Town.Fault>) throws {
    let found = Self.found(try Self.signs(Town.file(10_000, seed: 5, faults, share: 0.5)))
    #expect(!found.isEmpty, "\(faults)")
    if faults == [.spoiltEnd] { #expect(found.contains("halves"), "\(found)") }
  }

  /// Children have numbers that were given out after they were born; few of them show nothing.
  @Test func childrenWithNumbersOfTheirTimeShowNoSign() throws {
    for (share, verdict) in [(0.5, Sign.Outcome.likeReal), (0.005, .noConclusion)] {
      let bytes = Town.file(20_000, seed: 12, [.children, .lateNumbers], share: share)
      let sign = try Self.signs(bytes).first { $0.test == "ssn-before-birth" }
      #expect(sign?.verdict == verdict && (sign?.effect ?? 0) == 0, "\(share)")
    }
  }

  @Test func fewRecordsShowNothing() throws {
    let signs = try Self.signs(Town.file(250, seed: 3, [.randomNumbers, .strangeZips, .complete]))
    #expect(signs.allSatisfy { $0.verdict == .noConclusion && $0.effect == nil })
    #expect(Set(signs.compactMap(\.reason)).contains(.tooFew))
  }

  @Test func aSavedReportSaysWhatItLacks() throws {
    var harness = Harness(hasHeader: nil)
    harness.samplesRecords = true
    let report = harness.report(try harness.wholeProfile(Town.file(5_000, seed: 8)))
    let signs = SignBattery.signs(report, nil)
    let lacking = signs.filter { $0.reason == .notCollected }.map(\.test)
    #expect(lacking.contains("birth-weekdays") && lacking.contains("copies"))
    #expect(signs.first { $0.test == "zip-state" }?.effect != nil)
  }

  /// The same signs however the bytes are cut, whoever reads them.
  @Test func neitherWorkersNorBlocksMatter() throws {
    let bytes = Town.file(24_000, seed: 21, [.copies], share: 0.1)
    let whole = try Self.signs(bytes)
    for (workers, size) in [(1, 100_000), (3, 65_537), (8, 20_011)] {
      var harness = Harness(cuts: Array(stride(from: size, to: bytes.count, by: size)))
      harness.workerCount = workers
      harness.hasHeader = nil
      #expect(try Self.signs(bytes, harness) == whole, "\(workers) workers, \(size)")
    }
  }

  @Test(arguments: KernelSet.supported) func kernelsDoNotMatter(_ set: KernelSet) throws {
    let bytes = Town.file(3_000, seed: 4)
    var harness = Harness(hasHeader: nil)
    harness.kernels = .scalar
    let scalar = try Self.signs(bytes, harness)
    harness.kernels = set
    #expect(try Self.signs(bytes, harness) == scalar)
  }
}
