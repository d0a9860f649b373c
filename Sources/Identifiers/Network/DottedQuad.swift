/// Numbers with dots between them, taken apart in one pass.
struct DottedQuad {
  /// The last four numbers, eight bits each.
  private(set) var address: UInt32 = 0
  /// How many numbers there are.
  private(set) var count = 0
  /// A number above 255, or of more than three digits.
  private(set) var isOutOfRange = false
  /// A number of several digits begins with 0.
  private(set) var hasLeadingZero = false
  /// Something else stands there: another byte, or a dot without a number.
  private(set) var isForeign = false
  /// One or more groups are asterisks, hashes or crosses.
  private(set) var isMasked = false
  private var number: UInt32 = 0
  private var digitCount = 0
  private var hiddenCount = 0

  init(_ field: RawSpan, _ range: Range<Int>) {
    for offset in range {
      let byte = field.byte(at: offset)
      if ASCII.isDigit(byte) {
        take(UInt32(byte &- 0x30))
      } else if byte == 0x2E {
        closeGroup()
      } else if byte == 0x2A || byte == 0x23 || byte | 0x20 == 0x78 {
        hiddenCount += 1
      } else {
        isForeign = true
      }
    }
    closeGroup()
    let hides = isMasked
    isMasked = hides && !isForeign && count == 4
    isForeign = isForeign || hides
  }

  private mutating func take(_ digit: UInt32) {
    if digitCount == 1, number == 0 { hasLeadingZero = true }
    number = min(number * 10 + digit, 1000)
    digitCount += 1
  }

  private mutating func closeGroup() {
    count += 1
    if hiddenCount > 0 { isMasked = true }
    if digitCount == 0, hiddenCount == 0 { isForeign = true }
    if number > 255 || digitCount > 3 { isOutOfRange = true }
    address = address << 8 | number & 255
    number = 0
    digitCount = 0
    hiddenCount = 0
  }
}
