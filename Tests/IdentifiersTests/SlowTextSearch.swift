import Identifiers

/// The slow, obvious twin of `TextSearch`: every offset is tried with every way to write a number.
struct SlowTextSearch {
  /// The text, and the same with dashes as hyphens and no-break spaces as spaces.
  private let bytes: [UInt8]
  private var plain: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    plain = bytes
  }

  /// What the text holds.
  static func find(_ bytes: [UInt8]) -> FoundKinds {
    var search = SlowTextSearch(bytes)
    let digitCount = bytes.count { isDigit($0) }
    guard digitCount >= 9 || bytes.contains(0x40) else { return [] }
    var found = search.takeAccounts()
    search.normalise()
    for start in search.plain.indices { found.formUnion(search.numbers(from: start)) }
    return bytes.indices.contains { search.isAddress(around: $0) } ? found.union(.email) : found
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}

extension SlowTextSearch {
  /// Letters that a template stands for: 0 a digit, ~ one of the four separators, the same throughout,
  /// ? any of them, all others themselves.
  private static let templates: [(kind: String, template: String)] =
    [
      ("us-ssn", "000~00~0000"), ("imei", "000000000000000"), ("imei", "00000000~000000~0"),
      ("imei", "00~000000~000000~0"), ("imei", "000000~00~000000~0"),
      ("payment-card", "0000~0000~0000~0000"), ("payment-card", "0000~0000~0000~0000~000"),
      ("payment-card", "0000~000000~00000"), ("payment-card", "0000~000000~0000"),
      ("payment-card", "0000~000~000~000"), ("payment-card", "000000~0000000000000"),
      ("phone-nanp", "+10000000000"), ("phone-nanp", "+1?0000000000"),
      ("phone-nanp", "000?000?0000"), ("phone-nanp", "1?000?000?0000"),
      ("phone-nanp", "(000)000?0000"), ("phone-nanp", "(000)?000?0000"),
    ] + (13...19).map { ("payment-card", String(repeating: "0", count: $0)) }

  private func numbers(from start: Int) -> FoundKinds {
    var found: FoundKinds = []
    for (kind, template) in Self.templates {
      guard let end = end(of: Array(template.utf8), from: start),
        isBounded(start, end, isSigned: template.hasPrefix("+"))
      else { continue }
      let digits = plain[start..<end].filter { Self.isDigit($0) }
      if kind == "us-ssn", ![0x2D, 0x20].contains(plain[start + 3]) { continue }
      if kind == "phone-nanp", isAbroad(start) { continue }
      let isValid = Field(Array(digits)).result(Self.kind(kind)).validity == .valid
      if isValid { found.formUnion(Self.bit(kind)) }
    }
    return found
  }

  private func end(of template: [UInt8], from start: Int) -> Int? {
    guard start + template.count <= plain.count else { return nil }
    var separator: UInt8?
    for (place, wanted) in template.enumerated() {
      let byte = plain[start + place]
      let isSeparator = [0x2D, 0x20, 0x2E, 0x2F].contains(byte)
      switch wanted {
      case 0x30: guard Self.isDigit(byte) else { return nil }
      case 0x3F: guard isSeparator else { return nil }
      case 0x7E:
        guard isSeparator, byte == separator ?? byte else { return nil }
        separator = byte
      default: guard byte == wanted else { return nil }
      }
    }
    return start + template.count
  }

  /// No letter or digit beside it, no digit joined to it.
  private func isBounded(_ start: Int, _ end: Int, isSigned: Bool) -> Bool {
    func byte(_ offset: Int) -> UInt8 { plain.indices.contains(offset) ? plain[offset] : 0 }
    let joints: [UInt8] = [0x2D, 0x2E, 0x2F]
    if joints.contains(byte(end)), Self.isDigit(byte(end + 1)) { return false }
    if Self.isAlphanumeric(byte(end)) { return false }
    if isSigned || byte(start) == 0x28 { return true }
    if joints.contains(byte(start - 1)), Self.isDigit(byte(start - 2)) { return false }
    return !Self.isAlphanumeric(byte(start - 1))
  }

