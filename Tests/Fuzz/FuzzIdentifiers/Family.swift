import Identifiers

/// A family of kinds that one input is held against.
enum Family: UInt8, CaseIterable {
  case government, telephony, place, time, money, network, secrets, shape, search

  /// The names of its kinds; none where shapes or texts are asked.
  private var names: Set<String> {
    switch self {
    case .government: ["us-ssn", "us-itin", "us-ein", "us-driver-license"]
    case .telephony: ["imei", "imeisv", "meid", "imsi", "iccid", "phone-nanp", "phone-e164"]
    case .place: ["us-zip", "us-state"]
    case .time: ["date", "timestamp"]
    case .money: ["payment-card", "iban", "aba-routing"]
    case .network: ["email", "ipv4", "ipv6", "mac", "uuid"]
    case .secrets:
      ["md5-or-ntlm", "sha1", "sha256", "sha512", "bcrypt", "argon2", "crypt-hash", "pin"]
    case .shape, .search: []
    }
  }

  /// By family, its kinds.
  static let kinds: [[IdentifierKind]] = allCases.map { family in
    IdentifierKind.all.filter { family.names.contains($0.name) }
  }
}
