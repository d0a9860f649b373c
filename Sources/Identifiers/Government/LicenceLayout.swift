/// A licence number as runs of letters and digits, hyphens and spaces left out.
///
///     F255-921-50-094-0     one letter, twelve digits: code 33 * 64 + 12
struct LicenceLayout {
  /// Six bits a run, the first run highest: 32 for letters, plus its length.
  ///
  /// 0 for what no list has.
  private(set) var code: UInt32 = 0
  /// How many characters there are.
  private(set) var count = 0
  /// The place of the first character in the alphabet, if it is a letter.
  private(set) var firstLetter: UInt8?
  /// The place of the last character in the alphabet, if it is a letter.
  private(set) var lastLetter: UInt8?
  /// How many characters are asterisks.
  private(set) var asteriskCount = 0
  /// Something stands there that no licence holds.
  private(set) var isForeign = false
  private var lastAsterisk = 0
  private var digitCount = 0
  private var firstDigit: UInt8 = 0
  private var hasOneDigit = true
  private var run: UInt32 = 0

  init(_ field: RawSpan, _ core: Range<Int>) {
    // Why: the longest licence has 19 characters, and no grouping doubles them.
    isForeign = core.count > 40
    guard !isForeign else { return }
    for offset in core { take(ASCII.uppercased(field.byte(at: offset))) }
    closeRun()
    if isForeign || asteriskCount > 0 { code = 0 }
  }

  /// Plain digits.
  init(digits: UInt64, count: Int) {
    self.count = count
    code = count < 32 ? UInt32(count) : 0
    digitCount = count
    hasOneDigit = DigitPattern.isRepeated(digits, count: count)
  }

  /// A letter, by its place in the alphabet, and 1 to 31 digits that are not all the same.
  init(letter: UInt8, digitCount: Int) {
    count = 1 + digitCount
    code = 33 << 6 | UInt32(digitCount)
    firstLetter = letter
    hasOneDigit = false
  }

  /// Five digits or more, all equal.
  var isRepeated: Bool { digitCount > 4 && hasOneDigit }

  /// Washington: twelve characters, the first a letter; asterisks fill a short name or stand for a
  /// missing initial, so they end with the seventh.
  var isWashington: Bool {
    count == 12 && firstLetter != nil && !isForeign && lastAsterisk <= 7
  }

  private mutating func take(_ byte: UInt8) {
    if byte == 0x20 || byte == 0x2D { return }
    count += 1
    let isLetter = ASCII.isLetter(byte)
    lastLetter = isLetter ? byte &- 0x41 : nil
    if count == 1 { firstLetter = lastLetter }
    if isLetter {
      extendRun(isLetter: 32)
    } else if ASCII.isDigit(byte) {
      if digitCount == 0 { firstDigit = byte }
      if byte != firstDigit { hasOneDigit = false }
      digitCount += 1
      extendRun(isLetter: 0)
    } else if byte == 0x2A {
      asteriskCount += 1
      lastAsterisk = count
    } else {
      isForeign = true
    }
  }

  private mutating func extendRun(isLetter: UInt32) {
    if run == 0 {
      run = isLetter | 1
    } else if run & 32 == isLetter {
      run = isLetter | min(run & 31 + 1, 31)
    } else {
      closeRun()
      run = isLetter | 1
    }
  }

  /// More than five runs are no layout of the lists; what the shift drops then matches nothing.
  private mutating func closeRun() {
    guard run > 0 else { return }
    code = code >> 24 == 0 ? code << 6 | run : UInt32.max
    run = 0
  }
}
