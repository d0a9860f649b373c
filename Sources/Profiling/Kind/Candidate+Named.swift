import Identifiers

extension Candidate {
  /// Kinds that only the header tells from other digits and words, and ZIP codes.
  static let named = [
    zip, employer, licence, pin, lastFour, hiddenDate, hiddenAccount, person, hiddenMail,
  ]

  private static let zip = Candidate(
    names: [ZIPCode.kind],
    shapes: [.digits4, .digits5, .digits8, .digits9, .grouped9Other],
    lengths: 4...12,
    judge: { inquiry throws(UnaskedRule) in
      // Codes repeat, serial numbers do not; 93 % of random digits pass, 99 % of codes.
      let isFive = inquiry.isShare(inquiry.evidence.count(.digits5), 50)
      let isNamed = inquiry.header.names(ZIPCode.kind)
      guard isNamed || isFive && !inquiry.header.isCount else { return nil }
      let limit = Double(inquiry.evidence.filled) * 0.95
      guard isNamed || inquiry.mayHaveAtMost(limit) else { return nil }
      let counts = try inquiry.counts(ZIPCode.kind)
      let passing = counts[.valid] + counts.count(.zipLeadingZeroLost)
      if isNamed {
        guard inquiry.isShare(counts.wellFormed, 50) else { return nil }
        return Judgement(ZIPCode.kind, passing: passing, fromHeader: true)
          .orPlain(unless: inquiry.isShare(counts.wellFormed, 80), inquiry)
      }
      guard inquiry.exceeds(passing, over: ZIPCode.chance, by: 0.5), inquiry.hasAtMost(limit)
      else { return nil }
      let isExtended = inquiry.isShare(inquiry.evidence.count(.grouped9Other), 2)
      return Judgement(ZIPCode.kind, passing: passing).orPlain(unless: isExtended, inquiry)
    }
  )

  private static let employer = byHeader(EmployerNumber.kind, [.digits8, .digits9], share: 90)

  private static let licence = byHeader(
    DriverLicense.kind,
    Set<Shape>.plainDigits.union([.alphanumeric, .letters, .other, .hex14]).union(
      Set<Shape>.groups
    ),
    share: 60
  )

  /// People choose 1234 far oftener than chance does.
  private static let pin = Candidate(
    names: [AccountPIN.kind],
    shapes: [.digits4, .digits5, .digits6, .digits7, .digits8, .maskedOther],
    lengths: 4...30,
    needsHeader: true,
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(AccountPIN.kind)
      guard inquiry.isShare(counts.wellFormed, 80) else { return nil }
      let isSure = inquiry.isShare(counts.byFlag["PIN_COMMON"] ?? 0, 5)
      return Judgement(AccountPIN.kind, passing: counts.wellFormed, fromHeader: true)
        .orPlain(unless: isSure || inquiry.isShare(counts[.masked], 50), inquiry)
    }
  )

  /// The last four digits of a Social Security number.
  private static let lastFour = byHeader(
    SocialSecurityNumber.kind,
    [.digits4, .maskedOther],
    share: 80
  )

  /// Days of which something is hidden: `**/**/1980`.
  private static let hiddenDate = byHeader(RecordDate.kind, [.maskedOther], share: 80)

  /// Accounts of which something is hidden.
  private static let hiddenAccount = byHeader(AccountNumber.kind, [.other], share: 80)

  /// A kind that needs the header, and this share of fields that have its form.
  private static func byHeader(_ kind: String, _ shapes: Set<Shape>, share: Int) -> Candidate {
    Candidate(
      names: [kind],
      shapes: shapes,
      lengths: 4...30,
      needsHeader: true,
      judge: { inquiry throws(UnaskedRule) in
        let passing = try inquiry.counts(kind).wellFormed
        guard inquiry.isShare(passing, share) else { return nil }
        return Judgement(kind, passing: passing, fromHeader: true)
          .orPlain(unless: false, inquiry)
      }
    )
  }

  private static let person = Candidate(
    names: [PersonName.kind],
    shapes: [.letters, .other],
    lengths: 1...60,
    needsHeader: true,
    isExclusive: true,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(PersonName.kind).wellFormed
      guard inquiry.isShare(passing, 80) else { return nil }
      return Judgement(PersonName.kind, passing: passing, fromHeader: true)
    }
  )
}
