/// The last eight groups of digits of a text: how long they are, and what stands before each.
///
///     "1 (206) 555-4321"     lengths 1 3 3 4, joints apart joinedOpening closing hyphen
///
/// A group that a letter touches has length 0, one of more than 255 digits 255: no number has either.
struct DigitGroups {
  /// Eight bits a group, the last group lowest.
  private(set) var lengths: UInt64 = 0
  /// The same of `GroupJoint`.
  private var joints: UInt64 = 0
  /// Where the last group ends.
  private(set) var end = -1
  /// The groups belong to a number that begins with a plus sign and no 1.
  private(set) var isAbroad = false

  /// Takes the next group.
  mutating func append(_ field: RawSpan, _ group: Range<Int>) {
    let joint = GroupJoint(field, end..<group.lowerBound)
    let isGlued =
      group.lowerBound > 0 && ASCII.isLetter(field.byte(at: group.lowerBound - 1))
      || group.upperBound < field.byteCount && ASCII.isLetter(field.byte(at: group.upperBound))
    lengths = lengths << 8 | (isGlued ? 0 : UInt64(min(group.count, 255)))
    joints = joints << 8 | UInt64(joint.rawValue)
    end = group.upperBound
    if joint.isStart { isAbroad = joint == .plus && field.byte(at: group.lowerBound) != 0x31 }
  }

  /// Whether a hyphen, dot, slash or dash joins the last group to another digit behind it.
  func isJoinedToNext(_ field: RawSpan) -> Bool {
    guard let next = GroupJoint.character(field, end), next.joint.isTight else { return false }
    let offset = end + next.width
    return offset < field.byteCount && ASCII.isDigit(field.byte(at: offset))
  }

  /// How many digits a group has; the last group is 0.
  func length(_ group: Int) -> UInt64 { lengths &>> UInt64(truncatingIfNeeded: group * 8) & 0xFF }

  /// What stands before a group; the last group is 0.
  func joint(_ group: Int) -> GroupJoint {
    GroupJoint(
      rawValue: UInt8(truncatingIfNeeded: joints &>> UInt64(truncatingIfNeeded: group * 8))
    ) ?? .apart
  }

  /// Whether the last groups have these lengths, the same separator between each two of them, and no
  /// digit joined to them before.
  ///
  /// - Parameters:
  ///   - pattern: The lengths, eight bits each, the last lowest.
  ///   - count: How many there are, 1 to 5.
  /// - Returns: Whether they may be a number of that layout.
  func match(_ pattern: UInt64, count: Int) -> Bool {
    let mask = (1 as UInt64) &<< UInt64(truncatingIfNeeded: count * 8) - 1
    guard lengths & mask == pattern, !joint(count - 1).isTight else { return false }
    let inner = joints & mask >> 8
    return inner == (joints & 0xFF) &* (0x0101_0101_0101 & mask >> 8)
      && (count == 1 || joint(0).isSeparator)
  }

  /// The last digits as one number, 19 at most.
  func number(_ field: RawSpan, digitCount: Int) -> UInt64 {
    var value: UInt64 = 0
    var unit: UInt64 = 1
    var offset = end
    var rest = digitCount
    while rest > 0, offset > 0 {
      offset -= 1
      let digit = field.byte(at: offset) &- 0x30
      guard digit < 10 else { continue }
      value &+= UInt64(digit) &* unit
      unit &*= 10
      rest -= 1
    }
    return value
  }
}
