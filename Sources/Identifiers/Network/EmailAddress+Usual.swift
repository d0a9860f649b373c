// Most addresses are of one make: letters and digits with single points between them, the last of them
// a dot before two to six letters, one an @. Eight bytes at a time find the points.
//
//   ann.lee82@mail.post.zz     points 3, 9, 14 and 19
//
// Whatever else a field is, `check` reads it byte by byte; a test holds that both agree.
extension EmailAddress {
  /// Whether a field is such an address, hence valid; false decides nothing.
  static func isUsual(_ field: RawSpan) -> Bool {
    let count = field.byteCount
    guard count >= 8, count <= 64 else { return false }
    var marks = WordMarks()
    marks.take(field, at: 0)
    marks.take(field, at: min(8, count &- 8))
    marks.take(field, at: min(16, count &- 8))
    var offset = 24
    while offset < count &- 8 {
      marks.take(field, at: offset)
      offset &+= 8
    }
    marks.take(field, at: count &- 8)
    let points = ~marks.words & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count)
    // Nothing but a letter or digit at the ends and beside each point.
    guard marks.isASCII, points & (points &<< 1 | 1) == 0 else { return false }
    var rest = points
    let lastDot = takeLast(&rest)
    let lastCount = count &- 1 &- lastDot
    guard lastDot > 0, field.byte(at: lastDot) == 0x2E, lastCount >= 2, lastCount <= 6,
      marks.endsInLetters(lastCount), !mayBeTest(field, lastDot, lastCount)
    else { return false }
    return isUsual(field, rest, lastDot)
  }

  /// Goes back from the last dot, over the domain to the @, then over the local part.
  @inline(__always)
  private static func isUsual(_ field: RawSpan, _ points: UInt64, _ lastDot: Int) -> Bool {
    var rest = points
    var place = takeLast(&rest)
    // A label of seven from E on may be "example".
    guard place > 0, field.byte(at: place + 1) | 0x20 != 0x65 || lastDot - place != 8 else {
      return false
    }
    while field.byte(at: place) &- 0x2D < 2 {
      place = takeLast(&rest)
      guard place > 0 else { return false }
    }
    guard field.byte(at: place) == 0x40, !mayBePlaceholder(field, place) else { return false }
    while rest != 0 {
      switch field.byte(at: takeLast(&rest)) {
      case 0x2B, 0x2D, 0x2E, 0x5F: break
      default: return false
      }
    }
    return true
  }

  /// Takes the highest bit off and says which it was; -1 for none.
  @inline(__always)
  private static func takeLast(_ bits: inout UInt64) -> Int {
    let place = 63 &- bits.leadingZeroBitCount
    bits &= ~(1 &<< UInt64(truncatingIfNeeded: place))
    return place
  }

  /// A local part of four to eight bytes from N on: noemail and the like.
  @inline(__always)
  private static func mayBePlaceholder(_ field: RawSpan, _ count: Int) -> Bool {
    field.byte(at: 0) | 0x20 == 0x6E && count >= 4 && count <= 8
  }

  /// A last label of four bytes from T on.
  @inline(__always)
  private static func mayBeTest(_ field: RawSpan, _ lastDot: Int, _ count: Int) -> Bool {
    field.byte(at: lastDot + 1) | 0x20 == 0x74 && count == 4
  }
}
