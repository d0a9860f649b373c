/// Records by what their person's own fields say, where these are filled.
struct CategoryTally {
  /// By decade, from that of `BirthCalendar.firstYear`.
  private(set) var birthDecades = [Int](repeating: 0, count: BirthCalendar.decadeCount)
  private(set) var states = [Int](repeating: 0, count: StateDirectory.count)
  private(set) var licenceStates = [Int](repeating: 0, count: StateDirectory.count)
  private(set) var zipStates = [Int](repeating: 0, count: StateDirectory.count)
  private(set) var mailDomains = [Int](repeating: 0, count: NameBook.mailDomainCount)
  /// Of those with a state: the ZIP code, the area code, the licence, is of that state.
  private(set) var zipAgreeing = 0
  private(set) var phoneAgreeing = 0
  private(set) var licenceStateAgreeing = 0
  /// Of those whose licence tells a birth date: it is the person's.
  private(set) var licenceBirthAgreeing = 0

  /// Counts a person's records by what they hold.
  mutating func count(_ person: PersonMarks, _ records: HoldingCounts) {
    let year = Int(person.birthMonth) / 12 + BirthCalendar.firstYear
    birthDecades[year / 10 - BirthCalendar.firstYear / 10] += records[.birthDate]
    states[Int(person.state)] += records[.state]
    licenceStates[Int(person.licenceState)] += records[.licenceState]
    zipStates[Int(person.zipState)] += records[.zip]
    mailDomains[Int(person.mailDomain)] += records[.email]
    if person.zipState == person.state { zipAgreeing += records[.zipAndState] }
    if person.licenceIsOfBirth { licenceBirthAgreeing += records[.licenceAndBirthDate] }
    if person.areaState == person.state { phoneAgreeing += records[.phoneAndState] }
    if person.licenceState == person.state {
      licenceStateAgreeing += records[.licenceStateAndState]
    }
  }

  mutating func merge(_ other: CategoryTally) {
    birthDecades.add(other.birthDecades)
    states.add(other.states)
    licenceStates.add(other.licenceStates)
    zipStates.add(other.zipStates)
    mailDomains.add(other.mailDomains)
    zipAgreeing += other.zipAgreeing
    licenceBirthAgreeing += other.licenceBirthAgreeing
    phoneAgreeing += other.phoneAgreeing
    licenceStateAgreeing += other.licenceStateAgreeing
  }
}
