import TestSupport

/// Invented customers who hang together as real ones do, with faults that a test asks for.
///
/// Shares no rule with the program: areas, ZIP and area codes, births by month and weekday are written
/// down here.
struct Town {
  /// What is wrong with the records, or with half of them.
  enum Fault: String, CaseIterable {
    case randomNumbers, strangeZips, strangePhones, localPhones, strangeLicences, randomDevices
    case fewModels, manyModels, strangeBodies, runningSerials
    case flatMonths, flatWeekdays, flatAges, oneBirthDate
    case copies, blocks, changedCopies, spoiltEnd, takingTurns, complete
    case children, lateNumbers
  }

  private struct Place {
    let state: String
    let areas: ClosedRange<Int>
    let zips: ClosedRange<Int>
    let codes: [Int]
  }

  private static let places = [
    Place(state: "NY", areas: 50...134, zips: 100...149, codes: [212, 518, 716, 718]),
    Place(state: "FL", areas: 261...267, zips: 320...339, codes: [305, 407, 813, 904]),
    Place(state: "TX", areas: 449...467, zips: 760...799, codes: [214, 512, 713, 915]),
    Place(state: "CA", areas: 545...573, zips: 900...961, codes: [213, 310, 415, 916]),
    Place(state: "IL", areas: 318...361, zips: 606...629, codes: [217, 312, 618, 815]),
  ]
  /// In thousandths of the commonest.
  private static let months = [914, 935, 935, 923, 934, 958, 988, 1_000, 1_000, 958, 933, 936]
  private static let weekdays = [680, 929, 1_000, 980, 975, 971, 743]

  static let header =
    "account_id,first_name,last_name,dob,ssn,phone,imei,imsi,iccid,address,state,zip\n"

  private var random: SplitMix64
  private let faults: Set<Fault>
  private var number = 0

  private init(_ seed: UInt64, _ faults: Set<Fault>) {
    random = SplitMix64(seed: seed)
    self.faults = faults
  }

