import Identifiers

extension ChanceCase {
  /// Candidates of a text search, as `SearchedKind` states their chances.
  static let search: [ChanceCase] = [
    searched("us-ssn", "see ___-__-____.", seed: 41),
    searched("imei", "see _______________.", seed: 42),
    searched("payment-card", "see ____ ____ ____ ____.", seed: 43),
    searched("iban", "see DE__370400440532013000.", seed: 44),
    searched("email", "<________@______.___>", seed: 45, mailCharacters),
    searched("phone-nanp", "see (___) ___-____.", seed: 46),
  ]

  private static func searched(
    _ name: String,
    _ form: String,
    seed: UInt64,
    _ alphabet: [UInt8] = decimals
  ) -> ChanceCase {
    let kind = SearchedKind.all.first { $0.name == name }
    let bit = kind?.bit ?? []
    return filled(
      "\(name) in a text",
      kind?.chances.first?.share ?? 0,
      seed: seed,
      debugDraws: 60_000,
      form: form,
      place: "_",
      alphabet
    ) { TextSearch.find(in: $0).isSuperset(of: bit) ? .valid : .empty }
  }
}
