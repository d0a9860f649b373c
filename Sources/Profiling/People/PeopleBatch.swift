import Identifiers
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
  /// By SSN; 0 for none, here and below.
  let keys: UnsafeMutablePointer<UInt64>
  /// By name and birth date, where the SSN is missing.
  let names: UnsafeMutablePointer<UInt64>
  /// By the strongest other identifier, where the SSN and the name are missing.
  let nameless: UnsafeMutablePointer<UInt64>
  /// Of each record, the role of its `nameless`, as a set of roles; empty where it has none.
  let namelessRoles: UnsafeMutablePointer<UInt32>
  /// By name and birth date, where there is an SSN.
  let linked: UnsafeMutablePointer<UInt64>
  let classes: UnsafeMutablePointer<UInt16>
  let states: UnsafeMutablePointer<UInt16>
  let births: UnsafeMutablePointer<UInt16>
  /// Keys, names, linked names and others of chosen entries.
  let chosen: PersonHashes
  /// By another identifier, and by name and birth date of records without it: one a record.
  let otherKeys: UnsafeMutablePointer<UInt64>
  let otherNames: UnsafeMutablePointer<UInt64>
  /// The record of each entry.
  private let rows: UnsafeMutablePointer<UInt32>
  /// Hashes and codes of roles that the table lacks.
  private let noHashes: UnsafeMutablePointer<UInt64>
  private let noCodes: UnsafeMutablePointer<UInt16>
  private let classTable = ClassTable.all
  /// Entries.
  private(set) var count = 0
  /// Records that tell of a person.
  private(set) var personCount = 0
  /// Roles that any record hides, and that any record's value fails.
  private(set) var maskedRoles: UInt32 = 0
  private(set) var failingRoles: UInt32 = 0
  /// Whether any record has an SSN; lacks it and has a name and birth date; lacks both.
  private(set) var hasKeys = false
  private(set) var hasNames = false
  private(set) var hasNameless = false

  init(recordLimit: Int) {
    let room = recordLimit + FieldArray.slack
    keys = .allocate(capacity: room)
    names = .allocate(capacity: room)
    nameless = .allocate(capacity: room)
    namelessRoles = .allocate(capacity: room)
    otherKeys = .allocate(capacity: room)
    otherNames = .allocate(capacity: room)
    linked = .allocate(capacity: room)
    classes = .allocate(capacity: room)
    states = .allocate(capacity: room)
    births = .allocate(capacity: room)
    chosen = PersonHashes(
      keys: .allocate(capacity: room),
      names: .allocate(capacity: room),
      linked: .allocate(capacity: room),
      nameless: .allocate(capacity: room)
    )
    rows = .allocate(capacity: room)
    noHashes = .allocate(capacity: room)
    noHashes.initialize(repeating: 0, count: room)
    noCodes = .allocate(capacity: room)
    noCodes.initialize(repeating: Facet.none, count: room)
  }

  deinit {
    for words in [keys, names, nameless, linked, noHashes] { words.deallocate() }
    for words in [otherKeys, otherNames] { words.deallocate() }
    chosen.deallocate()
    namelessRoles.deallocate()
    for codes in [classes, states, births, noCodes] { codes.deallocate() }
    rows.deallocate()
  }

  /// Finds each record's person, classes, residence and birth year.
  ///
  /// Cost: about 6 ns a record.
  func fill(_ sheet: RecordSheet, _ recordCount: Int) {
    let marks = sheet.marks
    let numberHashes = sheet.hashes(.socialSecurity) ?? noHashes
    let classed = DataClass.roles
    let (state, postal) = (sheet.codes(.state) ?? noCodes, sheet.codes(.postalCode) ?? noCodes)
    let months = sheet.codes(.birth) ?? noCodes
    let parts = NameHashes(sheet, noHashes)
    var entry = 0
    var persons = 0
    var (maskedRoles, failingRoles) = (0 as UInt32, 0 as UInt32)
    var (seenKeys, seenNames, seenNameless) = (0 as UInt64, 0 as UInt64, 0 as UInt64)
    var last = RecordFacts()
    for row in 0..<recordCount {
      let filled = marks.filled[row]
      let key = filled.has(.socialSecurity) ? numberHashes[row] : 0
      let name = parts.hash(row, filled)
      let other = key | name == 0 ? Self.strongest(sheet, filled, row) : (hash: 0, role: 0)
      let facts = RecordFacts(
        clear: filled & classed,
        masked: marks.masked[row] & classed,
        failing: marks.failing[row] & classed,
        number: key | other.hash,
        name: name,
        residence: Self.residence(state[row], postal[row], marks.abroad[row]),
        birth: months[row]
      )
      rows[entry] = UInt32(truncatingIfNeeded: row)
      keys[entry] = key
      names[entry] = key == 0 ? name : 0
      nameless[entry] = other.hash
      namelessRoles[row] = other.role
      linked[entry] = key == 0 ? 0 : name
      classes[entry] = classTable[facts.clear]
      states[entry] = facts.residence
      births[entry] = Self.birthYear(facts.birth)
      maskedRoles |= facts.masked
      failingRoles |= facts.failing
      seenKeys |= key
      seenNames |= names[entry]
      seenNameless |= other.hash
      persons &+= facts.number | name == 0 ? 0 : 1
      entry &+= facts.differs(from: last) ? 1 : 0
      last = facts
    }
    (count, personCount) = (entry, persons)
    (self.maskedRoles, self.failingRoles) = (maskedRoles, failingRoles)
    (hasKeys, hasNames, hasNameless) = (seenKeys != 0, seenNames != 0, seenNameless != 0)
  }

  /// The hash of the strongest identifier but SSN that a record shows, and its role's bit; 0 for none.
  private static func strongest(
    _ sheet: RecordSheet,
    _ filled: UInt32,
    _ row: Int
  ) -> (hash: UInt64, role: UInt32) {
    for key in TablePlan.keys.dropFirst() where filled.has(key) {
      if let hashes = sheet.hashes(key) { return (hashes[row], key.bit) }
    }
    return (0, 0)
  }

  /// Fills in `otherKeys`, record by record; whether there is any.
  func fillKeys(_ sheet: RecordSheet, _ key: Role, _ recordCount: Int) -> Bool {
    let (filled, hashes) = (sheet.marks.filled, sheet.hashes(key) ?? noHashes)
    var seen = 0 as UInt64
    for row in 0..<recordCount {
      otherKeys[row] = filled[row].has(key) ? hashes[row] : 0
      seen |= otherKeys[row]
    }
    return seen != 0
  }

  /// Fills in `otherNames`, of records without a key, or of all.
  func fillNames(_ sheet: RecordSheet, without key: Role?, _ recordCount: Int) {
    let (filled, parts) = (sheet.marks.filled, NameHashes(sheet, noHashes))
    let bit = key?.bit ?? 0
    for row in 0..<recordCount {
      otherNames[row] = filled[row] & bit == 0 ? parts.hash(row, filled[row]) : 0
    }
  }

  /// The state of the address, else of the postal code; Canada where that one is there.
  @inline(__always)
  private static func residence(_ state: UInt16, _ postal: UInt16, _ abroad: UInt32) -> UInt16 {
    if state != Facet.none { return state }
    if abroad.has(.state) { return UInt16(USState.canada.rawValue) }
    if postal != Facet.none { return postal }
    return abroad.has(.postalCode)
      ? UInt16(USState.canada.rawValue) : UInt16(PeopleTally.noState)
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
      chosen.keys[place] = keys[entry]
      chosen.nameless[place] = nameless[entry]
      chosen.names[place] = names[entry]
      chosen.linked[place] = linked[entry]
      let isJoined = companion == 0 ? clear[row].hasName : clear[row] & companion != 0
      place &+= roles[row] & sensitive != 0 && isJoined ? 1 : 0
    }
    return place
  }
}

/// What persons are told apart by, one a chosen entry; 0 for none.
struct PersonHashes {
  let keys: UnsafeMutablePointer<UInt64>
  let names: UnsafeMutablePointer<UInt64>
  let linked: UnsafeMutablePointer<UInt64>
  let nameless: UnsafeMutablePointer<UInt64>

  func deallocate() {
    for words in [keys, names, linked, nameless] { words.deallocate() }
  }
}

/// All that one record says of its person.
private struct RecordFacts {
  var clear: UInt32 = 0
  var masked: UInt32 = 0
  var failing: UInt32 = 0
  var number: UInt64 = 0
  var name: UInt64 = 0
  var residence: UInt16 = 0
  var birth: UInt16 = 0

  /// Without a branch.
  @inline(__always)
  func differs(from other: RecordFacts) -> Bool {
    let marks = (clear ^ other.clear) | (masked ^ other.masked) | (failing ^ other.failing)
    let codes = (residence ^ other.residence) | (birth ^ other.birth)
    return (number ^ other.number) | (name ^ other.name) | UInt64(marks) | UInt64(codes) != 0
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
