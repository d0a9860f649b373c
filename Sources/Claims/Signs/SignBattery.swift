package import Findings

/// All tests for signs of invention, as one family.
///
/// Each test is made at an even part of 5 %, and an effect must also be large: the whole interval must
/// lie among what invented data show. Data that are like real data in every respect are therefore
/// called like invented data in at most 5 % of cases over all tests together.
package struct SignBattery {
  /// The tests, by what they look at.
  static let tests =
    numberTests + placeTests + deviceTests + birthTests + fileTests

  /// Chance of a false sign, over all tests together.
  package static let alpha = 0.05

  /// Makes every test; cost: that of the report's size.
  ///
  /// - Parameters:
  ///   - report: Of a scan, or saved.
  ///   - figures: Of the same scan; nil for a saved report, of which fewer tests can be made.
  /// - Returns: What each says, those that could not be made included.
  package static func signs(_ report: Report, _ figures: SignFigures?) -> [Sign] {
    let evidence = SignEvidence(report, figures)
    return tests.map { $0.sign(evidence, alpha: alpha / Double(tests.count)) }
  }
}
