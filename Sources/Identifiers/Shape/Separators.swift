/// Which separators stand between the groups of a number.
public struct Separators: OptionSet, Sendable {
  /// One bit a separator.
  public let rawValue: UInt8

  /// Makes the set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A hyphen, or one of the dashes U+2010 to U+2015.
  public static let hyphen = Separators(rawValue: 1 << 0)
  /// A space or a no-break space.
  public static let space = Separators(rawValue: 1 << 1)
  /// A full stop.
  public static let dot = Separators(rawValue: 1 << 2)
  /// A slash.
  public static let slash = Separators(rawValue: 1 << 3)
  /// An opening or closing parenthesis.
  public static let parenthesis = Separators(rawValue: 1 << 4)
}
