import Evidence

/// What a reason for a loss means and what to do about it, in words.
package enum LossAdvice {
  /// A sentence for a code as reports print it, or `nil` for one that is not known.
  package static func text(_ code: String) -> String? {
    Undecodable.Reason(rawValue: code)?.remedy
  }
}
