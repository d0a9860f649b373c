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

  @Test(arguments: [400, 1_000, 10_000, 40_000], 1...3)
  func soundRecordsShowNoSign(_ count: Int, _ seed: Int) throws {
    let signs = try Self.signs(Town.file(count, seed: UInt64(seed)))
    #expect(Self.found(signs).isEmpty)
    guard count >= 10_000 else { return }
    let real = signs.filter { $0.verdict == .likeReal }.map(\.test)
    #expect(real.count >= 14, "\(real)")
  }

  private static let faults: [(Town.Fault, String)] = [
    (.randomNumbers, "ssn-high-group"), (.randomNumbers, "ssn-high-group-adults"),
    (.randomNumbers, "ssn-issue-state"), (.strangeZips, "zip-state"),
    (.strangePhones, "area-code-state"), (.localPhones, "area-code-state"),
    (.randomDevices, "luhn-imei"), (.fewModels, "tac-diversity"),
    (.manyModels, "tac-diversity"), (.strangeBodies, "imei-body"),
    (.runningSerials, "serial-runs"), (.flatMonths, "birth-months"),
    (.flatWeekdays, "birth-weekdays"), (.flatAges, "age-curve"),
    (.oneBirthDate, "one-birth-date"), (.copies, "copies"), (.blocks, "copied-blocks"),
    (.changedCopies, "repeated-numbers"), (.takingTurns, "order"), (.complete, "missing"),
  ]

  @Test(arguments: faults) func aFaultShowsItsSign(_ fault: Town.Fault, _ sign: String) throws {
    let found = Self.found(try Self.signs(Town.file(20_000, seed: 11, [fault])))
    #expect(found.contains(sign), "\(fault): \(found.sorted())")
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
    let bytes = Town.file(40_000, seed: 21, [.blocks])
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
