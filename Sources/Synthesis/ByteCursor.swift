/// Where the next byte of text goes.
///
/// Safe: whoever makes one owns room for all that will be put; words of 8 and 16 bytes are stored
/// whole and only their used part counts, so 16 bytes beyond the end must be writable too.
struct ByteCursor {
  var end: UnsafeMutableRawPointer

  mutating func put(_ byte: UInt8) {
    end.storeBytes(of: byte, as: UInt8.self)
    end += 1
  }

  mutating func put(_ word: Word) {
    end.storeBytes(of: word.bytes, as: SIMD16<UInt8>.self)
    end += Int(word.count)
  }

  mutating func put(_ source: UnsafeRawPointer, count: Int) {
    end.copyMemory(from: source, byteCount: count)
    end += count
  }

  /// The first `count` characters of a word of eight.
  mutating func put(characters: UInt64, count: Int = 8) {
    end.storeBytes(of: characters.littleEndian, as: UInt64.self)
    end += count
  }

  /// `number` with leading zeros to `digits` places, at most 8.
  mutating func put(_ number: Int, digits: Int) {
    let word = Digits.characters(Digits.eight(number))
    put(characters: word >> UInt64(64 - 8 * digits), count: digits)
  }

  /// `number` with leading zeros to ten places.
  mutating func put(tenDigits number: Int) {
    put(number / 100, digits: 8)
    put(number % 100, digits: 2)
  }

  mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    put(base, count: bytes.count)
  }

  /// A number below 10^8 without leading zeros.
  mutating func put(decimal number: Int) {
    var digits = 1
    var limit = 10
    while number >= limit {
      digits += 1
      limit *= 10
    }
    put(number, digits: digits)
  }

  /// A date as `YYYY-MM-DD`.
  mutating func put(_ date: CalendarDate) {
    let word = Digits.characters(
      Digits.eight(date.year * 10_000 + date.month * 100 + date.day)
    )
    put(characters: word, count: 4)
    put(UInt8(ascii: "-"))
    put(characters: word >> 32, count: 2)
    put(UInt8(ascii: "-"))
    put(characters: word >> 48, count: 2)
  }
}
