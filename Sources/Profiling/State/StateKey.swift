/// A set of values that states of two dumps are compared by.
package struct StateKey: Hashable, Sendable {
  /// As reports and states call it.
  package let name: String
  /// What it means to stand in two dumps.
  package let subject: Subject

  /// Whom a value belongs to.
  package enum Subject: String, Sendable, CaseIterable {
    /// A record: what one house gave out, and no other has.
    case record
    /// A device, which goes along when its owner moves to another house.
    case device
    /// A person, who stands in many dumps.
    case person
  }

  private init(_ name: String, _ subject: Subject) {
    self.name = name
    self.subject = subject
  }

  /// An account's number with the name in its record: numbers alone run from 1 in every house.
  package static let accountName = StateKey("account+name", .record)

  /// Subscriptions, cards of them, random ids, and hashes with a salt.
  private static let records = ["imsi", "iccid", "uuid", "bcrypt", "argon2", "crypt-hash"]

  private static let devices = ["imei", "meid", "mac"]

  private static let persons = [
    "us-ssn", "us-itin", "us-ein", "us-driver-license", "phone-e164", "email", "payment-card",
    "iban",
  ]

  /// Identifiers of persons that make an account's number that of one record.
  private static let besideAccounts = ["us-ssn", "phone-e164", "email"]

  /// Kinds whose normal form is that of another.
  private static let others = ["phone-nanp": "phone-e164", "imeisv": "imei"]

  /// Every key, in the order of reports: by subject, by name within.
  package static let all =
    ([accountName] + besideAccounts.map { StateKey("account+\($0)", .record) }
    + records.map { StateKey($0, .record) }).sorted { $0.name < $1.name }
    + devices.sorted().map { StateKey($0, .device) }
    + persons.sorted().map { StateKey($0, .person) }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The key of a kind's values; nil for kinds that are not compared.
  package init?(kind: String) {
    guard let key = Self.byName[Self.others[kind] ?? kind] else { return nil }
    self = key
  }

  /// The key of an account's number with such a value in its record; nil where that is not compared.
  var besideAccount: StateKey? { Self.byName["account+\(name)"] }
}
