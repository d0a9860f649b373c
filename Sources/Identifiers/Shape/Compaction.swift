// A field on its way to a shape:
//
//   field      ' "987–65–4321" '      blanks, quotes, a Unicode dash
//   core       987–65–4321            FieldCore: blanks, one layer of quotes and guards are off
//   tally      9 digits, 987654321    FieldTally: separators dropped, groups 3 2 4, hyphens only
//   shape      grouped9               here
//
// The order is fixed: null words, spreadsheet damage and masks come before any number.

/// A field taken apart: its shape, digits, groups and hidden positions, in a fixed few words.
///
/// This is the rule that defines shapes; `Shape.classify` is a faster way to the same answer. Cost:
/// the blanks at both ends plus at most 64 bytes, no allocation, whatever the bytes are.
public struct Compaction: Sendable {
  /// The longest value, in bytes after trimming, that is looked at.
  public static let maximumLength = 64

  /// What the field looks like.
  public let shape: Shape
  /// The digits without separators as one number; exact up to 19 digits, else 0.
  public let digits: UInt64
  /// How many digits there are, leading zeros counted.
  public let digitCount: Int
  /// How many groups the separators make; 1 where there are none.
  public let groupCount: Int
  /// Which separators occur.
  public let separators: Separators
  /// Bit i is set where position i (digits, letters and masks counted, from 0) hides a digit.
  public let maskPositions: UInt64
  private let groupLengths: UInt64

  /// Takes a field apart.
  ///
  /// - Parameter field: The field's bytes, of any length.
  public init(_ field: RawSpan) {
    let core = FieldCore.range(of: field)
    guard let known = Compaction.shapeBeforeTally(field, core) else {
      let tally = FieldTally(field, core)
      self.init(tally, shape: Compaction.shape(tally, field, core))
      return
    }
    self.init(shape: known)
  }

  /// Takes a field apart that has nothing to take off, is no null word, and has 1 to 64 bytes.
  init(bare field: RawSpan) {
    let core = 0..<field.byteCount
    let tally = FieldTally(field, core)
    self.init(tally, shape: Compaction.shape(tally, field, core))
  }

  private init(shape: Shape) {
    self.shape = shape
    digits = 0
    digitCount = 0
    groupCount = 0
    separators = []
    maskPositions = 0
    groupLengths = 0
  }

  private init(_ tally: FieldTally, shape: Shape) {
    self.shape = shape
    digits = tally.digitCount <= 19 ? tally.digits : 0
    digitCount = tally.digitCount
    groupCount = tally.groupCount
    separators = tally.separators
    maskPositions = tally.maskPositions
    groupLengths = tally.groupLengths
  }

  /// How many positions a group has, 15 for more; the first group is 0, only 16 are kept.
  public func groupLength(_ index: Int) -> Int {
    guard index >= 0, index < min(groupCount, 16) else { return 0 }
    return Int(groupLengths >> UInt64(index * 4) & 15)
  }

  /// The shape, with the digits where the shape carries them.
  public var classification: Classification {
    guard shape.carriesDigits else { return Classification(shape) }
    return Classification(shape, digits: digits, digitCount: digitCount)
  }

  private static func shapeBeforeTally(_ field: RawSpan, _ core: Range<Int>) -> Shape? {
    if core.isEmpty { return .empty }
    if NullWord.matches(field, core) { return .nullWord }
    return core.count > maximumLength ? .oversized : nil
  }
}
