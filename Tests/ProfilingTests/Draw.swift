import TestSupport

/// Draws what invented columns are made of; the same seed gives the same fields.
struct Draw {
  private var random: SplitMix64

  init(_ seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> UInt64 { random.next() }

  mutating func below(_ limit: Int) -> Int { Int(next() >> 1) % limit }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  /// Whether an event of so many in a hundred happens.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  mutating func string(_ count: Int, of alphabet: String) -> String {
    let letters = Array(alphabet)
    return String((0..<count).map { _ in pick(letters) })
  }

  mutating func digits(_ count: Int) -> String { string(count, of: "0123456789") }

  /// Digits without a leading zero.
  mutating func integer(_ count: Int) -> String {
    string(1, of: "123456789") + digits(count - 1)
  }

  mutating func hex(_ count: Int) -> String { string(count, of: "0123456789abcdef") }

  /// A word of two to four syllables.
  mutating func word() -> String {
    (0..<number(2...4)).map { _ in
      string(1, of: "bdfgklmnprstvz") + string(1, of: "aeiou")
    }.joined()
  }

  /// A word that begins with a capital.
  mutating func name() -> String {
    let word = word()
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}

/// Zero-padded decimal digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Shuffles by a seed.
func shuffled<Element>(_ elements: [Element], _ seed: UInt64) -> [Element] {
  var draw = Draw(seed)
  var result = elements
  for index in result.indices.reversed() where index > 0 {
    result.swapAt(index, draw.below(index + 1))
  }
  return result
}
