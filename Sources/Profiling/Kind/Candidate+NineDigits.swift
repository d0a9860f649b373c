import Identifiers

extension Candidate {
  /// Kinds of nine digits, those told by their groups first.
  static let nineDigits = [
    groupedTaxNumber, pair(EmployerNumber.kind), pair(ZIPCode.kind), security, routing, taxpayer,
    namedSecurity,
  ]

  private static let plainNine: Set<Shape> = [.digits8, .digits9, .grouped9]

  /// 3-2-4 with hyphens or blanks, the first five hidden or not.
  private static let groupedTaxNumber = Candidate(
    names: [SocialSecurityNumber.kind, TaxpayerNumber.kind],
    shapes: [.grouped9, .maskedSSN],
    claim: { inquiry throws(UnaskedRule) in
      let evidence = inquiry.evidence
      let passing = try inquiry.counts(SocialSecurityNumber.kind).wellFormed
      return min(passing, evidence.count(.grouped9) + evidence.count(.maskedSSN))
    },
    judge: { inquiry throws(UnaskedRule) in
      let isHidden = inquiry.isShare(inquiry.evidence.count(.maskedSSN), 50)
      let isTaxpayer = isHidden && inquiry.header.names(TaxpayerNumber.kind)
      let security = try inquiry.counts(SocialSecurityNumber.kind).wellFormed
      let isNamed = inquiry.header.names(SocialSecurityNumber.kind)
      if !isTaxpayer, inquiry.isShare(security, 50) {
        return security >= 3 || isNamed
          ? Judgement(SocialSecurityNumber.kind, passing: security) : nil
      }
      let counts = try inquiry.counts(TaxpayerNumber.kind)
      let taxpayer = counts[.valid] + counts[.masked]
      guard inquiry.isShare(taxpayer, 50) else { return nil }
      return Judgement(TaxpayerNumber.kind, passing: taxpayer, fromHeader: isTaxpayer)
    }
  )

  /// Two groups whose lengths tell the kind.
  private static func pair(_ kind: String) -> Candidate {
    Candidate(
      names: [kind],
      shapes: [.grouped9Other],
      lengths: 9...12,
      claim: { inquiry throws(UnaskedRule) in
        min(try inquiry.counts(kind)[.valid], inquiry.evidence.count(.grouped9Other))
      },
      judge: { inquiry throws(UnaskedRule) in
        let passing = try inquiry.counts(kind)[.valid]
        return inquiry.isShare(passing, 50) ? Judgement(kind, passing: passing) : nil
      }
    )
  }

  private static let routing = Candidate(
    names: [RoutingNumber.kind],
    shapes: [.digits8, .digits9],
    lengths: 8...12,
    claim: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(RoutingNumber.kind)[.valid]
      return inquiry.beyondChance(passing, RoutingNumber.kind, [.digits9])
    },
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(RoutingNumber.kind)
      let passing = counts[.valid] + counts.count(.abaLeadingZeroLost)
      guard inquiry.exceeds(passing, over: RoutingNumber.chance, by: 0.5) else { return nil }
      return Judgement(RoutingNumber.kind, passing: passing)
    }
  )

  private static let taxpayer = Candidate(
    names: [TaxpayerNumber.kind],
    shapes: [.digits9],
    lengths: 9...12,
    refusesCounts: true,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(TaxpayerNumber.kind)[.valid]
      let isNamed = inquiry.header.names(TaxpayerNumber.kind)
      guard inquiry.exceeds(passing, over: TaxpayerNumber.chance, by: 0.5) else { return nil }
      let isSure = isNamed || inquiry.exceeds(passing, over: TaxpayerNumber.chance, by: 0.8)
      return Judgement(TaxpayerNumber.kind, passing: passing).orPlain(unless: isSure, inquiry)
    }
  )

  private static let security = Candidate(
    names: [SocialSecurityNumber.kind],
    shapes: plainNine,
    lengths: 8...12,
    claim: { inquiry throws(UnaskedRule) in
      let issued = inquiry.issuedCount(try inquiry.counts(SocialSecurityNumber.kind))
      return inquiry.isIssued(issued, by: 0.6) ? issued : 0
    },
    judge: judgeSecurity
  )

  /// The rule alone proves nothing, since 89 % of random digits pass it; the High Group List does.
  ///
  /// It knows 47 % of random digits, some 62 % of amounts, and nine in ten of the numbers that people
  /// had by 2021. Numbers of one range pass it all together, and so do a few numbers over and over.
  private static func judgeSecurity(_ inquiry: inout Inquiry) throws(UnaskedRule) -> Judgement? {
    let header = inquiry.header
    let isNamed = header.names(SocialSecurityNumber.kind)
    if !isNamed {
      let few = Double(inquiry.evidence.filled) / 20
      guard !header.names(ZIPCode.kind), !inquiry.hasAtMost(few) else { return nil }
    }
    let counts = try inquiry.counts(SocialSecurityNumber.kind)
    let issued = inquiry.issuedCount(counts)
    let broken = counts.count(.ssnArea9XX, .tinITIN, .tinATIN, .ssnArea666, .ssnGroup00)
    guard inquiry.isIssued(issued, by: 0.6), !inquiry.isShare(broken, 10) else { return nil }
    let hasLate = counts[.valid] > issued
    let isSure = inquiry.isIssued(issued, by: 0.75) && hasLate && !header.isCount
    guard isNamed || isSure || !header.isCount else { return nil }
    return Judgement(
      SocialSecurityNumber.kind,
      rule: SocialSecurityNumber.kind,
      passing: issued,
      chance: SocialSecurityNumber.highGroupChance
    ).orPlain(unless: isNamed || isSure, inquiry)
  }

  /// The header's word against the list's, where nothing else is found.
  private static let namedSecurity = Candidate(
    names: [SocialSecurityNumber.kind],
    shapes: plainNine,
    lengths: 8...12,
    needsHeader: true,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(SocialSecurityNumber.kind)[.valid]
      guard inquiry.isShare(passing, 50) else { return nil }
      return Judgement(SocialSecurityNumber.kind, passing: passing, fromHeader: true)
        .orPlain(unless: false, inquiry)
    }
  )
}

extension Inquiry {
  /// Valid numbers that the High Group List has.
  func issuedCount(_ counts: OutcomeCounts) -> Int {
    counts[.valid] - (counts.byFlag["POST2011_ONLY"] ?? 0)
  }

  /// Whether so many of the fields of nine digits are beyond chance, and few numbers are of another
  /// length.
  func isIssued(_ count: Int, by excess: Double) -> Bool {
    let nine = evidence.count(.digits9) + evidence.count(.grouped9)
    let others = evidence.count(.plainDigits) - evidence.count(.digits9) - evidence.count(.digits8)
    guard others * 10 <= nine, evidence.count(.digits8) * 3 <= nine else { return false }
    let low = Proportion(count, of: nine).low
    return Proportion.excess(low, over: SocialSecurityNumber.highGroupChance) >= excess
  }
}
