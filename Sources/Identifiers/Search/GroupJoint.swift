/// What stands between a group of digits and the group before it.
enum GroupJoint: UInt8 {
  /// Anything else, or nothing.
  case apart = 0
  case hyphen = 1
  case space = 2
  case dot = 3
  case slash = 4
  /// Anything else and an opening parenthesis.
  case opening = 5
  /// A closing parenthesis, with a separator behind it or not: `(206) 555`.
  case closing = 6
  /// An opening parenthesis, with a separator before it or not: `1 (206`.
  case joinedOpening = 7
  /// Anything else and a plus sign.
  case plus = 8

  /// Reads what stands between two groups.
  ///
  /// - Parameters:
  ///   - field: The text.
  ///   - gap: From the end of one group to the start of the next; longer ones than six bytes part them.
  init(_ field: RawSpan, _ gap: Range<Int>) {
    self = GroupJoint.joint(field, gap) ?? GroupJoint.part(field, gap)
  }

  /// A hyphen, space, dot or slash.
  var isSeparator: Bool { rawValue &- 1 < 4 }

  /// A separator that makes what follows a part of the same number; a space may stand by chance.
  var isTight: Bool { isSeparator && self != .space }

  /// Nothing of the groups before counts.
  var isStart: Bool { self == .apart || self == .opening || self == .plus }

  /// One character of a joint, and how many bytes it has; nil for any other.
  static func character(_ field: RawSpan, _ offset: Int) -> (joint: GroupJoint, width: Int)? {
    guard offset < field.byteCount else { return nil }
    switch field.byte(at: offset) {
    case 0x2D: return (.hyphen, 1)
    case 0x20: return (.space, 1)
    case 0x2E: return (.dot, 1)
    case 0x2F: return (.slash, 1)
    case 0x28: return (.joinedOpening, 1)
    case 0x29: return (.closing, 1)
    case 0xC2:
      let isBlank = offset + 1 < field.byteCount && field.byte(at: offset + 1) == 0xA0
      return isBlank ? (.space, 2) : nil
    case 0xE2: return isDash(field, offset) ? (.hyphen, 3) : nil
    default: return nil
    }
  }

  /// U+2010 to U+2015.
  private static func isDash(_ field: RawSpan, _ offset: Int) -> Bool {
    offset + 2 < field.byteCount && field.byte(at: offset + 1) == 0x80
      && field.byte(at: offset + 2) &- 0x90 < 6
  }

  private static func joint(_ field: RawSpan, _ gap: Range<Int>) -> GroupJoint? {
    guard gap.lowerBound >= 0, gap.count <= 6, let first = character(field, gap.lowerBound) else {
      return nil
    }
    let middle = gap.lowerBound + first.width
    if middle == gap.upperBound { return first.joint }
    guard let second = character(field, middle), middle + second.width == gap.upperBound else {
      return nil
    }
    if first.joint == .closing { return second.joint.isSeparator ? .closing : nil }
    return first.joint.isSeparator && second.joint == .joinedOpening ? .joinedOpening : nil
  }

  private static func part(_ field: RawSpan, _ gap: Range<Int>) -> GroupJoint {
    guard gap.upperBound > 0 else { return .apart }
    switch field.byte(at: gap.upperBound - 1) {
    case 0x28: return .opening
    case 0x2B: return .plus
    default: return .apart
    }
  }
}
