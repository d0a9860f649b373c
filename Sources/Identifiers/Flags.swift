/// Marks on a valid value that are no faults; counted apart from validity.
public struct Flags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  /// One bit a mark.
  public let rawValue: UInt16

  /// Makes the set from its bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// An SSN above the frozen High Group List: issued after 24 June 2011, or never.
  public static let post2011Only = Flags(rawValue: 1 << 0)
  /// An IMEI whose reporting body no longer allocates; such phones live on.
  public static let imeiRBIRetired = Flags(rawValue: 1 << 1)
  /// Sixteen digits: an IMEI with software version, without check digit.
  public static let imeisv = Flags(rawValue: 1 << 2)
  /// Fourteen digits: an IMEI without its check digit.
  public static let imei14 = Flags(rawValue: 1 << 3)

  /// Every mark with the name that reports print, in bit order.
  public static let named: [(flag: Flags, name: String)] = [
    (.post2011Only, "POST2011_ONLY"),
    (.imeiRBIRetired, "IMEI_RBI_RETIRED"),
    (.imeisv, "IMEISV"),
    (.imei14, "IMEI14"),
  ]

  /// The names of the marks in this set, in bit order.
  public var names: [String] {
    Flags.named.filter { contains($0.flag) }.map(\.name)
  }
}
