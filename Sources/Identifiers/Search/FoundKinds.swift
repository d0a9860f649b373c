/// Which kinds of identifier a text holds somewhere inside.
public struct FoundKinds: OptionSet, Hashable, BitwiseCopyable, Sendable {
  /// One bit a kind.
  public let rawValue: UInt8

  /// Makes the set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A Social Security number with separators.
  public static let socialSecurityNumber = FoundKinds(rawValue: 1 << 0)
  /// The number of a telephone, with its check digit.
  public static let imei = FoundKinds(rawValue: 1 << 1)
  /// The number of a payment card.
  public static let paymentCard = FoundKinds(rawValue: 1 << 2)
  /// An International Bank Account Number.
  public static let iban = FoundKinds(rawValue: 1 << 3)
  /// An address of electronic mail.
  public static let email = FoundKinds(rawValue: 1 << 4)
  /// A telephone number of the North American plan, with separators or +1.
  public static let phone = FoundKinds(rawValue: 1 << 5)

  /// All that a search looks for.
  public static let all: FoundKinds = [
    .socialSecurityNumber, .imei, .paymentCard, .iban, .email, .phone,
  ]
}
