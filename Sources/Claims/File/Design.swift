/// How the rows in hand were chosen: what they can stand for depends on it.
package enum Design: String, CaseIterable, Sendable {
  /// All there is.
  case wholeDump = "whole-dump"
  /// Drawn at random by the analyst.
  case randomSample = "random-sample"
  /// Chosen by the seller.
  case sellerSample = "seller-sample"
}
