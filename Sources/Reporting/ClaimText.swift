import Claims

/// The claims of one verdict, in words.
enum ClaimText {
  /// Each with its number; those that nothing was found for, by what they lack.
  static func lines(_ claims: [ClaimVerdict], _ outcome: ClaimVerdict.Outcome) -> [String] {
    let claims = claims.filter { $0.verdict == outcome }
    let label = outcome.rawValue.uppercased()
    guard outcome == .notDecidable else { return claims.flatMap { numbered($0, label) } }
    let open = claims.filter(\.hasNumber)
    return grouped(claims.filter { !$0.hasNumber }, label)
      + open.flatMap { numbered($0, label) + reason($0) }
  }

  private static func numbered(_ claim: ClaimVerdict, _ label: String) -> [String] {
    VerdictsText.entry(label, quoted(claim))
      + VerdictsText.entry("", "\(claim.measure): \(ClaimNumber.text(claim))")
      + VerdictsText.entry("", "claimed: \(claim.expect)")
  }

  /// Claims of one reason and one remedy, together, in the order of the file.
  private static func grouped(_ claims: [ClaimVerdict], _ label: String) -> [String] {
    var groups: [[ClaimVerdict]] = []
    for claim in claims {
      let place = groups.firstIndex {
        $0[0].reason == claim.reason && $0[0].wouldDecide == claim.wouldDecide
      }
      if let place { groups[place].append(claim) } else { groups.append([claim]) }
    }
    return groups.flatMap { group in
      VerdictsText.entry(label, group.map(quoted).joined(separator: "; ")) + reason(group[0])
    }
  }

  private static func reason(_ claim: ClaimVerdict) -> [String] {
    let code = claim.reason ?? ""
    let isOfPeople = claim.wouldDecide == Decider.fieldsOfTheRecord.text
    let meaning = isOfPeople ? "the same people stand in many leaks" : meaning(code)
    return VerdictsText.entry("", "\(code): \(meaning)")
      + VerdictsText.entry("", "would decide: \(claim.wouldDecide ?? "nothing")")
  }

  private static func quoted(_ claim: ClaimVerdict) -> String {
    claim.says.contains("\"") ? claim.says : "\"\(claim.says)\""
  }

  private static func meaning(_ code: String) -> String {
    switch code {
    case "DESIGN_UNKNOWN": "rows chosen in this way do not tell the size of the rest"
    case "N_TOO_SMALL": "so small a sample could not bear it out, whatever it held"
    case "FIELD_ABSENT": "no column of it was found"
    case "FIELD_MASKED": "its values are hidden"
    case "NO_REFERENCE": "there is nothing to compare with"
    case "BASELINE_TOO_HIGH": "chance alone would give as much"
    case "CI_STRADDLES": "what was measured reaches to both sides of the claim's edge"
    case "SUPPRESSED": "a small count is withheld"
    default: "nothing that is measured here can tell"
    }
  }
}

extension ClaimVerdict {
  /// Whether the number is worth a line although it decides nothing.
  fileprivate var hasNumber: Bool {
    switch reason {
    case "N_TOO_SMALL", "BASELINE_TOO_HIGH", "CI_STRADDLES": estimate != nil
    default: false
    }
  }
}
