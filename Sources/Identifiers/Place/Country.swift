/// A country by its two-letter code of ISO 3166-1.
///
/// `ZZ` stands for numbers of no one country (satellites, shared codes), `XK` for Kosovo.
public struct Country: Hashable, BitwiseCopyable, Sendable {
  /// The two letters, the first in the upper eight bits.
  let packed: UInt16

  /// From the registry's form; nil for 0, which stands for no country.
  init?(packed: UInt16) {
    guard packed != 0 else { return nil }
    self.packed = packed
  }

  /// The United States.
  public static let unitedStates = Country("U", "S")
  /// Canada.
  public static let canada = Country("C", "A")
  /// Of no one country.
  public static let international = Country("Z", "Z")

  private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    packed = UInt16(truncatingIfNeeded: first.value) << 8 | UInt16(truncatingIfNeeded: second.value)
  }

  /// The code as reports print it, in upper case.
  public var code: String {
    let letters = [UInt8(packed >> 8), UInt8(packed & 0xFF)]
    return String(decoding: letters, as: UTF8.self)
  }
}
