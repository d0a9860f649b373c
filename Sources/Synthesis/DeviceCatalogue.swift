/// Device models: type allocation codes (TAC) of eight digits, a few sold in masses, most rarely.
///
/// Popularity falls as 1 / (rank + 20). The first two digits are a reporting body that allocates
/// today (GSMA TS.06 Annex A); the other six are invented.
struct DeviceCatalogue: Sendable {
  static let modelCount = 8_192
  /// Of twenty models so many come from each body: TUV SUD, TAF, CTIA, the hexadecimal ones.
  static let bodies: [(prefix: Int, ofTwenty: Int)] = [(35, 13), (86, 4), (1, 2), (99, 1)]

  private let codes: FrozenTable<UInt64>
  private let popularity: WeightedIndex

  init() {
    let prefixes = Self.bodies.flatMap { body in
      [Int](repeating: body.prefix, count: body.ofTwenty)
    }
    // Why: 7 is prime to 20 and 379,721 to 999,999, so neighbours in popularity come from different
    // bodies and no code comes twice.
    codes = FrozenTable(
      (0..<Self.modelCount).map { rank in
        let prefix = prefixes[rank * 7 % prefixes.count]
        return Digits.eight(prefix * 1_000_000 + (rank * 379_721 + 104_729) % 999_999)
      }
    )
    popularity = WeightedIndex(
      weights: (0..<Self.modelCount).map { (1 << 30) / ($0 + 20) },
      resolution: 65_536
    )
  }

  /// A model, by its popularity.
  func draw(_ stream: inout RandomStream) -> Int {
    popularity.draw(&stream)
  }

  /// The digits of a model's TAC, first digit in the lowest byte.
  func code(of model: Int) -> UInt64 {
    codes[model]
  }
}
