import Identifiers

extension Candidate {
  /// Kinds whose form hardly anything else has.
  static let forms: [Candidate] = [
    form(EmailAddress.kind, [.other, .oversized], 3...320) { $0[.valid] + $0[.suspect] },
    form(UniqueIdentifier.kind, [.other, .groupedLong], 36...46) {
      $0.wellFormed - $0.count(.uuidNoHyphens)
    },
    internetAddress,
    form(IPv6Address.kind, [.other], 2...50),
    form(MACAddress.kind, [.other, .alphanumeric], 12...21),
    accountNumber,
    bareUniqueIdentifier,
    digest(MD5OrNTLMHash.kind, 32),
    digest(SHA1Hash.kind, 40),
    digest(SHA256Hash.kind, 64),
    digest(SHA512Hash.kind, 128),
    form(BcryptHash.kind, [.other], 56...66),
    form(Argon2Hash.kind, [.other, .oversized], 30...400),
    form(CryptHash.kind, [.other, .oversized], 16...400),
    date,
    groupedTelephone,
    state,
    address,
  ]

  /// A kind that half of the fields have the form of.
  static func form(
    _ kind: String,
    _ shapes: Set<Shape>,
    _ lengths: ClosedRange<Int>,
    counting count: @escaping @Sendable (OutcomeCounts) -> Int = { $0.wellFormed }
  ) -> Candidate {
    Candidate(
      names: [kind],
      shapes: shapes,
      lengths: lengths,
      isExclusive: true,
      claim: { inquiry throws(UnaskedRule) in count(try inquiry.counts(kind)) },
      judge: { inquiry throws(UnaskedRule) in
        let passing = count(try inquiry.counts(kind))
        return inquiry.isShare(passing, 50) ? Judgement(kind, passing: passing) : nil
      }
    )
  }

  private static func digest(_ kind: String, _ digits: Int) -> Candidate {
    form(kind, [.alphanumeric, .other, .oversized], digits...digits + 4) {
      $0.wellFormed - $0.count(.hashAllDecimal)
    }
  }

  /// Anything of which a part is hidden passes for hidden mail: only the header makes sure.
  static let hiddenMail = Candidate(
    names: [EmailAddress.kind],
    shapes: [.other, .oversized],
    lengths: 5...320,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(EmailAddress.kind).wellFormed
      guard inquiry.isShare(passing, 50) else { return nil }
      return Judgement(EmailAddress.kind, passing: passing)
        .orPlain(unless: inquiry.header.names(EmailAddress.kind), inquiry)
    }
  )

  /// 32 hexadecimal digits are a hash, unless the header says otherwise.
  private static let bareUniqueIdentifier = Candidate(
    names: [UniqueIdentifier.kind],
    shapes: [.alphanumeric],
    lengths: 32...34,
    needsHeader: true,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(UniqueIdentifier.kind).wellFormed
      guard inquiry.isShare(passing, 50) else { return nil }
      return Judgement(UniqueIdentifier.kind, passing: passing, fromHeader: true)
        .orElse(MD5OrNTLMHash.kind, passing, unless: false, inquiry)
    }
  )

  /// Versions of software look like addresses too.
  private static let internetAddress = Candidate(
    names: [IPv4Address.kind],
    shapes: [.dottedQuad, .maskedOther],
    lengths: 7...20,
    isExclusive: true,
    claim: { inquiry throws(UnaskedRule) in try inquiry.counts(IPv4Address.kind).wellFormed },
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(IPv4Address.kind).wellFormed
      guard inquiry.isShare(passing, 50), !inquiry.header.isVersion else { return nil }
      return Judgement(IPv4Address.kind, passing: passing)
    }
  )

  /// The form tells, even where the check digits do not hold.
  private static let accountNumber = Candidate(
    names: [AccountNumber.kind],
    shapes: [.alphanumeric, .other],
    lengths: 15...46,
    isExclusive: true,
    claim: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(AccountNumber.kind)
      return counts[.valid] + counts.count(.ibanMod97)
    },
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(AccountNumber.kind)
      guard inquiry.isShare(counts[.valid] + counts.count(.ibanMod97), 50) else { return nil }
      let isSure = inquiry.isShare(counts[.valid], 25)
      return Judgement(AccountNumber.kind, passing: counts[.valid])
        .orPlain(unless: isSure, inquiry)
    }
  )

  /// Two letters that are countries or languages are often states too, but not eight in ten.
  private static let state = Candidate(
    names: [StateField.kind],
    shapes: [.letters, .other],
    lengths: 2...30,
    mostDistinct: 250,
    isExclusive: true,
    judge: { inquiry throws(UnaskedRule) in
      let counts = try inquiry.counts(StateField.kind)
      let passing = counts[.valid] + counts.count(.stateCanada, .statePlaceholder, .stateMasked)
      let isNamed = inquiry.header.names(StateField.kind)
      guard inquiry.isShare(passing, isNamed ? 50 : 80) else { return nil }
      return Judgement(
        StateField.kind,
        passing: passing,
        fromHeader: isNamed && !inquiry.isShare(passing, 80)
      )
    }
  )

  private static let address = Candidate(
    names: [StreetAddress.kind],
    shapes: [.other, .oversized],
    lengths: 5...160,
    isExclusive: true,
    claim: { inquiry throws(UnaskedRule) in try inquiry.counts(StreetAddress.kind)[.valid] },
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(StreetAddress.kind)[.valid]
      let isNamed = inquiry.header.names(StreetAddress.kind)
      guard inquiry.isShare(passing, isNamed ? 30 : 50) else { return nil }
      return Judgement(
        StreetAddress.kind,
        passing: passing,
        fromHeader: !inquiry.isShare(passing, 50)
      )
    }
  )
}
