/// A hardware address of a network interface: maker (3 bytes), number (3 bytes).
///
/// - Issuer: IEEE gives out makers' prefixes; addresses with the local bit are made up.
/// - Length and alphabet: twelve hexadecimal digits, plain, in pairs split by colons or hyphens, or in
///   threes of four split by dots.
/// - Check digit: none.
/// - Rules: one of the forms; then, suspect: all ones (broadcast); all zeros; one digit repeated.
/// - Flags: `MAC_LOCAL`, as telephones make them up for privacy; `MAC_MULTICAST`.
/// - Chance baseline: see `chance`.
/// - Not checked: whether IEEE gave out the prefix.
/// - Source: IEEE 802.
public enum MACAddress {
  /// The kind's name in reports.
  public static let kind = "mac"

  /// The share of twelve random hexadecimal digits that are valid: all but 16.
  public static let chance = 1.0

  /// Checks a field, in a column of which the caller says that it holds hardware addresses.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    guard let core = TextField.value(of: field) else { return .empty }
    guard let form = Form(field, core) else { return CheckResult(.invalid, .macFormat) }
    if form.hiddenCount > 0 { return CheckResult(.masked, .macMasked) }
    return check(address: form.address)
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  /// Checks the 48 bits of an address.
  ///
  /// - Parameter address: The first byte in the highest of the 48 bits.
  /// - Returns: Valid with flags, or suspect.
  public static func check(address: UInt64) -> CheckResult {
    if address == 0xFFFF_FFFF_FFFF { return CheckResult(.suspect, .macBroadcast) }
    if address == 0 { return CheckResult(.suspect, .macZero) }
    if address % 0x1111_1111_1111 == 0 { return CheckResult(.suspect, .macRepeated) }
    let isLocal = address >> 41 & 1 == 1
    let isMulticast = address >> 40 & 1 == 1
    var flags: Flags = isLocal ? .macLocal : []
    if isMulticast { flags.insert(.macMulticast) }
    return CheckResult(.valid, flags: flags)
  }

  /// The digits of an address in one of the forms.
  private struct Form {
    private(set) var address: UInt64 = 0
    private(set) var hiddenCount = 0

    /// Nil where the bytes are in none of the forms.
    init?(_ field: RawSpan, _ core: Range<Int>) {
      // A separator stands behind every second digit, every fourth, or nowhere.
      let groupLength: Int
      switch core.count {
      case 12: groupLength = 12
      case 14: groupLength = 4
      case 17: groupLength = 2
      default: return nil
      }
      let separator = groupLength < 12 ? field.byte(at: core.lowerBound + groupLength) : 0
      guard groupLength != 4 || separator == 0x2E,
        groupLength != 2 || separator == 0x3A || separator == 0x2D
      else { return nil }
      for (place, offset) in core.enumerated() {
        let byte = field.byte(at: offset)
        if place % (groupLength + 1) == groupLength {
          guard byte == separator else { return nil }
        } else if let digit = ASCII.hexValue(byte) {
          address = address << 4 | digit
        } else {
          guard byte == 0x2A || byte == 0x23 || byte | 0x20 == 0x78 else { return nil }
          hiddenCount += 1
        }
      }
    }
  }
}
