extension TextPrediction {
  /// The twin: the rule in words.
  init(scalar fields: FieldArray, _ sink: ValueSink) {
    for row in 0..<fields.count {
      let length = fields.lengths[row]
      let verdict = Verdict(fields.starts[row], Int(length))
      count(verdict)
      if verdict == .miss {
        sink.misses[missCount] = UInt32(row)
        missCount += 1
        continue
      }
      sink.take(row, fields.starts[row], count: Int(length))
      if verdict != .empty {
        lengthSum += Int(length)
        lengthMinimum = min(lengthMinimum, length)
        lengthMaximum = max(lengthMaximum, length)
      }
    }
  }

  private mutating func count(_ verdict: Verdict) {
    switch verdict {
    case .miss: break
    case .empty: emptyCount += 1
    case .letters: letterCount += 1
    case .alphanumeric: alphanumericCount += 1
    case .other: otherCount += 1
    case .oversized: oversizedCount += 1
    }
  }
}

private enum Verdict {
  case miss, empty, letters, alphanumeric, other, oversized

  init(_ field: UnsafePointer<UInt8>, _ length: Int) {
    guard length > 0 else {
      self = .empty
      return
    }
    let ends = ByteKinds(of: field[0]).union(ByteKinds(of: field[length - 1]))
    guard ends.isSubset(of: .word) else {
      self = .miss
      return
    }
    guard length <= TextPrediction.maximumLength else {
      self = .oversized
      return
    }
    var seen: ByteKinds = []
    for index in 0..<length { seen.formUnion(ByteKinds(of: field[index])) }
    self.init(seen, length, first: field[0])
  }

  private init(_ seen: ByteKinds, _ length: Int, first: UInt8) {
    if seen.contains(.special) {
      self = .miss
    } else if seen.contains(.foreign) || seen.isSuperset(of: [.textLetter, .separator]) {
      self = length == 3 ? .miss : .other
    } else if seen.contains(.separator) {
      self = .miss
    } else if seen.contains(.textLetter) {
      let mayBeNullWord = length == 4 && first | 0x20 == UInt8(ascii: "n")
      self = mayBeNullWord ? .miss : seen.contains(.digit) ? .alphanumeric : .letters
    } else if seen == .digit || seen.contains(.cross) || length == 14 {
      self = .miss
    } else {
      self = seen.contains(.digit) ? .alphanumeric : .letters
    }
  }
}

/// The classes of `ByteClass`, by rule instead of table.
private struct ByteKinds: OptionSet {
  let rawValue: UInt8

  static let digit = ByteKinds(rawValue: 1)
  static let hexLetter = ByteKinds(rawValue: 2)
  static let cross = ByteKinds(rawValue: 4)
  static let textLetter = ByteKinds(rawValue: 8)
  static let separator = ByteKinds(rawValue: 16)
  static let foreign = ByteKinds(rawValue: 32)
  static let special = ByteKinds(rawValue: 64)
  static let word: ByteKinds = [.digit, .hexLetter, .cross, .textLetter]

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of byte: UInt8) {
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
