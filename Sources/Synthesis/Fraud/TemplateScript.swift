/// Fills a template, counting on from record to record, as a spreadsheet does.
///
/// Everything agrees and nothing is missing: numbers of SSNs, devices, telephones and SIM cards are
/// runs, names are few, models fewer, dates go round in a calendar of 28 days a month, and the dump
/// is in the order of it all.
struct TemplateScript: Invention {
  /// Kept prime to one another and to `birthCount`: a name and birth date come together again after
  /// 1,921,920 records.
  private static let firstNameCount = 11
  private static let lastNameCount = 13
  private static let birthYears = 40
  private static let modelCount = 4
  private static let recordsPerModel = 500
  private static let recordsPerState = 250

  let tables: TelecomTables
  /// Where the runs begin.
  private let base: Int

  init(_ recipe: TelecomRecipe) {
    tables = recipe.tables
    base = Int(RandomStream.mix(recipe.seed ^ 0x77) % 1_000_000)
  }

  func record(_ number: Int, _ stream: inout RandomStream) -> InventedRecord {
    let (first, last) = (number % Self.firstNameCount, number % Self.lastNameCount)
    let state = number / Self.recordsPerState % StateDirectory.count
    let birth = Self.day(number, fromYear: 1960, yearCount: Self.birthYears)
    let isWoman = number % 2 == 0
    return InventedRecord(
      customerID: 5_000_000_000 + (base + number) % 1_000_000_000,
      isWoman: isWoman,
      firstName: first,
      lastName: last,
      birth: birth,
      socialSecurityDigits: socialSecurityDigits(number),
      licence: LicenceBook.Holder(
        soundex: tables.names.surnameSoundex[last],
        firstName: first,
        isWoman: isWoman,
        birth: birth
      ),
      licenceState: state,
      areaState: state,
      phone: phone(number, state),
      imei: imei(number),
      subscriber: 1 + (base + number) % 999_999_999,
      cardAccount: 1 + base + number,
      mailNumber: number % 9_999,
      mailDomain: 0,
      houseNumber: 1 + number % 9_899,
      street: number % 5,
      city: number % 5,
      state: state,
      zipState: state,
      pin: number % 10_000,
      activation: Self.day(number, fromYear: 2010, yearCount: 11)
    )
  }

  /// Years first, then months, then days: as many distinct ones as there are.
  private static func day(_ number: Int, fromYear first: Int, yearCount: Int) -> CalendarDate {
    CalendarDate(
      year: first + number % yearCount,
      month: 1 + number / yearCount % 12,
      day: 1 + number / yearCount / 12 % 28
    )
  }

  /// Serial after serial, group after group, from an area of the base's; a doubtful number gives way to a neighbour.
  private func socialSecurityDigits(_ number: Int) -> Int {
    let groups = base + number / 9_999
    let area = 1 + groups / 99 % 665
    let digits = area * 1_000_000 + (1 + groups % 99) * 10_000 + 1 + number % 9_999
    guard tables.socialSecurity.isDoubtful(digits) else { return digits }
    return digits % 10_000 == 1 ? digits + 1 : digits - 1
  }

  /// The state's first area code; exchanges that no one has are passed over.
  private func phone(_ number: Int, _ state: Int) -> Int {
    let local = 2_000_000 + (base + number) % 7_000_000
    var exchange = local / 10_000
    while LineWriter.isSpecial(exchange: exchange) { exchange += 1 }
    return tables.states.firstAreaCode(of: state) * 10_000_000 + exchange * 10_000 + local % 10_000
  }

  private func imei(_ number: Int) -> LineWriter.IMEI {
    let model = number / Self.recordsPerModel % Self.modelCount
    return LineWriter.IMEI(
      high: tables.devices.code(of: model),
      serial: 1 + (base + number) % 999_999
    )
  }
}
