import Identifiers

extension Candidate {
  /// What is no identifier.
  static let plain = [boolean, damaged, category, integer, number, code, names]

  private static let damageable = [
    SocialSecurityNumber.kind, IMEI.kind, IMSI.kind, ICCID.kind, PaymentCard.kind,
    NorthAmericanNumber.kind, InternationalNumber.kind, RoutingNumber.kind, MEID.kind, IMEISV.kind,
    ZIPCode.kind, EmployerNumber.kind, DriverLicense.kind, TaxpayerNumber.kind,
  ]

  /// Numbers that the header calls an identifier: a spreadsheet or a float column has spoilt them.
  private static let damaged = Candidate(
    names: damageable,
    shapes: [.floatZero, .scientific],
    needsHeader: true,
    judge: { inquiry throws(UnaskedRule) in
      guard let name = damageable.first(where: inquiry.header.names) else { return nil }
      let passing = try inquiry.counts(name).count(.numFloat, .numScientific)
      guard inquiry.isShare(passing, 50) else { return nil }
      return Judgement(name, passing: 0, fromHeader: true)
        .orElse(NumberField.decimalKind, passing, unless: false, inquiry)
    }
  )

  private static let boolean = Candidate(
    names: [BooleanField.kind],
    shapes: [.digits1, .letters],
    lengths: 1...5,
    mostDistinct: 8.5,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(BooleanField.kind)[.valid]
      guard inquiry.isShare(passing, 95), !inquiry.hasAtMost(1), inquiry.hasAtMost(4)
      else { return nil }
      return Judgement(BooleanField.kind, passing: passing)
    }
  )

  /// Few short values, each many times; of numbers only those of one length.
  private static let category = Candidate(
    names: ["category"],
    shapes: Set<Shape>.words.union(Set<Shape>.plainDigits).union(Set<Shape>.groups),
    mostDistinct: 72.5,
    judge: { inquiry throws(UnaskedRule) in
      let evidence = inquiry.evidence
      let limit = min(64, Double(evidence.filled) / 10)
      guard evidence.longest <= 40, inquiry.hasAtMost(limit) else {
        return nil
      }
      let isNumber = evidence.isShare(evidence.count(.plainDigits), percent: 50)
      if isNumber {
        guard evidence.shortest == evidence.longest, inquiry.hasAtMost(16) else { return nil }
      }
      return Judgement("category", rule: nil, passing: evidence.filled)
    }
  )

  private static let integer = Candidate(
    names: [NumberField.integerKind],
    shapes: .plainDigits,
    judge: { inquiry throws(UnaskedRule) in
      let evidence = inquiry.evidence
      let digits = evidence.count(.plainDigits)
      guard evidence.isShare(digits, percent: 90),
        !evidence.isShare(evidence.count(.fractions), percent: 1)
      else { return nil }
      return Judgement(NumberField.integerKind, rule: nil, passing: digits)
    }
  )

  /// Numbers with a sign, commas or decimals.
  private static let number = Candidate(
    names: [NumberField.decimalKind, NumberField.integerKind],
    shapes: Set<Shape>.plainDigits.union(Set<Shape>.fractions).union([.other]),
    lengths: 1...40,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(NumberField.decimalKind)[.valid]
      guard inquiry.isShare(passing, 90) else { return nil }
      let whole = try inquiry.counts(NumberField.integerKind)[.valid]
      let isWhole = (passing - whole) * 100 < passing
      let name = isWhole ? NumberField.integerKind : NumberField.decimalKind
      return Judgement(name, rule: nil, passing: isWhole ? whole : passing)
    }
  )

  /// Codes of letters and digits may be licences: only a header would tell.
  private static let code = Candidate(
    names: ["text"],
    shapes: [.alphanumeric],
    lengths: 6...19,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(DriverLicense.kind)[.valid]
      guard inquiry.isShare(passing, 90) else { return nil }
      return Judgement("text", rule: nil, passing: inquiry.evidence.filled)
        .orElse(DriverLicense.kind, passing, unless: false, inquiry)
    }
  )

  /// Nothing but words may be names of persons: without a header nobody can tell.
  private static let names = Candidate(
    names: ["text"],
    shapes: [.letters, .other],
    lengths: 2...40,
    judge: { inquiry throws(UnaskedRule) in
      guard inquiry.evidence.header == nil else { return nil }
      let passing = try inquiry.counts(PersonName.kind)[.valid]
      guard inquiry.isShare(passing, 95) else { return nil }
      return Judgement("text", rule: nil, passing: inquiry.evidence.filled)
        .orElse(PersonName.kind, passing, unless: false, inquiry)
    }
  )
}
