/// The telecom recipe's columns, in the order of the file.
enum Column: Int, CaseIterable, Sendable {
  case customerID, firstName, lastName, birthDate, socialSecurityNumber, licence, licenceState
  case phone, imei, imsi, iccid
  case email, address, city, state, zip, pin
  case activationDate

  static let count = 18

  /// The name in the header line.
  var name: String {
    switch self {
    case .customerID: "customer_id"
    case .firstName: "first_name"
    case .lastName: "last_name"
    case .birthDate: "dob"
    case .socialSecurityNumber: "ssn"
    case .licence: "drivers_license"
    case .licenceState: "dl_state"
    case .phone: "phone"
    case .imei: "imei"
    case .imsi: "imsi"
    case .iccid: "iccid"
    case .email: "email"
    case .address: "address"
    case .city: "city"
    case .state: "state"
    case .zip: "zip"
    case .pin: "pin"
    case .activationDate: "activated_at"
    }
  }

  /// How often the value is missing without any defect, in thousandths; `dl_state` is missing with
  /// the licence.
  var missingPerMille: Int {
    switch self {
    case .customerID, .licenceState: 0
    case .firstName, .lastName: 2
    case .birthDate: 12
    case .socialSecurityNumber: 41
    case .licence: 115
    case .phone: 5
    case .imei: 63
    case .imsi: 17
    case .iccid: 34
    case .email: 218
    case .address: 21
    case .city: 19
    case .state: 9
    case .zip: 15
    case .pin: 352
    case .activationDate: 8
    }
  }
}
