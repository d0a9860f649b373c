import TestSupport

/// Invented people, written down in as many ways as exports know.
struct MatchPerson: Hashable {
  let number: Int
  var birth: Int
  let isSocial: Bool
  let hasPhone: Bool

  /// Areas and groups that the rules take.
  var ssn: Int { 219_000_000 + (number % 90 + 1) * 10_000 + 1 + number * 7 }
  var phone: Int { 5_742_000_000 + number * 1_013 }
  var email: String { "user\(number)@mail.example" }
  var first: String { ["Ann", "Bo", "Cy", "Dee", "Eve"][number % 5] }
  var last: String { "Stone" + String(UnicodeScalar(UInt8(97 + number % 26))) + "field" }
  var day: (year: Int, month: Int, day: Int) {
    (1940 + birth % 60, birth % 12 + 1, birth % 28 + 1)
  }
  var zip: Int { 46_001 + number % 900 }

  init(_ number: Int) {
    self.number = number
    birth = number * 37
    isSocial = number % 11 != 0
    hasPhone = number % 7 != 0
  }
}

/// One way of writing a field, drawn at random.
struct MatchPen {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

  mutating func nothing() -> String { ["", "NULL", "N/A", " ", "-"][pick(5)] }

  mutating func ssn(_ person: MatchPerson) -> String {
    guard person.isSocial else { return nothing() }
    let (area, group, serial) = (
      person.ssn / 1_000_000, person.ssn / 10_000 % 100, person.ssn % 10_000
    )
    let parts = [padded(area, 3), padded(group, 2), padded(serial, 4)]
    switch pick(4) {
    case 0: return parts.joined()
    case 1: return "\"\(parts.joined(separator: "-"))\""
    case 2: return " \(parts.joined(separator: " "))"
    default: return parts.joined(separator: "-")
    }
  }

  mutating func phone(_ person: MatchPerson) -> String {
    guard person.hasPhone else { return nothing() }
    let digits = String(person.phone)
    let (area, exchange, line) = (digits.prefix(3), digits.dropFirst(3).prefix(3), digits.suffix(4))
    switch pick(6) {
    case 0: return digits
    case 1: return "\"(\(area)) \(exchange)-\(line)\""
    case 2: return "+1 \(area) \(exchange) \(line)"
    case 3: return "1\(digits)"
    case 4: return "\(area).\(exchange).\(line)"
    default: return "001\(digits)"
    }
  }

  mutating func email(_ person: MatchPerson) -> String {
    switch pick(3) {
    case 0: person.email.uppercased()
    case 1: " \(person.email)"
    default: person.email
    }
  }

  mutating func name(_ person: MatchPerson) -> String {
    switch pick(3) {
    case 0: "\"\(person.last.uppercased()), \(person.first)\""
    case 1: "\(person.first) Q. \(person.last)"
    default: "\(person.first) \(person.last)"
    }
  }

  func isoDay(_ person: MatchPerson) -> String {
    let day = person.day
    return "\(day.year)-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  func americanDay(_ person: MatchPerson) -> String {
    let day = person.day
    return "\(day.month)/\(day.day)/\(day.year)"
  }

  mutating func zip(_ person: MatchPerson) -> String {
    pick(2) == 0 ? String(person.zip) : "\(person.zip)-\(padded(pick(10_000), 4))"
  }

  func padded(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: count - text.count) + text
  }
}
