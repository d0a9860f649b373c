import Claims

/// The number behind a verdict, its interval, and what it was taken from.
enum ClaimNumber {
  /// `98.7 % [98.4, 99.0] of 10,000 records`, `about 47.8M [47.1M, 48.5M] different values`.
  static func text(_ claim: ClaimVerdict) -> String {
    guard let compared = claim.comparedWith else { return "not measured" }
    return parts(claim, compared) + place(compared) + covered(compared)
  }

  private static func parts(_ claim: ClaimVerdict, _ compared: Compared) -> String {
    if let from = compared.from, let to = compared.to { return "\(from) to \(to)" }
    if let part = compared.part, let all = compared.of {
      if let most = compared.partAtMost { return range(part, most, all, compared.what) }
      return
        "\(Figures.percent(part, of: all))\(interval(claim, share)) (\(Figures.count(part)) of "
        + "\(Figures.count(all)) \(compared.what))"
    }
    guard let estimate = claim.estimate else { return "none" }
    if compared.what.hasPrefix("bytes") && compared.what != "bytes a record" {
      return bytes(claim, estimate)
    }
    func spelled(_ value: Double) -> String {
      let count = whole(value)
      return claim.confidence == 1 ? Figures.count(count) : Figures.short(count)
    }
    if compared.what == "bytes a record", let mean = compared.part {
      return "about \(Figures.short(whole(estimate))) rows at \(Figures.count(mean)) bytes a row"
    }
    let about = claim.confidence == 1 ? "" : "about "
    return "\(about)\(spelled(estimate))\(interval(claim, spelled)) \(compared.what)"
  }

  /// Two counts where which number between them it is is not known.
  private static func range(_ least: Int, _ most: Int, _ all: Int, _ what: String) -> String {
    "\(Figures.percent(least, of: all)) to \(Figures.percent(most, of: all)) "
      + "(\(Figures.count(least)) to \(Figures.count(most)) of \(Figures.count(all)) \(what))"
  }

  /// One number, or two where the files are compressed and a claim may mean either.
  private static func bytes(_ claim: ClaimVerdict, _ estimate: Double) -> String {
    guard claim.confidence != 1, let low = claim.low else { return Figures.bytes(whole(estimate)) }
    let spelled = Figures.bytes(whole(low))
    guard let high = claim.high else { return "at least \(spelled)" }
    return "\(spelled) to \(Figures.bytes(whole(high))), by whether it is unpacked"
  }

  /// To the unit; numbers beyond all counts stay at the largest.
  private static func whole(_ value: Double) -> Int {
    Int(exactly: min(max(value, 0), 1e18).rounded()) ?? 0
  }

  /// Nothing for what was counted exactly.
  private static func interval(_ claim: ClaimVerdict, _ spelled: (Double) -> String) -> String {
    guard let low = claim.low, claim.confidence != 1 else { return "" }
    guard let high = claim.high else { return ", at least \(spelled(low))" }
    return " [\(spelled(low)), \(spelled(high))]"
  }

  private static func share(_ value: Double) -> String {
    let percent = value * 100
    if value <= 0 || value >= 1 { return Figures.decimal(percent, places: 0) }
    return Figures.decimal(percent, places: value < 0.001 || value > 0.999 ? 3 : 1)
  }

  private static func covered(_ compared: Compared) -> String {
    compared.covered.map { "; values seen cover about \(Figures.percent($0)) of the records" } ?? ""
  }

  private static func place(_ compared: Compared) -> String {
    guard let columns = compared.columns, !columns.isEmpty else { return "" }
    let note = compared.byHeader == true ? " (what it holds is by its header)" : ""
    return ", in \(columns.joined(separator: " and "))\(note)"
  }
}
