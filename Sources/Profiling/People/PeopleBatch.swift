import Kernels

/// What one batch's records say of persons: arrays of one entry a person's record, without those that
/// say the same as the record before them.
///
/// ```
///  record   ssn  name and birth  marks        entry
///  0        s1   n1              ssn name     0    number s1, linked n1
///  1        s1   n1              ssn name     as before: sketches would not change
///  2        s1   n1              ssn name pin 1
/// ```
final class PeopleBatch {
  /// By the table's key; 0 for none, here and below.
  let keys: UnsafeMutablePointer<UInt64>
  /// By name and birth date, where the key is missing.
  let unkeyed: UnsafeMutablePointer<UInt64>
  /// By SSN; by a weaker key where that and the name are missing.
  let numbers: UnsafeMutablePointer<UInt64>
  /// By name and birth date, where the SSN is missing.
  let names: UnsafeMutablePointer<UInt64>
  /// By name and birth date, where there is an SSN.
  let linked: UnsafeMutablePointer<UInt64>
  let classes: UnsafeMutablePointer<UInt16>
  let states: UnsafeMutablePointer<UInt16>
  let births: UnsafeMutablePointer<UInt16>
  /// Numbers, names and linked names of chosen entries.
  let chosen:
    (
      numbers: UnsafeMutablePointer<UInt64>, names: UnsafeMutablePointer<UInt64>,
      linked: UnsafeMutablePointer<UInt64>
    )
  /// The record of each entry.
  private let rows: UnsafeMutablePointer<UInt32>
  /// Hashes and codes of roles that the table lacks.
  private let noHashes: UnsafeMutablePointer<UInt64>
  private let noCodes: UnsafeMutablePointer<UInt16>
  private let classTable = ClassTable()
  /// Entries.
  private(set) var count = 0
  /// Records that tell of a person.
  private(set) var personCount = 0
  /// Roles that any record hides, and that any record's value fails.
  private(set) var maskedRoles: UInt32 = 0
  private(set) var failingRoles: UInt32 = 0
  /// Whether any record lacks the key, or the SSN, and has a name and birth date.
  private(set) var hasUnkeyed = false
  private(set) var hasNames = false

  init(recordLimit: Int) {
    let room = recordLimit + FieldArray.slack
    keys = .allocate(capacity: room)
    unkeyed = .allocate(capacity: room)
    numbers = .allocate(capacity: room)
    names = .allocate(capacity: room)
    linked = .allocate(capacity: room)
    classes = .allocate(capacity: room)
    states = .allocate(capacity: room)
    births = .allocate(capacity: room)
    chosen = (
      .allocate(capacity: room), .allocate(capacity: room), .allocate(capacity: room)
    )
    rows = .allocate(capacity: room)
    noHashes = .allocate(capacity: room)
    noHashes.initialize(repeating: 0, count: room)
    noCodes = .allocate(capacity: room)
    noCodes.initialize(repeating: Facet.none, count: room)
  }

  deinit {
    for words in [keys, unkeyed, numbers, names, linked, noHashes] { words.deallocate() }
    for words in [chosen.numbers, chosen.names, chosen.linked] { words.deallocate() }
    for codes in [classes, states, births, noCodes] { codes.deallocate() }
    rows.deallocate()
  }

