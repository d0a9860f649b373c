import Kernels

/// What one batch's records say of persons, in arrays of one entry a record.
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
  let spoiled: UnsafeMutablePointer<UInt16>
  private(set) var personCount = 0
  private(set) var hasHiddenOrFailing = false

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
    spoiled = .allocate(capacity: room)
  }

  deinit {
    for words in [keys, unkeyed, numbers, names, linked] { words.deallocate() }
    for codes in [classes, states, births, spoiled] { codes.deallocate() }
  }

  /// Finds each record's person, classes and residence.
  func fill(_ sheet: RecordSheet, _ key: Role?, _ count: Int) {
    personCount = 0
    let keyHashes = key.flatMap { sheet.hashes($0) }
    let (state, postal) = (sheet.codes(.state), sheet.codes(.postalCode))
    let parts = NameHashes(sheet)
    let keyBit = key?.bit ?? 0
    var spoiledRoles: UInt32 = 0
    for row in 0..<count {
      let clear = sheet.clear[row]
      spoiledRoles |= sheet.masked[row] | sheet.failing[row]
      let byKey = clear & keyBit == 0 ? 0 : keyHashes?[row] ?? 0
      let byName = clear.hasName && clear.has(.birth) ? parts.hash(row, clear) : 0
      let isNumbered = clear.has(.socialSecurity)
      keys[row] = byKey
      unkeyed[row] = byKey == 0 ? byName : 0
      numbers[row] = isNumbered || byName == 0 ? byKey : 0
      names[row] = isNumbered ? 0 : byName
      linked[row] = isNumbered ? byName : 0
      personCount += byKey | byName == 0 ? 0 : 1
      classes[row] = Self.classes(clear)
      states[row] = Self.residence(state?[row], postal?[row])
    }
    hasHiddenOrFailing = spoiledRoles != 0
  }

  private static func residence(_ state: UInt16?, _ postal: UInt16?) -> UInt16 {
    if let state, state != Facet.none { return state }
    if let postal, postal != Facet.none { return postal }
    return UInt16(PeopleTally.noState)
  }

  /// The classes of which a record has both parts in clear.
  private static func classes(_ clear: UInt32) -> UInt16 {
    var classes: UInt16 = 0
    for dataClass in DataClass.allCases where clear.has(dataClass.sensitive) {
      let isJoined = dataClass.companion.map(clear.has) ?? clear.hasName
      if isJoined { classes |= dataClass.bit }
    }
    return classes
  }

  /// The birth years that are counted.
  func fillBirths(_ months: UnsafePointer<UInt16>, _ count: Int) {
    for row in 0..<count {
      let year = Facet.firstYear + Int(months[row]) / 12
      let isCounted = months[row] != Facet.none && BirthYears.isCounted(year)
      births[row] =
        isCounted && year >= BirthYears.first ? UInt16(year - BirthYears.first) : Facet.none
    }
  }

  /// Marks the records whose sensitive value is in `spoiled` and whose other part is in clear.
  func fill(
    _ dataClass: DataClass,
    _ roles: UnsafePointer<UInt32>,
    _ sensitive: Role,
    _ clear: UnsafePointer<UInt32>,
    _ count: Int
  ) {
    for row in 0..<count {
      let isJoined = dataClass.companion.map(clear[row].has) ?? clear[row].hasName
      spoiled[row] =
        roles[row].has(sensitive) && isJoined ? UInt16(dataClass.rawValue) : Facet.none
    }
  }
}

/// The hashes of which a name and birth date are made.
private struct NameHashes {
  let full: UnsafePointer<UInt64>?
  let first: UnsafePointer<UInt64>?
  let last: UnsafePointer<UInt64>?
  let birth: UnsafePointer<UInt64>?

  init(_ sheet: RecordSheet) {
    full = sheet.hashes(.fullName).map { UnsafePointer($0) }
    first = sheet.hashes(.firstName).map { UnsafePointer($0) }
    last = sheet.hashes(.lastName).map { UnsafePointer($0) }
    birth = sheet.hashes(.birth).map { UnsafePointer($0) }
  }

  func hash(_ row: Int, _ clear: UInt32) -> UInt64 {
    let name =
      clear.has(.fullName)
      ? full?[row] ?? 0 : KeyedHash.fold(first?[row] ?? 0, last?[row] ?? 0)
    return KeyedHash.fold(name, birth?[row] ?? 0)
  }
}
