/// What a record holds: a mark a column that is filled and unspoiled, and a few more.
struct RecordContents: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ column: Column) {
    rawValue = 1 << UInt32(column.rawValue)
  }

  static let customerID = Self(.customerID)
  static let name: Self = [Self(.firstName), Self(.lastName)]
  static let birthDate = Self(.birthDate)
  static let ssn = Self(.socialSecurityNumber)
  static let licence = Self(.licence)
  static let licenceState = Self(.licenceState)
  static let phone = Self(.phone)
  static let imei = Self(.imei)
  static let imsi = Self(.imsi)
  static let iccid = Self(.iccid)
  static let email = Self(.email)
  static let address = Self(.address)
  static let state = Self(.state)
  static let zip = Self(.zip)
  static let pin = Self(.pin)
  static let activationDate = Self(.activationDate)

  /// An SSN of which the last four digits stand there.
  static let maskedSSN = Self(rawValue: 1 << 18)
  /// An SSN that breaks its rule.
  static let failingSSN = Self(rawValue: 1 << 19)
  /// An SSN that is masked, breaks its rule or is missing.
  static let noValidSSN = Self(rawValue: 1 << 20)
  /// A licence, if there is one, of a state that writes the birth date into it.
  static let licenceTellsBirth = Self(rawValue: 1 << 21)
}
