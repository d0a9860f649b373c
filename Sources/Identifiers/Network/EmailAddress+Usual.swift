// Most addresses are of one make: letters and digits with single points between them, the last of them
// a dot before two to eight letters, one an @. Eight bytes at a time find the points.
//
//   ann.lee82@mail.post.zz     points 3, 9, 14 and 19
//
// Whatever else a field is, `check` reads it byte by byte; a test holds that both agree.
extension EmailAddress {
  /// What a usual address is.
  struct Usual {
    /// Valid, or of a reserved domain.
    let result: CheckResult
    /// Where the @ stands.
    let mark: Int
  }

  /// The answer for such an address; nil decides nothing.
  @inline(__always)
  static func usual(_ field: RawSpan) -> Usual? {
    let count = field.byteCount
    guard count >= 8, count <= 64 else { return nil }
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
    guard marks.isASCII, points & (points &<< 1 | 1) == 0 else { return nil }
    var rest = points
    let lastDot = takeLast(&rest)
    let lastCount = count &- 1 &- lastDot
    guard lastDot > 0, field.byte(at: lastDot) == 0x2E, lastCount >= 2, lastCount <= 8,
      marks.endsInLetters(lastCount), let mark = mark(field, rest, lastDot)
    else { return nil }
    let last = lowercased(field.word(at: count &- 8)) &>> UInt64(64 &- 8 &* lastCount)
    let isReserved = isReserved(last, field, rest, lastDot)
    return Usual(
      result: isReserved ? CheckResult(.suspect, .emailReservedDomain) : .valid,
      mark: mark
    )
  }

  /// Goes back from the last dot, over the domain to the @, then over the local part.
  ///
  /// - Returns: Where the @ stands; nil where a point may not stand, or a local part may stand for none.
  @inline(__always)
  private static func mark(_ field: RawSpan, _ points: UInt64, _ lastDot: Int) -> Int? {
    var rest = points
    var place = takeLast(&rest)
    guard place > 0 else { return nil }
    while field.byte(at: place) &- 0x2D < 2 {
      place = takeLast(&rest)
      guard place > 0 else { return nil }
    }
    guard field.byte(at: place) == 0x40, !mayBePlaceholder(field, place) else { return nil }
    while rest != 0 {
      switch field.byte(at: takeLast(&rest)) {
      case 0x2B, 0x2D, 0x2E, 0x5F: break
      default: return nil
      }
    }
    return place
  }

  /// RFC 2606: four top-level domains, of which "localhost" is too long to be usual, and three others.
  @inline(__always)
  private static func isReserved(
    _ last: UInt64,
    _ field: RawSpan,
    _ points: UInt64,
    _ lastDot: Int
  ) -> Bool {
    switch last {
    case ReservedWord.example, ReservedWord.invalid, ReservedWord.test: return true
    case ReservedWord.com, ReservedWord.net, ReservedWord.org:
      let place = 63 &- points.leadingZeroBitCount
      guard lastDot &- place == 8, field.byte(at: place) != 0x2D else { return false }
      return lowercased(field.word(at: place &+ 1)) & (1 &<< 56 &- 1) == ReservedWord.example
    default: return false
    }
  }

  /// Letters in lower case; digits, dots and hyphens stay as they are.
  @inline(__always)
  static func lowercased(_ word: UInt64) -> UInt64 { word | 0x2020_2020_2020_2020 }

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
}

/// Labels of domains that are kept for examples, the first letter in the lowest eight bits.
private enum ReservedWord {
  static let example: UInt64 = 0x65_6C70_6D61_7865
  static let invalid: UInt64 = 0x64_696C_6176_6E69
  static let test: UInt64 = 0x7473_6574
  static let com: UInt64 = 0x6D_6F63
  static let net: UInt64 = 0x74_656E
  static let org: UInt64 = 0x67_726F
}
