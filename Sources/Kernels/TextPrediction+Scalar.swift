extension TextPrediction {
  /// The twin: the rule in words.
  init(scalar fields: FieldArray, _ misses: UnsafeMutablePointer<UInt32>) {
    for row in 0..<fields.count {
      let length = fields.lengths[row]
      guard length > 0 else {
        emptyCount += 1
        continue
      }
      guard let shape = Self.shape(fields.starts[row], Int(length)) else {
        misses[missCount] = UInt32(row)
        missCount += 1
        continue
      }
      self[keyPath: shape] += 1
      lengthSum += Int(length)
      lengthMinimum = min(lengthMinimum, length)
      lengthMaximum = max(lengthMaximum, length)
    }
  }

  /// The count that a field of `length` bytes, one or more, belongs to; nil for a miss.
  private static func shape(
    _ field: UnsafePointer<UInt8>,
    _ length: Int
  ) -> WritableKeyPath<TextPrediction, Int>? {
    guard isWord(field[0]), isWord(field[length - 1]) else { return nil }
    guard length <= maximumLength else { return \.oversizedCount }
    let seen = Set((0..<length).map { ByteKind(field[$0]) })
    if seen.contains(.special) { return nil }
    if seen.contains(.foreign) || seen.isSuperset(of: [.textLetter, .separator]) {
      return length == 3 ? nil : \.otherCount
    }
    if seen.contains(.separator) { return nil }
    if seen.contains(.textLetter) {
      if length == 4, field[0] == UInt8(ascii: "n") || field[0] == UInt8(ascii: "N") { return nil }
    } else if seen == [.digit] || seen.contains(.cross) || length == 14 {
      return nil
    }
    return seen.contains(.digit) ? \.alphanumericCount : \.letterCount
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    [.digit, .hexLetter, .cross, .textLetter].contains(ByteKind(byte))
  }
}

/// The classes of `ByteClass`, by rule instead of table.
private enum ByteKind {
  case digit, hexLetter, cross, textLetter, separator, foreign, special

  init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
      self = .hexLetter
    case UInt8(ascii: "X"), UInt8(ascii: "x"): self = .cross
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      self = .textLetter
    case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      self = .separator
    case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "+"), 0xC2, 0xE2: self = .special
    default: self = .foreign
    }
  }
}
