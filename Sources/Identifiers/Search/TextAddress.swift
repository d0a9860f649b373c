/// An address of mail inside a text.
enum TextAddress {
  /// Whether a valid address stands around an at sign.
  ///
  ///     "mail <ann.lee@post.zz>."      ann.lee@post.zz
  ///     "a*n@post.zz", "@ann@host.zz"  none: masked, and the name of an account elsewhere
  static func stands(in field: RawSpan, around mark: Int) -> Bool {
    guard let start = localStart(field, mark), let end = domainEnd(field, mark) else {
      return false
    }
    return EmailAddress.check(field.extracting(start..<end)).validity == .valid
  }

  /// Where the local part begins, dots before it left out; nil where it is hidden or too long.
  private static func localStart(_ field: RawSpan, _ mark: Int) -> Int? {
    var start = mark
    let floor = max(mark - 65, 0)
    while start > floor, isLocal(field.byte(at: start - 1)) { start -= 1 }
    guard mark - start <= 64, start == 0 || !spoils(field, start - 1) else { return nil }
    while start < mark, field.byte(at: start) == 0x2E { start += 1 }
    return start
  }

  /// Where the domain ends, dots and hyphens behind it left out; nil where it is hidden or too long.
  private static func domainEnd(_ field: RawSpan, _ mark: Int) -> Int? {
    var end = mark + 1
    let ceiling = min(mark + 256, field.byteCount)
    while end < ceiling, isDomain(field.byte(at: end)) { end += 1 }
    if end < field.byteCount {
      guard !isDomain(field.byte(at: end)), !spoils(field, end) else { return nil }
    }
    while end > mark + 1, field.byte(at: end - 1) &- 0x2D < 2 { end -= 1 }
    return end
  }

  /// An asterisk or a byte of the bullet E2 80 A2 hides letters; another at sign makes it no address.
  private static func spoils(_ field: RawSpan, _ offset: Int) -> Bool {
    switch field.byte(at: offset) {
    case 0x2A, 0x40: true
    case 0xA2: offset >= 2 && isBullet(field, offset - 2)
    case 0xE2: offset + 2 < field.byteCount && isBullet(field, offset)
    default: false
    }
  }

  private static func isBullet(_ field: RawSpan, _ offset: Int) -> Bool {
    field.byte(at: offset) == 0xE2 && field.byte(at: offset + 1) == 0x80
      && field.byte(at: offset + 2) == 0xA2
  }

  /// Letters, digits, dot and hyphen.
  private static func isDomain(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte &- 0x2D < 2
  }

  /// The same, percent, plus and underscore.
  private static func isLocal(_ byte: UInt8) -> Bool {
    isDomain(byte) || byte == 0x25 || byte == 0x2B || byte == 0x5F
  }
}
