/// Takes the compact text of a shipped table apart.
struct TableText {
  let bytes: [UInt8]

  init(_ text: StaticString) {
    bytes = text.withUTF8Buffer { [UInt8]($0) }
  }

  /// Entries of `size` bytes each.
  func entries(of size: Int) -> [ArraySlice<UInt8>] {
    stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
  }

  /// The words between `separator`s.
  func words(separator: Character = " ") -> [ArraySlice<UInt8>] {
    let mark = separator.asciiValue ?? 0
    return bytes.split { $0 == mark || $0 == UInt8(ascii: "\n") }
  }

  /// The value of decimal digits.
  static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 & 0xF) }
  }
}
