import Identifiers

/// What a column tells of the person whose record it is in.
///
/// A table has each role once: the first column that can play it does.
package enum Role: Int, CaseIterable, Sendable {
  case socialSecurity, fullName, firstName, lastName, birth
  case licence, licenceState, account, secret, pin
  case email, phone, subscriber, card, device, paymentCard, bankAccount
  case address, state, postalCode, activity
  /// The SSN of another person of the record, such as a spouse.
  case relatedNumber

  /// One bit a role.
  var bit: UInt32 { 1 << UInt32(rawValue) }

  /// Whether its hashes tell persons apart where the key is missing: name and birth date together.
  var isOfName: Bool {
    switch self {
    case .fullName, .firstName, .lastName, .birth: true
    default: false
    }
  }

  /// Whether the category of each record's value is kept, to hold it against other columns.
  var keepsCode: Bool {
    switch self {
    case .birth, .state, .postalCode, .phone, .licence, .licenceState, .subscriber, .card: true
    default: false
    }
  }
}
