/// Persons of one batch, and their records, by what the records hold.
///
/// ```
/// record --> records of the current person, by holding
///                 | the person changes
///                 v
///            persons, residents, births, categories: counted once a person
/// ```
/// A person's records stand together in one batch, so nothing is kept of the persons before. Records
/// that do not parse are left out.
struct PeopleTally {
  /// Persons and records by `Holding.rawValue`.
  private var persons = [Int](repeating: 0, count: Holding.allCases.count)
  private var records = [Int](repeating: 0, count: Holding.allCases.count)
  /// Persons with a state or a ZIP code, by state.
  private(set) var residents = [Int](repeating: 0, count: StateDirectory.count)
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

  func persons(_ holding: Holding) -> Int { persons[holding.rawValue] }

  func records(_ holding: Holding) -> Int { records[holding.rawValue] }

  /// Counts a record that parses; those of one person follow one another.
  mutating func count(_ contents: RecordContents, of person: PersonMarks) {
    if person.number != current.number {
      countCurrent()
      current = person
      currentRecords = HoldingCounts()
    }
    currentRecords.count(contents)
  }

  /// Ends the batch.
  mutating func close() {
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
    if currentRecords[.state] + currentRecords[.zip] > 0 { residents[Int(current.state)] += 1 }
    if currentRecords[.birthDate] > 0 { births[Int(current.birthMonth)] += 1 }
    categories.count(current, currentRecords)
    leastRecords = min(leastRecords, count)
    mostRecords = max(mostRecords, count)
  }
}

extension [Int] {
  /// Adds counts of the same categories.
  mutating func add(_ other: [Int]) {
    for index in indices { self[index] += other[index] }
  }
}
