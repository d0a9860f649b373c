/// A text file and the places in it.
struct SourceText {
  /// Without a byte order mark.
  let bytes: [UInt8]
  let text: String

  /// Takes the bytes of a file; throws where they are not UTF-8.
  init(_ bytes: [UInt8]) throws(ClaimsFileError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: self.bytes, as: UTF8.self) else {
      let place = Self.place(ofByte: Self.validPrefix(self.bytes), in: self.bytes)
      throw ClaimsFileError(place, "not UTF-8 text", "save the claims file as UTF-8")
    }
    self.text = text
  }

  /// The place of a byte.
  func place(ofByte offset: Int) -> SourcePlace { Self.place(ofByte: offset, in: bytes) }

  /// The place of the scalar `offset` into a value that starts at `start`.
  ///
  /// Where the value is not written on one line as it reads, that is `start` itself.
  func place(_ offset: Int, into value: String, from start: SourcePlace) -> SourcePlace {
    var rest = line(start.line).dropFirst(start.column - 1)
    if rest.first == "\"" || rest.first == "'" { rest = rest.dropFirst() }
    guard rest.starts(with: value.unicodeScalars) else { return start }
    return SourcePlace(line: start.line, column: rest.startIndex + offset + 1)
  }

  private func line(_ number: Int) -> [Unicode.Scalar] {
    var line: [Unicode.Scalar] = []
    var current = 1
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && previous != "\r" {
        if current == number { return line }
        current += 1
      } else if current == number, scalar != "\n" {
        line.append(scalar)
      }
      previous = scalar
    }
    return line
  }

  private static func place(ofByte offset: Int, in bytes: [UInt8]) -> SourcePlace {
    var (line, column) = (1, 1)
    var previous: UInt8 = 0
    for byte in bytes[..<offset] {
      if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") {
        if byte == UInt8(ascii: "\r") || previous != UInt8(ascii: "\r") { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    return SourcePlace(line: line, column: column)
  }

  private static func validPrefix(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return min(length, bytes.count)
  }
}
