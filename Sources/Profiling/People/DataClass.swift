/// Data that harm a person more together than apart.
package enum DataClass: Int, CaseIterable, Sendable {
  case nameSocialSecurity, nameLicence, nameBirth, nameAddress
  case accountPIN, emailSecret, emailName, phoneSubscriber
  case namePaymentCard, nameBankAccount

  /// What reports call it.
  package var name: String {
    switch self {
    case .nameSocialSecurity: "name + SSN"
    case .nameLicence: "name + licence"
    case .nameBirth: "name + birth date"
    case .nameAddress: "name + address"
    case .accountPIN: "account + PIN"
    case .emailSecret: "e-mail + password or hash"
    case .emailName: "e-mail + name"
    case .phoneSubscriber: "phone + IMSI"
    case .namePaymentCard: "name + payment card"
    case .nameBankAccount: "name + bank account"
    }
  }

  /// The one whose value may be hidden or fail its rule.
  var sensitive: Role {
    switch self {
    case .nameSocialSecurity: .socialSecurity
    case .nameLicence: .licence
    case .nameBirth: .birth
    case .nameAddress: .address
    case .accountPIN: .pin
    case .emailSecret: .secret
    case .emailName: .email
    case .phoneSubscriber: .subscriber
    case .namePaymentCard: .paymentCard
    case .nameBankAccount: .bankAccount
    }
  }

  /// What must be there in clear beside it; nil for a name, in one field or two.
  var companion: Role? {
    switch self {
    case .accountPIN: .account
    case .emailSecret: .email
    case .phoneSubscriber: .phone
    default: nil
    }
  }

  /// The roles of which a class takes note.
  static let roles: UInt32 = allCases.reduce(
    Role.fullName.bit | Role.firstName.bit | Role.lastName.bit
  ) {
    $0 | $1.sensitive.bit | ($1.companion?.bit ?? 0)
  }

  /// One bit a class.
  var bit: UInt16 { 1 << UInt16(rawValue) }
}

extension UInt32 {
  /// Whether a set of roles has this one.
  @inline(__always)
  func has(_ role: Role) -> Bool { self & role.bit != 0 }

  /// Whether a set of roles has a name: in one field, or first and last.
  @inline(__always)
  var hasName: Bool {
    has(.fullName) || has(.firstName) && has(.lastName)
  }
}
