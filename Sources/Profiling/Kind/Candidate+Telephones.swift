import Identifiers

extension Candidate {
  /// Numbers with groups or a plus sign.
  static let groupedTelephone = Candidate(
    names: [NorthAmericanNumber.kind, InternationalNumber.kind],
    shapes: [.groupedOther, .groupedParentheses, .other, .maskedOther, .grouped14],
    lengths: 10...22,
    isExclusive: true,
    claim: { inquiry throws(UnaskedRule) in try inquiry.telephoneCount() },
    judge: { inquiry throws(UnaskedRule) in
      let national = try inquiry.counts(NorthAmericanNumber.kind)
      if inquiry.isShare(inquiry.evidence.count(.maskedOther), 50) {
        return maskedTelephone(national, inquiry)
      }
      let passing = try inquiry.telephoneCount()
      let isNamed = inquiry.namesTelephone
      guard inquiry.isShare(passing, isNamed ? 50 : 70) else { return nil }
      let isForeign = national.count(.phoneE164) * 10 >= passing
      let name = isForeign ? InternationalNumber.kind : NorthAmericanNumber.kind
      if isForeign { inquiry.announce([name]) }
      return Judgement(name, passing: passing)
    }
  )

  /// Digits that other countries have, or a town.
  static let telephones = [plainInternational, localTelephone]

  private static func maskedTelephone(_ counts: OutcomeCounts, _ inquiry: Inquiry) -> Judgement? {
    let isNamed = inquiry.namesTelephone
    let isTen = inquiry.evidence.hasLengths(in: 12...12) || inquiry.evidence.hasLengths(in: 14...14)
    guard isNamed || isTen else { return nil }
    return Judgement(NorthAmericanNumber.kind, passing: counts[.masked], fromHeader: isNamed)
      .orPlain(unless: isNamed, inquiry)
  }

  /// Ten digits, or eleven with the 1.
  static let plainTelephone = Candidate(
    names: [NorthAmericanNumber.kind],
    shapes: [.digits10, .digits11, .digits13],
    lengths: 10...16,
    refusesCounts: true,
    claim: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(NorthAmericanNumber.kind)[.valid]
      return inquiry.beyondChance(passing, NorthAmericanNumber.kind, [.digits10, .digits11])
    },
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(NorthAmericanNumber.kind)
      let isNamed = inquiry.namesTelephone
      let isClear = inquiry.exceeds(counts[.valid], over: NorthAmericanNumber.chance, by: 0.7)
      let passing = isClear ? counts[.valid] : counts[.valid] + counts[.suspect]
      guard isClear || isNamed && inquiry.isShare(passing, 50) else { return nil }
      return Judgement(NorthAmericanNumber.kind, passing: passing, fromHeader: !isClear)
        .orPlain(unless: isClear || inquiry.isShare(passing, 90), inquiry)
    }
  )

  /// Most numbers of 11 or 12 digits begin like a country's: without the header it is not sure.
  private static let plainInternational = Candidate(
    names: [InternationalNumber.kind],
    shapes: [.digits10, .digits11, .digits12, .digits13, .digits14],
    lengths: 8...16,
    refusesCounts: true,
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(InternationalNumber.kind)
      let passing = counts[.valid] + counts.count(.phoneNANP)
      let isNamed = inquiry.namesTelephone
      let isClear = inquiry.exceeds(passing, over: InternationalNumber.chance, by: 0.8)
      guard isClear || isNamed && inquiry.isShare(passing, 70) else { return nil }
      return Judgement(InternationalNumber.kind, passing: passing, fromHeader: isNamed)
        .orPlain(unless: isNamed && inquiry.isShare(passing, 90), inquiry)
    }
  )

  /// Seven digits, which only the header tells from other numbers.
  private static let localTelephone = Candidate(
    names: [NorthAmericanNumber.kind],
    shapes: [.digits7, .groupedShort],
    needsHeader: true,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(NorthAmericanNumber.kind)[.suspect]
      guard inquiry.isShare(passing, 90) else { return nil }
      return Judgement(NorthAmericanNumber.kind, passing: passing, fromHeader: true)
        .orPlain(unless: false, inquiry)
    }
  )
}

extension Inquiry {
  /// Whether the header speaks of telephones.
  var namesTelephone: Bool { header.names(NorthAmericanNumber.kind) }

  /// Numbers of the North American plan and of others, each once.
  mutating func telephoneCount() throws(UnaskedRule) -> Int {
    let counts = try counts(NorthAmericanNumber.kind)
    return counts[.valid] + counts[.suspect] - counts.count(.phoneLocal7)
      + counts.count(.phoneE164)
  }
}
