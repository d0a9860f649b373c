/// By what a person's records are counted, also where a field is missing.
struct PersonMarks: Sendable {
  /// Unique over the file; -1 is nobody.
  var number = -1
  /// Nine digits.
  var socialSecurityDigits: UInt32 = 0
  /// Months from January of `BirthCalendar.firstYear` to that of the birth.
  var birthMonth: Int16 = 0
  /// States of the address, of its ZIP code, of the licence, of the phone number's area code: indices
  /// into the state directory.
  var state: UInt8 = 0
  var zipState: UInt8 = 0
  var licenceState: UInt8 = 0
  var areaState: UInt8 = 0
  /// Index into the name book's domains.
  var mailDomain: UInt8 = 0
  /// The birth date can be read from the licence.
  var licenceTellsBirth = false
  /// What the licence tells is the birth date.
  var licenceIsOfBirth = true
}

extension PersonMarks {
  init(_ traits: PersonTraits, mailDomain: Int, _ tables: TelecomTables) {
    number = traits.number
    socialSecurityDigits = UInt32(traits.socialSecurityDigits)
    birthMonth = Int16(traits.birth.monthNumber - BirthCalendar.firstYear * 12)
    state = UInt8(traits.state)
    zipState = state
    licenceState = UInt8(traits.licenceState)
    areaState = UInt8(traits.areaState)
    self.mailDomain = UInt8(mailDomain)
    licenceTellsBirth = tables.licences.tellsBirth(traits.licenceState)
  }
}
