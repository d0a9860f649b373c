/// Persons of one batch, and their records, by what the records hold.
///
/// ```
/// record --> records of the current person, by holding
///                 | the person changes
///                 v
///            persons, residents, births, categories: counted once a person
/// ```
/// A person's records are in one batch. Where they stand together nothing is kept of the persons
/// before; else the batch's records wait for its end and are counted person by person. Records that
/// do not parse are left out.
struct PeopleTally {
  /// Persons and records by `Holding.rawValue`.
  private var persons = [Int](repeating: 0, count: Holding.allCases.count)
  private var records = [Int](repeating: 0, count: Holding.allCases.count)
  /// Persons with a state or a ZIP code, by state.
  private(set) var residents = [Int](repeating: 0, count: StateDirectory.count)
  /// Their records that show neither a valid SSN nor name and birth date, by state.
  private(set) var unidentified = [Int](repeating: 0, count: StateDirectory.count)
  /// Persons with a birth date, by month from January of `BirthCalendar.firstYear`.
  private(set) var births = [Int](repeating: 0, count: BirthCalendar.monthCount)
  private(set) var categories = CategoryTally()
  private(set) var leastRecords = Int.max
  private(set) var mostRecords = 0
  private var current = PersonMarks()
  private var currentRecords = HoldingCounts()
  /// Persons and records of this batch until it is closed: fewer than 2^32.
  private var batchPersons = HoldingCounts()
  private var batchRecords = HoldingCounts()

  /// Records of a batch in which persons come again; nil where they do not.
  private var waiting: [(contents: RecordContents, person: PersonMarks)]?

  /// - Parameter comeAgain: Records of a person need not follow one another.
  init(comeAgain: Bool = false) {
    waiting = comeAgain ? [] : nil
  }

  func persons(_ holding: Holding) -> Int { persons[holding.rawValue] }

  func records(_ holding: Holding) -> Int { records[holding.rawValue] }

  /// Counts a record that parses.
  mutating func count(_ contents: RecordContents, of person: PersonMarks) {
    if waiting == nil {
      countNext(contents, of: person)
    } else {
      waiting?.append((contents, person))
    }
  }

  private mutating func countNext(_ contents: RecordContents, of person: PersonMarks) {
    if person.number != current.number {
      countCurrent()
      current = person
      currentRecords = HoldingCounts()
    }
    currentRecords.count(contents)
  }

  /// Ends the batch.
  mutating func close() {
    for (contents, person) in waiting?.sorted(by: { $0.person.number < $1.person.number }) ?? [] {
      countNext(contents, of: person)
    }
    waiting = nil
    countCurrent()
    current = PersonMarks()
    currentRecords = HoldingCounts()
    for holding in Holding.allCases {
      persons[holding.rawValue] += batchPersons[holding]
      records[holding.rawValue] += batchRecords[holding]
    }
    batchPersons = HoldingCounts()
    batchRecords = HoldingCounts()
  }

  /// Adds another batch; both are closed.
  mutating func merge(_ other: PeopleTally) {
    persons.add(other.persons)
    records.add(other.records)
    residents.add(other.residents)
    unidentified.add(other.unidentified)
    births.add(other.births)
    categories.merge(other.categories)
    leastRecords = min(leastRecords, other.leastRecords)
    mostRecords = max(mostRecords, other.mostRecords)
  }

  private mutating func countCurrent() {
    let count = currentRecords[.record]
    guard count > 0 else { return }
    batchPersons.countPresent(in: currentRecords)
    batchRecords += currentRecords
    if currentRecords[.state] > 0 {
      countResident(of: Int(current.state))
    } else if currentRecords[.zip] > 0 {
      countResident(of: Int(current.zipState))
    }
    if currentRecords[.birthDate] > 0 { births[Int(current.birthMonth)] += 1 }
    categories.count(current, currentRecords)
    leastRecords = min(leastRecords, count)
    mostRecords = max(mostRecords, count)
  }

  private mutating func countResident(of state: Int) {
    residents[state] += 1
    let identified = currentRecords[.socialSecurityNumber] + currentRecords[.identityWithoutSSN]
    unidentified[state] += currentRecords[.record] - identified
  }
}

extension [Int] {
  /// Adds counts of the same categories.
  mutating func add(_ other: [Int]) {
    for index in indices { self[index] += other[index] }
  }
}
