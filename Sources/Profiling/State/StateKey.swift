/// A set of values that states of two dumps are compared by.
package struct StateKey: Hashable, Sendable {
  /// As reports and states call it.
  package let name: String
  /// What it means to stand in two dumps.
  package let subject: Subject

  /// Whom a value belongs to.
  package enum Subject: String, Sendable {
    /// A person, who stands in many dumps.
    case person
    /// A record: what one house gave out, and no other has.
    case record
  }

  private init(_ name: String, _ subject: Subject) {
    self.name = name
    self.subject = subject
  }

  /// An account's number with the first day in its record: numbers alone run from 1 in every house.
  package static let accountDay = StateKey("account+day", .record)
  /// An account's number with the name in its record.
  package static let accountName = StateKey("account+name", .record)

  /// Identifiers of persons.
  private static let persons = [
    "us-ssn", "us-itin", "us-ein", "us-driver-license", "phone-e164", "email", "payment-card",
    "iban",
  ]

  /// What stands for one device, card, subscription or account of one house; hashes with a salt too.
  private static let records = [
    "imei", "meid", "imsi", "iccid", "mac", "uuid", "bcrypt", "argon2", "crypt-hash",
  ]

  /// Kinds whose normal form is that of another.
  private static let others = ["phone-nanp": "phone-e164", "imeisv": "imei"]

  /// Every key, in the order of reports: records first, by name within.
  package static let all =
    ([accountDay, accountName] + records.map { StateKey($0, .record) })
    .sorted { $0.name < $1.name }
    + persons.map { StateKey($0, .person) }.sorted { $0.name < $1.name }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The key of this name; nil where none has it.
  package static func named(_ name: String) -> StateKey? { byName[name] }

  /// The key of a kind's values; nil for kinds that are not compared.
  package init?(kind: String) {
    guard let key = Self.byName[Self.others[kind] ?? kind] else { return nil }
    self = key
  }
}
