/// Which column plays which role, from its kind, with the header's words where the kind leaves a
/// choice.
struct RoleAssignment {
  private var taken: Set<Role> = []
  private(set) var roles: [Role?] = []

  /// Assigns roles to columns in their order.
  ///
  /// - Parameters:
  ///   - kinds: Each column's kind.
  ///   - headers: Each column's header; nil where there is none.
  init(kinds: [String], headers: [String?]) {
    for (kind, header) in zip(kinds, headers) { take(kind, HeaderHint(header)) }
  }

  private mutating func take(_ kind: String, _ cue: HeaderHint) {
    let wanted = Self.wanted(kind, cue)
    let free = wanted.first { !taken.contains($0) }
    if let free { taken.insert(free) }
    roles.append(free)
  }

  /// The roles that a column of this kind can play, the likeliest first.
  private static func wanted(_ kind: String, _ cue: HeaderHint) -> [Role] {
    switch kind {
    case "us-ssn": [.socialSecurity]
    case "person-name": cue.names
    case "date", "timestamp":
      cue.isBirth ? [.birth] : [.activity]
    case "us-driver-license": [.licence]
    case "us-state": cue.isLicence ? [.licenceState] : [.state]
    case "us-zip": [.postalCode]
    case "phone-nanp", "phone-e164": [.phone]
    case "imsi": [.subscriber]
    case "iccid": [.card]
    case "imei", "imeisv", "meid": [.device]
    case "email": [.email]
    case "md5-or-ntlm", "sha1", "sha256", "sha512", "bcrypt", "argon2", "crypt-hash": [.secret]
    case "pin": [.pin]
    case "payment-card": [.paymentCard]
    case "iban": [.bankAccount]
    case "street-address": [.address]
    case "integer", "text", "category", "uuid":
      cue.isAccount ? [.account] : cue.isSecret ? [.secret] : []
    default: []
    }
  }
}
