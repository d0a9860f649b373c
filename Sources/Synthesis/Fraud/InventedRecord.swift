/// All values of a record that has none missing.
struct InventedRecord {
  /// Ten digits.
  let customerID: Int
  let isWoman: Bool
  /// Indices into the name book, as those of street, city and mail domain.
  let firstName: Int
  let lastName: Int
  let birth: CalendarDate
  /// Nine digits.
  let socialSecurityDigits: Int
  /// What the licence tells, whoever holds it.
  let licence: LicenceBook.Holder
  /// Indices into the state directory, each other state here and below.
  let licenceState: Int
  let areaState: Int
  /// Ten digits.
  let phone: Int
  let imei: LineWriter.IMEI
  /// Nine and eleven digits.
  let subscriber: Int
  let cardAccount: Int
  let mailNumber: Int
  let mailDomain: Int
  let houseNumber: Int
  let street: Int
  let city: Int
  let state: Int
  let zipState: Int
  /// Four digits.
  let pin: Int
  let activation: CalendarDate
}

extension PersonMarks {
  /// Of a record's own person.
  init(_ record: InventedRecord, number: Int, _ tables: TelecomTables) {
    self.number = number
    socialSecurityDigits = UInt32(record.socialSecurityDigits)
    birthMonth = Int16(record.birth.monthNumber - BirthCalendar.firstYear * 12)
    state = UInt8(record.state)
    zipState = UInt8(record.zipState)
    licenceState = UInt8(record.licenceState)
    areaState = UInt8(record.areaState)
    mailDomain = UInt8(record.mailDomain)
    licenceTellsBirth = tables.licences.tellsBirth(record.licenceState)
    licenceIsOfBirth = record.licence.birth == record.birth
  }
}
