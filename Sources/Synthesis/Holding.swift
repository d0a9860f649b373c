/// What a record can hold together, and its person with it.
enum Holding: Int, CaseIterable {
  /// A record that parses.
  case record
  case socialSecurityNumber
  /// Name and birth date where the record has no valid SSN.
  case identityWithoutSSN
  case birthDate, licenceState, email, state, zip
  case nameAndSSN, nameAndMaskedSSN, nameAndFailingSSN
  case nameAndLicence, nameAndBirthDate, accountAndPIN, nameAndAddress, phoneAndIMSI, emailAndName
  case zipAndState, phoneAndState, licenceStateAndState, imsiAndICCID
  /// A licence that tells the birth date to whoever knows its state, and the date.
  case licenceAndBirthDate

  var needs: RecordContents {
    switch self {
    case .record: []
    case .socialSecurityNumber: [.ssn]
    case .identityWithoutSSN: [.name, .birthDate, .noValidSSN]
    case .birthDate: [.birthDate]
    case .licenceState: [.licenceState]
    case .email: [.email]
    case .state: [.state]
    case .zip: [.zip]
    case .nameAndSSN: [.name, .ssn]
    case .nameAndMaskedSSN: [.name, .maskedSSN]
    case .nameAndFailingSSN: [.name, .failingSSN]
    case .nameAndLicence: [.name, .licence]
    case .nameAndBirthDate: [.name, .birthDate]
    case .accountAndPIN: [.customerID, .pin]
    case .nameAndAddress: [.name, .address]
    case .phoneAndIMSI: [.phone, .imsi]
    case .emailAndName: [.email, .name]
    case .zipAndState: [.zip, .state]
    case .phoneAndState: [.phone, .state]
    case .licenceStateAndState: [.licenceState, .state]
    case .imsiAndICCID: [.imsi, .iccid]
    case .licenceAndBirthDate: [.licence, .licenceState, .birthDate, .licenceTellsBirth]
    }
  }
}
