/// Normal forms of what is no number.
enum NormalText {
  /// Blanks closed up to one.
  static func write(
    _ field: RawSpan,
    foldsCase: Bool,
    _ target: inout MutableSpan<UInt8>
  ) -> Int {
    guard let core = TextField.value(of: field), !TextField.isHidden(field, core) else { return 0 }
    var count = 0
    var wasBlank = false
    for offset in core {
      let byte = field.byte(at: offset)
      let isBlank = byte == 0x20 || byte == 0x09
      if !(isBlank && wasBlank) {
        guard count < NormalForm.longest else { return 0 }
        target[count] = isBlank ? 0x20 : foldsCase ? ASCII.lowercased(byte) : byte
        count += 1
      }
      wasBlank = isBlank
    }
    return count
  }

  /// Text with an at sign inside.
  static func writeEmail(_ field: RawSpan, _ target: inout MutableSpan<UInt8>) -> Int {
    let count = write(field, foldsCase: true, &target)
    for place in 1..<max(count - 1, 1) where target[place] == 0x40 { return count }
    return 0
  }

  /// The code of a state, or the text where it is none.
  static func writeState(_ field: RawSpan, _ target: inout MutableSpan<UInt8>) -> Int {
    guard let state = USState(field) else { return write(field, foldsCase: true, &target) }
    var count = 0
    for byte in state.code.utf8 {
      target[count] = ASCII.lowercased(byte)
      count += 1
    }
    return count
  }

  /// Letters and digits; bytes of other scripts count as letters.
  static func writeCompact(_ field: RawSpan, _ target: inout MutableSpan<UInt8>) -> Int {
    guard let core = TextField.value(of: field), !TextField.isHidden(field, core) else { return 0 }
    var count = 0
    for offset in core where isWordByte(field.byte(at: offset)) {
      guard count < NormalForm.longest else { return 0 }
      target[count] = ASCII.lowercased(field.byte(at: offset))
      count += 1
    }
    return count
  }

  /// Words of two letters and more, a blank between; apostrophes close up.
  static func writeWords(_ field: RawSpan, _ target: inout MutableSpan<UInt8>) -> Int {
    guard let core = TextField.value(of: field), !TextField.isHidden(field, core) else { return 0 }
    var count = 0
    var start = 0
    for offset in core {
      let byte = field.byte(at: offset)
      guard byte != 0x27 else { continue }
      guard count < NormalForm.longest - 1 else { return 0 }
      if isWordByte(byte) {
        target[count] = ASCII.lowercased(byte)
        count += 1
      } else {
        endWord(&count, &start, &target)
      }
    }
    endWord(&count, &start, &target)
    return max(0, count - 1)
  }

  /// Puts a blank behind the word that begins at `start`, or takes an initial back.
  private static func endWord(
    _ count: inout Int,
    _ start: inout Int,
    _ target: inout MutableSpan<UInt8>
  ) {
    if count - start > 1 {
      target[count] = 0x20
      count += 1
    } else {
      count = start
    }
    start = count
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80
  }
}
