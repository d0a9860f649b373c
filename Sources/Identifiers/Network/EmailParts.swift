/// An address taken apart in one pass.
///
///     ann.lee@mail.example.org      local 0..<7, second label example, last label org, 3 labels
struct EmailParts {
  /// Where the local part stands.
  private(set) var local: Range<Int>
  /// The last label of the domain.
  private(set) var lastLabel: Range<Int>
  /// The label before it; empty where there is none.
  private(set) var secondLabel: Range<Int>
  private(set) var labelCount = 0
  /// Letters are hidden behind an asterisk or a bullet.
  private(set) var isMasked = false
  /// One @, and the alphabets and lengths of both sides hold.
  private(set) var hasSyntax = true
  /// A dot at an end of the local part, or two together.
  private(set) var hasBrokenLocalDot = false
  /// A byte outside ASCII.
  private(set) var hasForeignBytes = false

  init(_ field: RawSpan, _ core: Range<Int>) {
    local = core.lowerBound..<core.lowerBound
    lastLabel = core.upperBound..<core.upperBound
    secondLabel = lastLabel
    guard let mark = Self.lastAt(field, core) else {
      isMasked = core.contains { Self.hides(field, $0, core.upperBound) }
      hasSyntax = false
      return
    }
    local = core.lowerBound..<mark
    takeLocal(field)
    takeDomain(field, mark + 1..<core.upperBound)
  }

  private static func lastAt(_ field: RawSpan, _ core: Range<Int>) -> Int? {
    core.last { field.byte(at: $0) == 0x40 }
  }

  /// An asterisk, or the bullet E2 80 A2.
  private static func hides(_ field: RawSpan, _ offset: Int, _ end: Int) -> Bool {
    switch field.byte(at: offset) {
    case 0x2A: true
    case 0xE2:
      offset + 2 < end && field.byte(at: offset + 1) == 0x80 && field.byte(at: offset + 2) == 0xA2
    default: false
    }
  }

  private mutating func takeLocal(_ field: RawSpan) {
    hasSyntax = (1...64).contains(local.count)
    var previous: UInt8 = 0x2E
    for offset in local {
      let byte = field.byte(at: offset)
      if Self.hides(field, offset, local.upperBound) { isMasked = true }
      if byte >= 0x80 { hasForeignBytes = true } else if !Self.isAtom(byte) { hasSyntax = false }
      if byte == 0x2E, previous == 0x2E { hasBrokenLocalDot = true }
      previous = byte
    }
    if previous == 0x2E { hasBrokenLocalDot = true }
  }

  private mutating func takeDomain(_ field: RawSpan, _ domain: Range<Int>) {
    var start = domain.lowerBound
    for offset in domain {
      if Self.hides(field, offset, domain.upperBound) { isMasked = true }
      guard field.byte(at: offset) == 0x2E else { continue }
      takeLabel(field, start..<offset)
      start = offset + 1
    }
    takeLabel(field, start..<domain.upperBound)
    if !isLastLabelAlphabetic(field) { hasSyntax = false }
  }

  private mutating func takeLabel(_ field: RawSpan, _ label: Range<Int>) {
    labelCount += 1
    secondLabel = labelCount > 1 ? lastLabel : label.lowerBound..<label.lowerBound
    lastLabel = label
    guard (1...63).contains(label.count), field.byte(at: label.lowerBound) != 0x2D,
      field.byte(at: label.upperBound - 1) != 0x2D
    else {
      hasSyntax = false
      return
    }
    for offset in label {
      let byte = field.byte(at: offset)
      if byte >= 0x80 {
        hasForeignBytes = true
      } else if !ASCII.isLetter(byte), !ASCII.isDigit(byte), byte != 0x2D {
        hasSyntax = false
      }
    }
  }

  /// Letters alone, or the ASCII form of other letters, which begins `xn--`.
  private func isLastLabelAlphabetic(_ field: RawSpan) -> Bool {
    if lastLabel.count > 4 {
      let head = lastLabel.lowerBound..<lastLabel.lowerBound + 4
      if PackedWord(field, head) == "xn--" { return true }
    }
    return lastLabel.allSatisfy {
      let byte = field.byte(at: $0)
      return ASCII.isLetter(byte) || byte >= 0x80
    }
  }

  /// What RFC 5322 allows in an atom, and the dot between atoms.
  private static func isAtom(_ byte: UInt8) -> Bool {
    if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return true }
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E:
      return true
    default: return false
    }
  }
}