  /// Finds each record's person, classes, residence and birth year.
  ///
  /// Cost: about 6 ns a record.
  func fill(_ sheet: RecordSheet, _ key: Role?, _ recordCount: Int) {
    let marks = sheet.marks
    let keyHashes = key.flatMap { sheet.hashes($0) } ?? noHashes
    let keyBit = key?.bit ?? 0
    let (state, postal) = (sheet.codes(.state) ?? noCodes, sheet.codes(.postalCode) ?? noCodes)
    let months = sheet.codes(.birth) ?? noCodes
    let parts = NameHashes(sheet, noHashes)
    var entry = 0
    var persons = 0
    var (maskedRoles, failingRoles) = (0 as UInt32, 0 as UInt32)
    var (seenUnkeyed, seenNames) = (0 as UInt64, 0 as UInt64)
    var last = RecordFacts()
    for row in 0..<recordCount {
      let facts = RecordFacts(
        clear: marks.filled[row],
        masked: marks.masked[row],
        failing: marks.failing[row],
        key: marks.filled[row] & keyBit == 0 ? 0 : keyHashes[row],
        name: parts.hash(row, marks.filled[row]),
        residence: Self.residence(state[row], postal[row]),
        birth: months[row]
      )
      let isNumbered = facts.clear.has(.socialSecurity)
      let isNamed = facts.name != 0
      rows[entry] = UInt32(truncatingIfNeeded: row)
      keys[entry] = facts.key
      unkeyed[entry] = facts.key == 0 ? facts.name : 0
      numbers[entry] = isNumbered || !isNamed ? facts.key : 0
      names[entry] = isNumbered ? 0 : facts.name
      linked[entry] = isNumbered ? facts.name : 0
      classes[entry] = classTable[facts.clear]
      states[entry] = facts.residence
      births[entry] = Self.birthYear(facts.birth)
      maskedRoles |= facts.masked
      failingRoles |= facts.failing
      seenUnkeyed |= unkeyed[entry]
      seenNames |= names[entry]
      persons &+= facts.key | facts.name == 0 ? 0 : 1
      entry &+= facts.differs(from: last) ? 1 : 0
      last = facts
    }
    (count, personCount) = (entry, persons)
    (self.maskedRoles, self.failingRoles) = (maskedRoles, failingRoles)
    (hasUnkeyed, hasNames) = (seenUnkeyed != 0, seenNames != 0)
  }

  @inline(__always)
  private static func residence(_ state: UInt16, _ postal: UInt16) -> UInt16 {
    let other = postal == Facet.none ? UInt16(PeopleTally.noState) : postal
    return state == Facet.none ? other : state
  }

  /// The birth year, if it is one that is counted, from a month.
  @inline(__always)
  private static func birthYear(_ month: UInt16) -> UInt16 {
    let year = Facet.firstYear &+ Int(month) / 12
    let isCounted = month != Facet.none && year >= BirthYears.first && BirthYears.isCounted(year)
    return isCounted ? UInt16(truncatingIfNeeded: year &- BirthYears.first) : Facet.none
  }

  /// Chooses the entries whose sensitive value is in `roles` and whose other part is in clear.
  ///
  /// - Returns: How many there are.
  func choose(
    _ dataClass: DataClass,
    _ roles: UnsafePointer<UInt32>,
    _ clear: UnsafePointer<UInt32>
  ) -> Int {
    let sensitive = dataClass.sensitive.bit
    let companion = dataClass.companion?.bit ?? 0
    var place = 0
    for entry in 0..<count {
      let row = Int(rows[entry])
      chosen.numbers[place] = numbers[entry]
      chosen.names[place] = names[entry]
      chosen.linked[place] = linked[entry]
      let isJoined = companion == 0 ? clear[row].hasName : clear[row] & companion != 0
      place &+= roles[row] & sensitive != 0 && isJoined ? 1 : 0
    }
    return place
  }
}

/// All that one record says of its person.
private struct RecordFacts {
  var clear: UInt32 = 0
  var masked: UInt32 = 0
  var failing: UInt32 = 0
  var key: UInt64 = 0
  var name: UInt64 = 0
  var residence: UInt16 = 0
  var birth: UInt16 = 0

  /// Without a branch.
  @inline(__always)
  func differs(from other: RecordFacts) -> Bool {
    let marks = (clear ^ other.clear) | (masked ^ other.masked) | (failing ^ other.failing)
    let codes = (residence ^ other.residence) | (birth ^ other.birth)
    return (key ^ other.key) | (name ^ other.name) | UInt64(marks) | UInt64(codes) != 0
  }
}

/// The hashes of which a name and birth date are made.
private struct NameHashes {
  let full: UnsafePointer<UInt64>
  let first: UnsafePointer<UInt64>
  let last: UnsafePointer<UInt64>
  let birth: UnsafePointer<UInt64>

  init(_ sheet: RecordSheet, _ none: UnsafeMutablePointer<UInt64>) {
    full = UnsafePointer(sheet.hashes(.fullName) ?? none)
    first = UnsafePointer(sheet.hashes(.firstName) ?? none)
    last = UnsafePointer(sheet.hashes(.lastName) ?? none)
    birth = UnsafePointer(sheet.hashes(.birth) ?? none)
  }

  /// 0 where the name or the birth date is missing.
  @inline(__always)
  func hash(_ row: Int, _ clear: UInt32) -> UInt64 {
    let name = clear.has(.fullName) ? full[row] : KeyedHash.fold(first[row], last[row])
    return clear.hasName && clear.has(.birth) ? KeyedHash.fold(name, birth[row]) : 0
  }
}
