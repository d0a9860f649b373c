extension IdentifierKind {
  /// Every kind that has a rule, in the order in which documents list them.
  public static let all: [IdentifierKind] =
    government + telephony + place + time + money + network + secrets
}
