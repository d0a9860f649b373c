/// Whose payment card a number is, as breakdowns name it: a closed list.
public enum CardScheme: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case visa, mastercard, amex, discover, diners, jcb
  /// JCB's fifteen-digit numbers of old.
  case jcbLegacy
  case unionPay, maestro, mir, ruPay, uatp

  /// The name that reports print.
  public var name: String {
    switch self {
    case .visa: "visa"
    case .mastercard: "mastercard"
    case .amex: "amex"
    case .discover: "discover"
    case .diners: "diners"
    case .jcb: "jcb"
    case .jcbLegacy: "jcb_legacy"
    case .unionPay: "unionpay"
    case .maestro: "maestro"
    case .mir: "mir"
    case .ruPay: "rupay"
    case .uatp: "uatp"
    }
  }

  /// The scheme that a prefix belongs to; nil where the table lacks it.
  ///
  /// - Parameters:
  ///   - prefix: The first four digits.
  ///   - schemes: The table, where a batch has it at hand.
  @inline(__always)
  init?(prefix: UInt64, _ schemes: [CardScheme?] = byPrefix) {
    guard prefix < 10_000, let found = schemes[Int(truncatingIfNeeded: prefix)] else { return nil }
    self = found
  }

  /// By the first four digits.
  static let byPrefix: [CardScheme?] = (0..<10_000).map { prefix in
    guard let place = SortedSearch.lastAtMost(UInt16(prefix), in: CardPrefixes.first),
      prefix <= CardPrefixes.last[place]
    else { return nil }
    return CardScheme(rawValue: CardPrefixes.schemes[place])
  }

  /// Whether the scheme has numbers of that many digits.
  func hasLength(_ count: Int) -> Bool {
    CardPrefixes.lengths[Int(rawValue)] >> UInt32(count & 31) & 1 == 1
  }
}
