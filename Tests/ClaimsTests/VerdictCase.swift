@testable import Claims

/// One row of the table of verdicts: a claim, the rows in hand, what was measured, the verdict.
struct VerdictCase: Sendable, CustomStringConvertible {
  let measure: String
  let expect: String
  let circumstances: Circumstances
  let measured: Measured
  let expected: Verdict

  init(
    _ measure: String,
    _ expect: String,
    _ circumstances: Circumstances,
    _ measured: Measured,
    _ expected: Verdict
  ) {
    self.measure = measure
    self.expect = expect
    self.circumstances = circumstances
    self.measured = measured
    self.expected = expected
  }

  var description: String { "\(measure) \(expect), \(circumstances), \(measured)" }

  /// What the judge says when this is the only claim.
  func judge() throws -> Judgement {
    let text = ClaimsText.file(measure: measure, expect: expect)
    let file = try ClaimsText.parse(text).get()
    return Judge.judge(file, circumstances) { _ in measured }[0]
  }
}

extension Circumstances {
  static let whole = Circumstances(.wholeDump)
  static let partOfWhole = Circumstances(.wholeDump, isComplete: false)
  static let random = Circumstances(.randomSample)
  static let randomOfMillion = Circumstances(.randomSample, population: 1_000_000)
  static let seller = Circumstances(.sellerSample)
}

extension Verdict {
  static let needsRest = notDecidable(.designUnknown, .restOfFile)
  static let needsRows = notDecidable(.designUnknown, .randomRowsOrWholeFile)
  static let needsWhole = notDecidable(.designUnknown, .wholeFile)
  static let smallSample = notDecidable(.sampleTooSmall, .wholeFile)
}
