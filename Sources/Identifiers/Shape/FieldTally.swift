/// Counts what a value is made of, byte by byte, and stops at the first byte that rules a number out.
struct FieldTally {
  /// How the pass ended.
  enum End {
    case complete
    /// A byte that stands in no number, mask or word.
    case foreign
    /// A plus sign, which only scientific notation may hold.
    case plus
  }

  var end = End.complete
  var digitCount = 0
  /// The digits as a number, modulo 2^64: right up to 19 of them.
  var digits: UInt64 = 0
  var hexLetterCount = 0
  var crossCount = 0
  var textLetterCount = 0
  var markCount = 0
  var separators: Separators = []
  /// Two separators stand side by side.
  var hasSeparatorRun = false
  /// A separator stands before the first digit (an opening parenthesis may) or after the last.
  var isMisplaced = false
  /// Four bits a group, the first group lowest; groups from the seventeenth on are not kept.
  var groupLengths: UInt64 = 0
  var groupCount = 0
  /// Bit i is set where position i (digits, letters and masks counted, from 0) hides a digit.
  var maskPositions: UInt64 = 0
  var positionCount = 0
  /// The last digit is 0.
  var endsInZero = false
  private var groupLength = 0
  private var isAfterSeparator = false

  init(_ field: RawSpan, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound, end == .complete {
      offset += take(field, offset, range.upperBound)
    }
    closeGroup()
    isMisplaced = isMisplaced || isAfterSeparator
  }

  /// Takes one character and says how many bytes it has.
  @inline(__always)
  private mutating func take(_ field: RawSpan, _ offset: Int, _ limit: Int) -> Int {
    let byte = field.byte(at: offset)
    switch byte {
    case 0x30...0x39:
      digits = digits &* 10 &+ UInt64(byte &- 0x30)
      digitCount += 1
      endsInZero = byte == 0x30
      takePosition()
    case 0x41...0x46, 0x61...0x66:
      hexLetterCount += 1
      takePosition()
    case 0x58, 0x78:
      crossCount += 1
      takeMask()
    case 0x41...0x5A, 0x61...0x7A:
      textLetterCount += 1
      takePosition()
    case 0x2A, 0x23:
      markCount += 1
      takeMask()
    case 0x2D: takeSeparator(.hyphen)
    case 0x20: takeSeparator(.space)
    case 0x2E: takeSeparator(.dot)
    case 0x2F: takeSeparator(.slash)
    case 0x28: takeSeparator(.parenthesis, isOpening: true)
    case 0x29: takeSeparator(.parenthesis)
    case 0x2B: end = .plus
    default: return takeWide(field, offset, limit)
    }
    return 1
  }

  /// The dashes U+2010 to U+2015, the bullet U+2022 and the no-break space in UTF-8.
  private mutating func takeWide(_ field: RawSpan, _ offset: Int, _ limit: Int) -> Int {
    let first = field.byte(at: offset)
    if first == 0xC2, offset + 1 < limit, field.byte(at: offset + 1) == 0xA0 {
      takeSeparator(.space)
      return 2
    }
    guard first == 0xE2, offset + 2 < limit, field.byte(at: offset + 1) == 0x80 else {
      end = .foreign
      return 1
    }
    switch field.byte(at: offset + 2) {
    case 0x90...0x95: takeSeparator(.hyphen)
    case 0xA2:
      markCount += 1
      takeMask()
    default: end = .foreign
    }
    return 3
  }

  @inline(__always)
  private mutating func takePosition() {
    positionCount += 1
    groupLength += 1
    isAfterSeparator = false
    // Letters between separators are words, not groups of a number.
    if textLetterCount > 0, !separators.isEmpty || markCount > 0 { end = .foreign }
  }

  private mutating func takeMask() {
    maskPositions |= 1 << UInt64(positionCount & 63)
    takePosition()
  }

  private mutating func takeSeparator(_ separator: Separators, isOpening: Bool = false) {
    if positionCount == 0, !isOpening { isMisplaced = true }
    if isAfterSeparator { hasSeparatorRun = true }
    separators.insert(separator)
    isAfterSeparator = true
    closeGroup()
    if textLetterCount > 0 || isMisplaced { end = .foreign }
  }

  private mutating func closeGroup() {
    guard groupLength > 0 else { return }
    if groupCount < 16 {
      groupLengths |= UInt64(min(groupLength, 15)) << UInt64(groupCount * 4)
    }
    groupCount += 1
    groupLength = 0
  }
}
