import Findings
import Kernels
import Records
import TestSupport
import Testing

/// A prediction costs time, never a count: columns that change their mind equal the reference.
@Suite struct PredictionTests {
  /// Fields of every shape that predictions and their misses meet.
  private static let pool =
    [
      "219-09-9998", "000-12-3456", "219099998", "21909999", "123 45 6789", "***-**-1234", "9999",
      "490154203237518", "490154203237510", "35-209900-176148-1", "35209900176148", "2004-01-31",
      "01/31/2004", "12.5", "12.0", "1.23E+08", "3520990017614898", "8901260123456789012", "NULL",
      "null", "N/A", "-", "\\N", "none", "", " ", "  x ", " 219099998 ", "Nina", "Ada", "dead",
      "DEADBEEF", "FFFFFFFFFFFFFF", "A1", "XXXX", "x1", "Mary Ann", "O'Neil", "ann@mail.example",
      "12 High St", "Jos\u{E9}", "\u{201C}x\u{201D}", "219\u{2013}09\u{2013}9998", "a/b", "1/2",
      "'7",
      "=7", "(206) 555-0100", "+1 206 555 0100", "10.0.0.1", "00000000000000000000",
      String(repeating: "y", count: 64), String(repeating: "z", count: 65),
      String(repeating: "9", count: 70), "five\" pipe",
    ].map { Array($0.utf8) }

  /// Three columns of 900 records; each runs in stretches of one shape with strays between.
  private static func text(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var habits = [0, 1, 2].map { _ in pool.randomElement(using: &random) ?? [] }
    return (0..<900).flatMap { _ -> [UInt8] in
      let fields = habits.indices.map { column -> [UInt8] in
        if Int.random(in: 0..<150, using: &random) == 0 {
          habits[column] = pool.randomElement(using: &random) ?? []
        }
        let isStray = Int.random(in: 0..<9, using: &random) == 0
        let field = isStray ? pool.randomElement(using: &random) ?? [] : habits[column]
        return varied(field, &random)
      }
      return Array(fields.joined(separator: [0x2C])) + [0x0A]
    }
  }

  /// Other digits in the same places, now and then in quotes.
  private static func varied(_ field: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let keeps = Int.random(in: 0..<3, using: &random) == 0
    let digits = field.map { byte in
      !keeps && (0x30...0x39).contains(byte) ? UInt8.random(in: 0x30...0x39, using: &random) : byte
    }
    let isQuoted = !field.contains(0x22) && Int.random(in: 0..<12, using: &random) == 0
    return isQuoted ? [0x22] + digits + [0x22] : digits
  }

  @Test(arguments: KernelSet.supported, UInt64(1)...12)
  func restlessColumnsEqualTheReference(_ set: KernelSet, _ seed: UInt64) throws {
    let bytes = Self.text(seed)
    var harness = Harness(kernels: set, rules: Harness.asked)
    harness.limits.windowBytes = 8_192
    harness.limits.batchRecords = 100
    let profile = try harness.profile(bytes)
    expectEqual(profile, harness.reference(bytes, profile), "\(set), seed \(seed)")
  }

  @Test(arguments: UInt64(1)...4) func everyKernelSetRaisesTheSameRegisters(_ seed: UInt64) throws {
    let reports = try KernelSet.supported.map { set in
      try Harness(workerCount: 2, kernels: set).report(Self.text(seed)).tables
    }
    #expect(reports.allSatisfy { $0 == reports[0] }, "seed \(seed)")
  }
}
