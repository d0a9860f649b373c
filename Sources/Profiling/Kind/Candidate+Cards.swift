import Identifiers

extension Candidate {
  static let card = Candidate(
    names: [PaymentCard.kind],
    shapes: [
      .digits12, .digits13, .digits14, .digits15, .digits16, .digits17, .digits18, .digits19,
      .grouped14, .grouped15, .grouped16, .grouped18, .groupedOther, .maskedOther,
    ],
    lengths: 12...24,
    claim: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(PaymentCard.kind)[.valid]
      return inquiry.beyondChance(passing, PaymentCard.kind, [.digits15, .digits16, .grouped16])
    },
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(PaymentCard.kind)
      if inquiry.isShare(inquiry.evidence.count(.maskedOther), 50) {
        return maskedCard(counts, inquiry)
      }
      let passing = counts[.valid] + counts.count(.cardTestPAN, .cardRepeated) + counts[.masked]
      let chance = Baseline.chance(PaymentCard.kind, inquiry.evidence)
      guard inquiry.exceeds(passing, over: chance, by: 0.25) else { return nil }
      let isSure = inquiry.isShare(passing, 50) || inquiry.header.names(PaymentCard.kind)
      return Judgement(PaymentCard.kind, passing: passing).orPlain(unless: isSure, inquiry)
    }
  )

  /// Hidden digits show only how many there are: 15 or 16, in groups or not.
  private static func maskedCard(_ counts: OutcomeCounts, _ inquiry: Inquiry) -> Judgement? {
    let isNamed = inquiry.header.names(PaymentCard.kind)
    let isOther = inquiry.header.names(IMEI.kind) || inquiry.header.names(IMSI.kind)
    guard !isOther, inquiry.evidence.mayHaveLengths(15...19),
      inquiry.evidence.longest <= 38, isNamed || inquiry.evidence.hasLengths(in: 15...19)
    else { return nil }
    let isSixteen =
      inquiry.evidence.hasLengths(in: 16...16) || inquiry.evidence.hasLengths(in: 19...19)
    return Judgement(PaymentCard.kind, passing: counts[.masked], fromHeader: isNamed)
      .orElse(IMEI.kind, counts[.masked], unless: isNamed || isSixteen, inquiry)
  }
}
