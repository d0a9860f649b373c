/// An Internet Protocol address of version 6: eight groups of hexadecimal digits with colons.
///
/// - Issuer: IANA and the regional registries.
/// - Length and alphabet: groups of one to four hexadecimal digits; `::` once for groups of zeros; the
///   last two groups may be a version 4 address.
/// - Check digit: none.
/// - Rules, the first broken one wins: alphabet and grouping (`IP_FORMAT`); eight groups, or fewer with
///   `::`. Then, suspect: `::`; the networks for documentation (2001:db8::/32, 3fff::/20); addresses
///   outside 2000::/3, 64:ff9b::/96, mapped version 4 and the flagged networks.
/// - Other kinds: four numbers with dots are `IP_VERSION_4`, if they are one.
/// - Flags: private (fc00::/7), loopback, link-local (fe80::/10) and multicast networks.
/// - Chance baseline: see `chance`.
/// - Not checked: whether the address was in use. Zones, ports and prefix lengths are not taken.
/// - Source: RFC 4291, RFC 5952; IANA special-purpose address registry.
public enum IPv6Address {
  /// The kind's name in reports.
  public static let kind = "ipv6"

  /// The share of eight groups of four random hexadecimal digits that are valid.
  public static let chance = 0.137694359

  /// The most bytes that an address may have: eight groups, the last two in version 4.
  static let maximumLength = 45

  /// Checks a field, in a column of which the caller says that it holds such addresses.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    guard let core = TextField.value(of: field) else { return .empty }
    guard core.count <= maximumLength else { return CheckResult(.invalid, .ipFormat) }
    let groups = ColonGroups(field, core)
    if groups.isMasked { return CheckResult(.masked, .ipMasked) }
    guard !groups.isForeign else {
      let quad = DottedQuad(field, core)
      let isOther = quad.count == 4 && !quad.isForeign && !quad.isOutOfRange
      return isOther ? CheckResult(.otherKind, .ipVersion4) : CheckResult(.invalid, .ipFormat)
    }
    guard groups.isComplete else { return CheckResult(.invalid, .ipGroups) }
    return check(high: groups.high, low: groups.low)
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  /// Checks the 128 bits of an address.
  ///
  /// - Parameters:
  ///   - high: The first four groups.
  ///   - low: The last four.
  /// - Returns: Valid with flags, or suspect.
  public static func check(high: UInt64, low: UInt64) -> CheckResult {
    if high == 0 { return checkZeroNetwork(low) }
    if high >> 32 == 0x2001_0DB8 || high >> 44 == 0x3FFF0 {
      return CheckResult(.suspect, .ipDocumentation)
    }
    switch high >> 48 {
    case 0x2000...0x3FFF: return .valid
    case 0xFC00...0xFDFF: return CheckResult(.valid, flags: .ipPrivate)
    case 0xFE80...0xFEBF: return CheckResult(.valid, flags: .ipLinkLocal)
    case 0xFF00...0xFFFF: return CheckResult(.valid, flags: .ipMulticast)
    case 0x0064 where high == 0x0064_FF9B_0000_0000 && low >> 32 == 0: return .valid
    default: return CheckResult(.suspect, .ipReserved)
    }
  }

  /// Addresses whose first four groups are zero: ::, ::1 and mapped version 4.
  private static func checkZeroNetwork(_ low: UInt64) -> CheckResult {
    switch low {
    case 0: CheckResult(.suspect, .ipUnspecified)
    case 1: CheckResult(.valid, flags: .ipLoopback)
    case _ where low >> 32 == 0xFFFF:
      IPv4Address.check(address: UInt32(truncatingIfNeeded: low))
    default: CheckResult(.suspect, .ipReserved)
    }
  }

  /// Whether a value is an address of version 6, valid or suspect.
  static func isAddress(_ field: RawSpan, _ core: Range<Int>) -> Bool {
    let groups = ColonGroups(field, core)
    return !groups.isForeign && groups.isComplete
  }
}
