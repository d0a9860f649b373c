/// An invented field with the answer that its identifier's rule must give.
public struct Example: Sendable {
  /// The field as it stands in a file.
  public let input: String
  /// The answer.
  public let expected: CheckResult

  init(
    _ input: String,
    _ validity: Validity,
    _ reason: ReasonCode = .none,
    _ flags: Flags = []
  ) {
    self.input = input
    self.expected = CheckResult(validity, reason, flags: flags)
  }
}
