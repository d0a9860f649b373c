/// An Internet Protocol address of version 4: four numbers with dots.
///
/// - Issuer: IANA and the regional registries.
/// - Length and alphabet: four groups of one to three digits.
/// - Check digit: none.
/// - Rules, the first broken one wins: digits and dots only; four groups; each 0-255. Then, suspect: a
///   leading zero, which some programs read as octal; 0.0.0.0; 255.255.255.255; the three networks for
///   documentation; networks reserved for other use (0/8, 198.18/15, 240/4).
/// - Other kinds: a colon makes it `IP_VERSION_6`, if it is one.
/// - Flags: private, loopback, link-local, carrier-shared and multicast networks.
/// - Chance baseline: see `chance`.
/// - Not checked: whether the address was in use. Ports and prefix lengths behind it are not taken.
/// - Source: RFC 791; IANA special-purpose address registry (RFC 6890, 5737, 6598).
public enum IPv4Address {
  /// The kind's name in reports.
  public static let kind = "ipv4"

  /// The share of four numbers, each uniformly random from 0 to 999, that are valid.
  public static let chance = 0.004009622784

  /// Checks a field, in a column of which the caller says that it holds such addresses.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    guard let core = TextField.value(of: field) else { return .empty }
    guard core.count <= IPv6Address.maximumLength else { return CheckResult(.invalid, .ipFormat) }
    let groups = DottedQuad(field, core)
    if groups.isMasked { return CheckResult(.masked, .ipMasked) }
    guard !groups.isForeign else {
      let isOther = IPv6Address.isAddress(field, core)
      return isOther ? CheckResult(.otherKind, .ipVersion6) : CheckResult(.invalid, .ipFormat)
    }
    guard groups.count == 4 else { return CheckResult(.invalid, .ipGroups) }
    guard !groups.isOutOfRange else { return CheckResult(.invalid, .ipOctet) }
    if groups.hasLeadingZero { return CheckResult(.suspect, .ipLeadingZero) }
    return check(address: groups.address)
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  /// Checks the 32 bits of an address, the first number highest.
  ///
  /// - Parameter address: Any bits.
  /// - Returns: Valid with flags, or suspect.
  public static func check(address: UInt32) -> CheckResult {
    if let doubt = doubt(address) { return CheckResult(.suspect, doubt) }
    return CheckResult(.valid, flags: flags(address))
  }

  private static func doubt(_ address: UInt32) -> ReasonCode? {
    switch (address >> 24, address >> 8) {
    case _ where address == 0: .ipUnspecified
    case _ where address == .max: .ipBroadcast
    case (_, 0xC00002), (_, 0xC63364), (_, 0xCB0071): .ipDocumentation
    case (0, _), (240..., _), (_, 0xC61200...0xC613FF): .ipReserved
    default: nil
    }
  }

  private static func flags(_ address: UInt32) -> Flags {
    switch (address >> 24, address >> 20, address >> 16) {
    case (10, _, _), (_, 0xAC1, _), (_, _, 0xC0A8): .ipPrivate
    case (127, _, _): .ipLoopback
    case (_, _, 0xA9FE): .ipLinkLocal
    case (_, 0x644...0x647, _): .ipCarrierShared
    case (224...239, _, _): .ipMulticast
    default: []
    }
  }
}
