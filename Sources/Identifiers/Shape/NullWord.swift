/// The words that stand for nothing.
enum NullWord {
  /// Whether these bytes are NULL, null, \N, N/A, n/a, NONE, none or a single hyphen.
  static func matches(_ field: RawSpan, _ range: Range<Int>) -> Bool {
    guard range.count <= 4 else { return false }
    var packed: UInt32 = 0
    for offset in range {
      packed = packed << 8 | UInt32(field.byte(at: offset))
    }
    switch packed {
    case 0x4E55_4C4C, 0x6E75_6C6C: return true  // NULL, null
    case 0x4E4F_4E45, 0x6E6F_6E65: return true  // NONE, none
    case 0x004E_2F41, 0x006E_2F61: return true  // N/A, n/a
    case 0x0000_5C4E, 0x0000_002D: return true  // \N, -
    default: return false
    }
  }
}
