import Claims

/// Signs of invention in words: those that speak for it with what real and invented data show, the rest
/// with their numbers alone.
enum SignText {
  static func lines(_ signs: [Sign]) -> [String] {
    guard !signs.isEmpty else { return [] }
    let (tried, skipped) = (signs.filter { $0.effect != nil }, signs.filter { $0.effect == nil })
    guard !tried.isEmpty else {
      return VerdictsText.entry("INVENTED?", "no test could be made: \(untried(skipped))")
    }
    let found = tried.filter { $0.verdict == .likeInvented }
    return VerdictsText.entry("INVENTED?", summary(found, tried))
      + found.flatMap(numbered)
      + named("like real data", tried, .likeReal)
      + named("no conclusion", tried, .noConclusion)
      + (skipped.isEmpty ? [] : VerdictsText.entry("", "not tried: \(untried(skipped))"))
  }

  private static func summary(_ found: [Sign], _ tried: [Sign]) -> String {
    let tests = TextRenderer.plural(tried.count, "test")
    let signs = found.isEmpty ? "no sign" : TextRenderer.plural(found.count, "sign")
    return "\(signs) in \(tests), calibrated on synthetic data only; signs prove nothing"
  }

  private static func numbered(_ sign: Sign) -> [String] {
    VerdictsText.entry("", "\(sign.test): \(sign.measures): \(numbers(sign))")
      + VerdictsText.entry("", "  real \(sign.expectedReal)")
      + VerdictsText.entry("", "  invented \(sign.expectedInvented)")
  }

  private static func named(
    _ label: String,
    _ signs: [Sign],
    _ outcome: Sign.Outcome
  ) -> [String] {
    let told = signs.filter { $0.verdict == outcome }.map { "\($0.test) \(numbers($0))" }
    return told.isEmpty ? [] : VerdictsText.entry("", "\(label): \(told.joined(separator: "; "))")
  }

  /// How many tests could not be made, by what they lack.
  private static func untried(_ signs: [Sign]) -> String {
    Sign.Reason.allCases.compactMap { reason in
      let count = signs.count { $0.reason == reason }
      return count == 0 ? nil : "\(count) \(meaning(reason))"
    }.joined(separator: ", ")
  }

  private static func meaning(_ reason: Sign.Reason) -> String {
    switch reason {
    case .fieldAbsent: "without such a column"
    case .tooFew: "with too few records"
    case .notCollected: "not collected in a saved report"
    case .baselineTooHigh: "where chance gives as much"
    case .tooClean, .straddles: "no conclusion"
    }
  }

  private static func numbers(_ sign: Sign) -> String {
    guard let effect = sign.effect, let low = sign.low, let high = sign.high else { return "" }
    switch sign.unit {
    case .share: return "\(percent(effect)) [\(percent(low)), \(percent(high))]"
    case .ratio: return "\(ratio(effect)) [\(ratio(low)), \(ratio(high))]"
    }
  }

  private static func percent(_ share: Double) -> String {
    guard share < 0 else { return Figures.percent(share) }
    return share > -0.001 ? ">-0.1 %" : "-\(Figures.percent(-share))"
  }

  private static func ratio(_ value: Double) -> String {
    (value < 0 ? "-" : "") + Figures.decimal(abs(value), places: 2)
  }
}