  /// Whether the groups that lead here begin with a plus sign and another digit than 1.
  private func isAbroad(_ start: Int) -> Bool {
    var offset = start
    while offset > 0 {
      if Self.isDigit(plain[offset - 1]) {
        offset -= 1
      } else if let width = jointWidth(before: offset) {
        offset -= width
      } else {
        break
      }
    }
    guard offset > 0, plain[offset - 1] == 0x2B else { return false }
    return Self.isDigit(plain[offset]) && plain[offset] != 0x31
  }

  /// A separator, or a parenthesis with or without one on its outer side, between two digits.
  private func jointWidth(before end: Int) -> Int? {
    for width in 1...2 where end - width > 0 && Self.isDigit(plain[end - width - 1]) {
      let joint = String(decoding: plain[(end - width)..<end], as: UTF8.self)
      let separators = ["-", " ", ".", "/"]
      let joints = separators + ["(", ")"] + separators.flatMap { ["\($0)(", ")\($0)"] }
      let isBeforeDigit = end < plain.count && Self.isDigit(plain[end])
      let isBeforeStart = end < plain.count && plain[end] == 0x28
      if joints.contains(joint), isBeforeDigit { return width }
      if separators.contains(joint), isBeforeStart { return width }
    }
    return nil
  }

  private static func kind(_ name: String) -> IdentifierKind {
    IdentifierKind.named(name) ?? IdentifierKind.all[0]
  }

  private static func bit(_ name: String) -> FoundKinds {
    SearchedKind.all.first { $0.name == name }?.bit ?? []
  }

  private mutating func normalise() {
    let text = [[0xC2, 0xA0]] as [[UInt8]]
    plain = Self.replace(plain, text, 0x20)
    plain = Self.replace(plain, (0x90...0x95).map { [0xE2, 0x80, $0] }, 0x2D)
  }

  private static func replace(_ bytes: [UInt8], _ words: [[UInt8]], _ byte: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if let word = words.first(where: { bytes[offset...].starts(with: $0) }) {
        result.append(byte)
        offset += word.count
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }
}

extension SlowTextSearch {
  /// Finds IBANs from left to right and puts letters in their place.
  private mutating func takeAccounts() -> FoundKinds {
    var found: FoundKinds = []
    var start = 0
    while start < plain.count {
      if start == 0 || !Self.isAlphanumeric(plain[start - 1]), let end = accountEnd(start) {
        plain.replaceSubrange(start..<end, with: repeatElement(0x41, count: end - start))
        found = .iban
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  private func accountEnd(_ start: Int) -> Int? {
    for length in 15...33 {
      for isInFours in [false, true] {
        let end = start + length + (isInFours ? (length - 1) / 4 : 0)
        guard end <= plain.count, end == plain.count || !Self.isAlphanumeric(plain[end]) else {
          continue
        }
        let text = plain[start..<end]
        let isWritten = text.enumerated().allSatisfy { place, byte in
          isInFours && place % 5 == 4 ? byte == 0x20 : Self.isAlphanumeric(byte)
        }
        guard isWritten, text.count(where: { Self.isDigit($0) }) >= 9 else { continue }
        if Field(Array(text)).result(Self.kind("iban")).validity == .valid { return end }
      }
    }
    return nil
  }
}

extension SlowTextSearch {
  private func isAddress(around mark: Int) -> Bool {
    guard bytes[mark] == 0x40 else { return false }
    let isOfDomain = { (byte: UInt8) in Self.isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E }
    var local = Array(
      bytes[..<mark].reversed().prefix { isOfDomain($0) || [0x25, 0x2B, 0x5F].contains($0) }
        .reversed()
    )
    var domain = Array(bytes[(mark + 1)...].prefix(while: isOfDomain))
    let before = bytes[..<(mark - local.count)]
    let after = bytes[(mark + 1 + domain.count)...]
    let isHidden = [[0x2A], [0x40], [0xE2, 0x80, 0xA2]].contains { (word: [UInt8]) in
      before.suffix(word.count) == word[...] || after.starts(with: word)
    }
    guard !isHidden, local.count <= 64 else { return false }
    while local.first == 0x2E { local.removeFirst() }
    while let last = domain.last, last == 0x2D || last == 0x2E { domain.removeLast() }
    return Field(local + [0x40] + domain).result(Self.kind("email")).validity == .valid
  }
}
