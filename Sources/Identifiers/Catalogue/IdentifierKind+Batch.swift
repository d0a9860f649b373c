extension IdentifierKind {
  /// Answers a batch of numbers, so that a rule is called once a batch.
  ///
  /// Takes the shape, which the kind must admit, the numbers, how many digits each of them has, and where
  /// the answers go, one a number in their order; traps where those are fewer than the numbers. Cost: a
  /// few nanoseconds a number, no allocation.
  public typealias Batch =
    @Sendable (Shape, Span<UInt64>, _ digitCount: Int, inout MutableSpan<CheckResult>) -> Void

  /// Fills a batch by the rule for one number.
  @inline(__always)
  static func answer(
    _ digits: Span<UInt64>,
    into answers: inout MutableSpan<CheckResult>,
    _ rule: (UInt64) -> CheckResult?
  ) {
    for row in digits.indices { answers[row] = rule(digits[row]) ?? .empty }
  }
}
