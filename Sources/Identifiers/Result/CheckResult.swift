/// What an identifier check says of one field, in eight bytes.
public struct CheckResult: Hashable, BitwiseCopyable, Sendable {
  /// Which of the six classes the field falls into.
  public let validity: Validity
  /// Why it is not valid; `none` for valid and empty fields.
  public let reason: ReasonCode
  /// Marks of a valid value; empty otherwise.
  public let flags: Flags

  /// Puts a result together.
  public init(_ validity: Validity, _ reason: ReasonCode = .none, flags: Flags = []) {
    self.validity = validity
    self.reason = reason
    self.flags = flags
  }

  /// Valid, without a mark.
  @inlinable
  public var isPlainlyValid: Bool { validity == .valid && flags.isEmpty }

  /// All rules hold and there is nothing to note.
  public static let valid = CheckResult(.valid)
  /// Nothing is there.
  public static let empty = CheckResult(.empty)
}
