/// One customer, as the rows of all their lines need it; the text itself is in a `PersonWriter`.
struct Person {
  /// Text of the columns before the line's, and of those between it and the activation date.
  var headCount = 0
  var middleCount = 0
  /// Lengths of the person's own fields; those of a line are 0.
  var lengths = FieldLengths()
  /// The address stands apart too, also where the field is missing.
  var addressCount = 0
  var houseNumberCount = 0
  var marks = PersonMarks()
  var traits: PersonTraits
}

/// What is settled about a customer before anything is written.
struct PersonTraits {
  /// Unique over the file.
  let number: Int
  /// Nine digits, also where the field is missing.
  let socialSecurityDigits: Int
  let birth: CalendarDate
  /// Index into the state directory.
  let state: Int
  let licenceState: Int
  let areaState: Int
  let areaCode: Int
  let isWoman: Bool
  let firstName: Int
  let lastName: Int
  let lineCount: Int

  /// Shares in thousandths: living where the SSN was issued, a licence of the state, a phone number
  /// of the state.
  ///
  /// The rest is drawn by population, which hits the state by chance now and then.
  private static let stayed = Share(perMille: 680)
  private static let hasLocalLicence = Share(perMille: 965)
  private static let hasLocalNumber = Share(perMille: 875)
  private static let bornInCountry = Share(perMille: 880)
  private static let lineShares = [42, 25, 14, 10, 6, 3]
  private static let lines = WeightedIndex(weights: lineShares, resolution: 100)
  /// Lines of a person, on average.
  static let meanLineCount =
    Double(lineShares.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }) / 100

  init(number: Int, recipe: TelecomRecipe, _ stream: inout RandomStream) {
    let tables = recipe.tables
    let slot = recipe.people(UInt64(number))
    let entry = tables.socialSecurity.entry(inSlot: slot)
    self.number = number
    socialSecurityDigits = entry.digits
    birth = tables.births.day(inYear: Self.birthYear(entry, &stream), &stream)
    let drawn = tables.states.draw(&stream)
    let home = stream.hits(Self.stayed) ? entry.state ?? drawn : drawn
    state = home
    licenceState = stream.hits(Self.hasLocalLicence) ? home : tables.states.draw(&stream)
    areaState = stream.hits(Self.hasLocalNumber) ? home : tables.states.draw(&stream)
    areaCode = tables.states.areaCode(of: areaState, &stream)
    isWoman = stream.next() >> 63 == 1
    firstName = (isWoman ? tables.names.women : tables.names.men).draw(&stream)
    lastName = tables.names.surnames.draw(&stream)
    lineCount = 1 + Self.lines.draw(&stream)
  }

  /// A birth year from which a number of that year follows: until 1971 people asked for one when
  /// they began to work, then parents for their children, since 1987 mostly at birth.
  private static func birthYear(
    _ entry: SocialSecurityPool.Entry,
    _ stream: inout RandomStream
  ) -> Int {
    let year = entry.issueYear
    let drawn = stream.next()
    let age: Int
    switch year {
    case _ where entry.isAtEntry || year > 2003: age = 18 + spread(drawn, 28)
    case ..<1972: age = 14 + spread(drawn, 6)
    case ..<1987: age = 2 + spread(drawn, 15)
    default: age = stream.hits(bornInCountry) ? spread(drawn, 10) / 9 : 18 + spread(drawn, 24)
    }
    return max(year - age, BirthCalendar.firstYear)
  }

  private static func spread(_ draw: UInt64, _ bound: UInt64) -> Int {
    Int(draw.multipliedFullWidth(by: bound).high)
  }
}
