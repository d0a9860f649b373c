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
  /// - Parameter prefix: The first four digits.
  init?(prefix: UInt64) {
    let prefix = UInt16(truncatingIfNeeded: prefix)
    guard let place = SortedSearch.lastAtMost(prefix, in: CardPrefixes.first),
      prefix <= CardPrefixes.last[place]
    else { return nil }
    self.init(rawValue: CardPrefixes.schemes[place])
  }

  /// Whether the scheme has numbers of that many digits.
  func hasLength(_ count: Int) -> Bool {
    CardPrefixes.lengths[Int(rawValue)] >> UInt32(count & 31) & 1 == 1
  }
}
