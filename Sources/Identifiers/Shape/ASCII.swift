/// What an ASCII byte is.
enum ASCII {
  /// A to Z and a to z.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// 0 to 9.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// 0 to 9, A to F and a to f.
  @inline(__always)
  static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

  /// The value of a hexadecimal digit, or nil for any other byte.
  @inline(__always)
  static func hexValue(_ byte: UInt8) -> UInt64? {
    if isDigit(byte) { return UInt64(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? UInt64(letter) + 10 : nil
  }

  /// The byte in lower case, if it is a letter.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The byte in upper case, if it is a letter.
  @inline(__always)
  static func uppercased(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }
}
