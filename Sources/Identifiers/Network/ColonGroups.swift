/// Groups of hexadecimal digits with colons between them, taken apart in one pass.
///
///     2607:f8b0::1      head 2607 f8b0, gap, tail 1: the gap fills up to eight groups
struct ColonGroups {
  /// The first four groups, once `isComplete`.
  private(set) var high: UInt64 = 0
  /// The last four.
  private(set) var low: UInt64 = 0
  /// Something else stands there, or a group has no digit or more than four.
  private(set) var isForeign = false
  /// One or more groups are asterisks, hashes or crosses.
  private(set) var isMasked = false
  /// How many groups there are, those that `::` stands for left out.
  private(set) var count = 0
  /// How many groups stand before `::`; nil where there is none.
  private var gap: Int?

  init(_ field: RawSpan, _ range: Range<Int>) {
    var offset = range.lowerBound
    if range.count > 1, isGap(field, offset, range.upperBound) {
      gap = 0
      offset += 2
    }
    while offset < range.upperBound, !isForeign {
      offset = takeGroup(field, offset, range.upperBound)
      guard offset < range.upperBound, !isForeign else { break }
      if isGap(field, offset, range.upperBound) {
        isForeign = gap != nil
        gap = count
        offset += 2
      } else {
        // A single colon needs a group behind it.
        isForeign = field.byte(at: offset) != 0x3A || offset + 1 == range.upperBound
        offset += 1
      }
    }
    fillGap()
    isForeign = isForeign || isMasked || count == 0 && gap == nil
    isMasked = isMasked && count > 1
  }

  /// Eight groups, or fewer with a gap.
  var isComplete: Bool { gap == nil ? count == 8 : count < 8 }

  private func isGap(_ field: RawSpan, _ offset: Int, _ end: Int) -> Bool {
    end - offset > 1 && field.byte(at: offset) == 0x3A && field.byte(at: offset + 1) == 0x3A
  }

  /// Takes a group, or the version 4 address at the end, and says where it ends.
  private mutating func takeGroup(_ field: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    var group: UInt64 = 0
    var hiddenCount = 0
    while offset < end, offset - start < 5 {
      let byte = field.byte(at: offset)
      if let digit = ASCII.hexValue(byte) {
        group = group << 4 | digit
      } else if byte == 0x2A || byte == 0x23 || byte | 0x20 == 0x78 {
        hiddenCount += 1
      } else {
        break
      }
      offset += 1
    }
    if offset < end, field.byte(at: offset) == 0x2E { return takeQuad(field, start..<end) }
    isForeign = offset == start || offset - start > 4
    if hiddenCount > 0 { isMasked = true }
    append(group)
    return offset
  }

  private mutating func takeQuad(_ field: RawSpan, _ range: Range<Int>) -> Int {
    let quad = DottedQuad(field, range)
    isForeign =
      quad.isForeign || quad.count != 4 || quad.isOutOfRange || quad.hasLeadingZero
      || count == 0 && gap == nil
    append(UInt64(quad.address >> 16))
    append(UInt64(quad.address & 0xFFFF))
    return range.upperBound
  }

  private mutating func append(_ group: UInt64) {
    high = high << 16 | low >> 48
    low = low << 16 | group
    count += 1
  }

  /// Moves the groups before the gap up to the front.
  private mutating func fillGap() {
    guard let gap, count < 8 else { return }
    let tailBits = (count - gap) * 16
    let whole = (high, low)
    let tail = Self.shiftedRight(Self.shiftedLeft(whole, 128 - tailBits), 128 - tailBits)
    let head = Self.shiftedLeft(Self.shiftedRight(whole, tailBits), 128 - gap * 16)
    high = head.0 | tail.0
    low = head.1 | tail.1
  }

  private static func shiftedLeft(_ bits: (UInt64, UInt64), _ count: Int) -> (UInt64, UInt64) {
    if count >= 64 { return (bits.1 << UInt64(count - 64), 0) }
    return (bits.0 << UInt64(count) | bits.1 >> UInt64(64 - count), bits.1 << UInt64(count))
  }

  private static func shiftedRight(_ bits: (UInt64, UInt64), _ count: Int) -> (UInt64, UInt64) {
    if count >= 64 { return (0, bits.0 >> UInt64(count - 64)) }
    return (bits.0 >> UInt64(count), bits.1 >> UInt64(count) | bits.0 << UInt64(64 - count))
  }
}
