/// Which column plays which role, from its kind, with the header's words where the kind leaves a
/// choice.
struct RoleAssignment {
  private var taken: Set<Role> = []
  private(set) var roles: [Role?] = []

  /// What a role is chosen by.
  struct Column {
    let kind: ColumnKind
    /// Nil where there is none.
    let header: String?
    /// Its valid dates, once they are counted.
    let months: MonthCounts?

    /// Whether only the dates themselves tell of what they are.
    var isUnnamedDate: Bool { header == nil && (kind.name == "date" || kind.name == "timestamp") }
  }

  /// Assigns roles to columns in their order.
  init(_ columns: [Column]) {
    for column in columns { take(column) }
  }

  private mutating func take(_ column: Column) {
    let wanted = Self.wanted(column, HeaderHint(column.header))
    let free = wanted.first { !taken.contains($0) }
    if let free { taken.insert(free) }
    roles.append(free)
  }

  /// What dates are of: births, when a record was made, or, as those of an expiry, neither.
  private static func moment(_ column: Column, _ cue: HeaderHint) -> [Role] {
    // Why: a serial number that could be a time would outdo the column that is one.
    if cue.isBirth { return [.birth] }
    if column.kind.otherKind != nil || cue.isTerm { return [] }
    let areBirths = column.isUnnamedDate && column.months?.areBirths ?? false
    return areBirths ? [.birth] : [.activity]
  }

  /// The roles that a column of this kind can play, the likeliest first.
  private static func wanted(_ column: Column, _ cue: HeaderHint) -> [Role] {
    switch column.kind.name {
    case "us-ssn": cue.isRelative ? [.relatedNumber] : [.socialSecurity]
    case "person-name": cue.names
    case "date", "timestamp": moment(column, cue)
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
