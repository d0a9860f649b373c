import Identifiers

extension Candidate {
  /// Kinds of 14 to 16 digits and SIM cards, those with a check digit first.
  static let devices = [
    simCard, equipment, card, subscriber, equipmentVersion, bareEquipment, meid,
  ]

  private static let equipment = Candidate(
    names: [IMEI.kind],
    shapes: [.digits15, .grouped15],
    claim: { inquiry throws(UnaskedRule) in try inquiry.counts(IMEI.kind)[.valid] },
    judge: judgeEquipment
  )

  /// Check digit and reporting body; or the check digit alone; or a zero in its place.
  private static func judgeEquipment(_ inquiry: inout Inquiry) throws(UnaskedRule) -> Judgement? {
    let counts = try inquiry.counts(IMEI.kind)
    let valid = counts[.valid]
    if inquiry.exceeds(valid, over: IMEI.chance, by: 0.25) {
      return Judgement(IMEI.kind, passing: valid)
    }
    let isNamed = inquiry.header.names(IMEI.kind)
    let spare = counts.count(.imeiSpareZero)
    let checked = valid + counts[.suspect] - spare
    if inquiry.exceeds(checked, over: 0.1, by: 0.5) {
      let cards = try inquiry.counts(PaymentCard.kind)[.valid]
      guard cards * 2 < checked else { return nil }
      return Judgement(IMEI.kind, rule: IMEI.kind, passing: checked, chance: 0.1)
        .orPlain(unless: isNamed, inquiry)
    }
    guard inquiry.exceeds(checked + spare, over: 0.19, by: 0.6), !inquiry.header.isCount else {
      return nil
    }
    return Judgement(IMEI.kind, rule: IMEI.kind, passing: checked + spare, chance: 0.19)
      .orPlain(unless: isNamed, inquiry)
  }

  /// No check digit: the country's code, and in the United States the network's.
  private static let subscriber = Candidate(
    names: [IMSI.kind],
    shapes: [.digits14, .digits15, .grouped14, .grouped15],
    refusesCounts: true,
    claim: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(IMSI.kind)[.valid]
      return inquiry.beyondChance(passing, IMSI.kind, [.digits14, .digits15])
    },
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(IMSI.kind)
      let passing =
        counts[.valid]
        + counts.count(.imsiMNCUnknown, .imsiLength14, .imsiTestNetwork, .imsiTestHNI)
      let isNamed = inquiry.header.names(IMSI.kind)
      let isClear = inquiry.exceeds(passing, over: IMSI.chance, by: 0.6)
      guard isClear || isNamed && inquiry.isShare(passing, 50) else { return nil }
      return Judgement(IMSI.kind, passing: passing, fromHeader: !isClear)
        .orPlain(unless: isClear, inquiry)
    }
  )

  /// The prefix tells, even where a spreadsheet rounded the check digit away.
  private static let simCard = Candidate(
    names: [ICCID.kind],
    shapes: [
      .digits18, .digits19, .digits20, .grouped18, .groupedOther, .groupedLong, .alphanumeric,
    ],
    lengths: 18...32,
    claim: { inquiry throws(UnaskedRule) in try inquiry.counts(ICCID.kind)[.valid] },
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(ICCID.kind)
      let passing =
        counts[.valid] + counts.count(.iccidLuhn, .iccidNoCheckDigit, .iccidIINUnknown)
      guard inquiry.isShare(passing, 50) else { return nil }
      let isSure = inquiry.isShare(counts[.valid], 25) || inquiry.header.names(ICCID.kind)
      return Judgement(ICCID.kind, rule: ICCID.kind, passing: passing, chance: 0.01)
        .orPlain(unless: isSure, inquiry)
    }
  )

  private static let equipmentVersion = bodyOnly(IMEISV.kind, [.digits16, .grouped16])
  private static let bareEquipment = bodyOnly(IMEI.kind, [.digits14, .grouped14])

  /// No check digit, only the reporting body.
  private static func bodyOnly(_ kind: String, _ shapes: Set<Shape>) -> Candidate {
    Candidate(
      names: [kind],
      shapes: shapes,
      refusesCounts: true,
      judge: { inquiry throws(UnaskedRule) in
        let passing = try inquiry.counts(kind)[.valid]
        let isNamed = inquiry.header.names(kind) || inquiry.header.names(IMEI.kind)
        guard inquiry.exceeds(passing, over: 0.17, by: 0.5) else { return nil }
        return Judgement(kind, passing: passing).orPlain(unless: isNamed, inquiry)
      }
    )
  }

  private static let meid = Candidate(
    names: [MEID.kind],
    shapes: [.hex14, .digits14, .digits15, .digits18, .grouped18, .alphanumeric],
    lengths: 14...24,
    claim: { inquiry throws(UnaskedRule) in try inquiry.counts(MEID.kind)[.valid] },
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(MEID.kind)[.valid]
      return inquiry.isShare(passing, 50) ? Judgement(MEID.kind, passing: passing) : nil
    }
  )
}

extension Inquiry {
  /// Fields of these shapes that pass a rule, beyond those that would by chance.
  func beyondChance(_ passing: Int, _ rule: String, _ shapes: Set<Shape>) -> Int {
    let home = evidence.count(shapes)
    let chance = IdentifierKind.named(rule)?.chances.first?.share ?? 1
    guard chance < 1, home > 0 else { return 0 }
    let share = Double(min(passing, home)) / Double(home)
    return max(0, Int(Double(home) * Proportion.excess(share, over: chance)))
  }
}
