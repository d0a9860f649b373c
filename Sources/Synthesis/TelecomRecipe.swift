/// The customer table of a telephone company: people who hang together, with one or more lines each.
///
/// ```
/// seed, batch -> person: number from the SSN pool -> year of issue -> birth, home state
///                          -> licence, ZIP, area code, e-mail ...
///             -> line:   phone, IMEI, IMSI, ICCID, activation date
/// ```
/// Persons, SIMs and subscriptions are numbered over the whole file, and keyed permutations turn
/// the numbers into SSNs, ICCIDs and IMSIs: distinct by construction, looking drawn.
struct TelecomRecipe: Sendable {
  /// Rows of a batch: the unit that is a pure function of seed and number.
  ///
  /// Never more people.
  static let rowsPerBatch = 8_192

  let seed: UInt64
  let tables = TelecomTables.shared
  /// Person number to slot of the SSN pool.
  let people: Permutation
  /// Row number to the nine digits of an MSIN.
  let subscriptions: Permutation
  /// Row number to the eleven digits of an ICCID's account.
  let cards: Permutation

  init(seed: UInt64) {
    self.seed = seed
    people = Permutation(count: tables.socialSecurity.count, key: RandomStream.mix(seed ^ 0x55))
    subscriptions = Permutation(count: 999_999_999, key: RandomStream.mix(seed ^ 0xAA))
    cards = Permutation(count: 99_999_999_999, key: RandomStream.mix(seed ^ 0xCC))
  }
}