  /// A file of so many records, faults in a share of them.
  static func file(
    _ count: Int,
    seed: UInt64,
    _ faults: Set<Fault> = [],
    share: Double = 1
  ) -> [UInt8] {
    var sound = Town(seed, [])
    var faulty = Town(seed ^ 0xFACE, faults)
    faulty.number = 1 << 24
    var lines: [String] = []
    while lines.count < count {
      let isEnd = faults.contains(.spoiltEnd)
      let isFaulty =
        isEnd
        ? Double(lines.count) >= Double(count) * (1 - share)
        : Double(sound.below(1_000_000)) < share * 1_000_000
      let isRepeated = isFaulty && !lines.isEmpty
      if isRepeated, faults.contains(.copies) {
        lines.append(lines[sound.below(lines.count)])
      } else if isRepeated, faults.contains(.changedCopies) {
        lines.append("\(900_000 + lines.count)" + lines[sound.below(lines.count)].dropFirst(6))
      } else {
        lines += isFaulty && !faults.isEmpty ? faulty.household() : sound.household()
      }
    }
    if faults.contains(.blocks) {
      let kept = count - Int(Double(count) * min(share, 0.5))
      lines = Array(lines.prefix(kept))
      while lines.count < count { lines.append(lines[lines.count - kept]) }
    }
    return Array((header + lines.prefix(count).joined()).utf8)
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next(below: UInt64(bound))) }

  private mutating func happens(_ perMille: Int) -> Bool { below(1_000) < perMille }

  private mutating func pick<Element>(_ from: [Element]) -> Element { from[below(from.count)] }

  /// The records of one person.
  private mutating func household() -> [String] {
    number += 1
    let isTurn = faults.contains(.takingTurns)
    let place = isTurn ? Self.places[number % Self.places.count] : pick(Self.places)
    let person = [
      "\(Self.digits(number, 6))", missing(word()), missing(word()), missing(birth()),
      missing(socialSecurity(place)),
    ]
    let home = [
      missing("\(1 + below(999)) \(word()) Street"), missing(place.state), missing(zip(place)),
    ]
    return (0..<(isTurn || happens(700) ? 1 : 2)).map { _ in
      let line = [
        missing(phone(place)), missing(device()),
        missing("310260" + Self.digits(below(1 << 29), 9)),
        missing(Self.luhn("8901260" + Self.digits(below(1 << 35), 11))),
      ]
      return (person + line + home).joined(separator: ",") + "\n"
    }
  }

  private mutating func missing(_ field: String) -> String {
    !faults.contains(.complete) && happens(20) ? "" : field
  }

  private mutating func word() -> String {
    let syllables = (0..<2 + below(2)).map { _ in pick(["ba", "lo", "mi", "ren", "sa", "to", "vi"])
    }
    let word = syllables.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Groups of the fifties and before are issued in all of these areas.
  private mutating func socialSecurity(_ place: Place) -> String {
    if faults.contains(.randomNumbers) || faults.contains(.spoiltEnd) {
      let area = 1 + below(899)
      guard area != 666 else { return socialSecurity(place) }
      return "\(Self.digits(area, 3))-\(Self.digits(1 + below(99), 2))-\(1000 + below(8999))"
    }
    // No number of these areas was issued before the middle of 2011.
    if faults.contains(.lateNumbers) {
      return "\(734 + below(16))-\(10 + below(89))-\(1000 + below(8999))"
    }
    let home = happens(650) ? place : pick(Self.places)
    let area = home.areas.lowerBound + below(home.areas.count)
    return "\(Self.digits(area, 3))-\(10 + 2 * below(20))-\(1000 + below(8999))"
  }

  private mutating func zip(_ place: Place) -> String {
    let isStrange = faults.contains(.strangeZips) || faults.contains(.spoiltEnd) || happens(8)
    let of = isStrange ? pick(Self.places) : place
    return Self.digits((of.zips.lowerBound + below(of.zips.count)) * 100 + 1 + below(98), 5)
  }

  private mutating func phone(_ place: Place) -> String {
    let stays = faults.contains(.localPhones) || happens(faults.contains(.strangePhones) ? 0 : 860)
    let of = stays ? place : pick(Self.places)
    return "\(pick(of.codes))\(200 + below(700))\(1000 + below(9000))".replacing("911", with: "912")
  }

  private mutating func device() -> String {
    if faults.contains(.randomDevices) { return "35" + Self.digits(below(1 << 40), 13) }
    // Popular models first: the square of a draw crowds to the front.
    let draw = below(1_000)
    var model = draw * draw * below(1_000) / 500_000
    if faults.contains(.fewModels) { model = below(4) }
    if faults.contains(.manyModels) { model = below(999_999) }
    if faults.contains(.runningSerials) { model = number / 400 % 5 }
    let body = faults.contains(.strangeBodies) ? pick(["20", "41", "62", "77"]) : pick35(model)
    let serial = faults.contains(.runningSerials) ? number % 1_000_000 : 1 + below(999_998)
    return Self.luhn(body + Self.digits(model, 6) + Self.digits(serial, 6))
  }

  private func pick35(_ model: Int) -> String { model % 5 == 0 ? "86" : "35" }

  private mutating func birth() -> String {
    if faults.contains(.oneBirthDate) { return "1975-05-05" }
    let old = faults.contains(.flatAges)
    // Two draws: the younger of them, so that the old become few.
    let (one, other) = (below(70), below(70))
    let isChild = faults.contains(.children)
    let year = isChild ? 2012 + one % 8 : 1934 + (old ? one : max(one, other))
    var month = 0
    repeat { month = below(12) } while !faults.contains(.flatMonths) && !happens(Self.months[month])
    let length = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month]
    var day = 0
    repeat {
      day = 1 + below(length)
    } while !faults.contains(.flatWeekdays)
      && !happens(Self.weekdays[Self.weekday(year, month + 1, day)])
    return "\(year)-\(Self.digits(month + 1, 2))-\(Self.digits(day, 2))"
  }

  /// Sunday is 0: Zeller's congruence.
  private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (shifted, of) = month < 3 ? (month + 12, year - 1) : (month, year)
    let sum = day + 13 * (shifted + 1) / 5 + of + of / 4 - of / 100 + of / 400
    return (sum + 6) % 7
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(String(number).suffix(width))
    return String(repeating: "0", count: width - digits.count) + digits
  }

  private static func luhn(_ digits: String) -> String {
    var sum = 0
    for (place, character) in digits.reversed().enumerated() {
      let digit = character.wholeNumberValue ?? 0
      let doubled = place % 2 == 0 ? digit * 2 : digit
      sum += doubled / 10 + doubled % 10
    }
    return digits + String((10 - sum % 10) % 10)
  }
}
