import Identifiers

extension Candidate {
  /// Days and moments that are written as such.
  static let date = Candidate(
    names: [RecordDate.kind, Timestamp.kind],
    shapes: [
      .groupedShort, .groupedOther, .grouped14, .other, .digits6, .digits8, .digits14,
    ],
    lengths: 6...45,
    isExclusive: true,
    claim: { inquiry throws(UnaskedRule) in
      let accidental = try inquiry.accidentalDays()
      return max(0, try inquiry.counts(RecordDate.kind).wellFormed - accidental)
    },
    judge: judgeDate
  )

  /// Numbers that are seconds, milliseconds or ticks, or say so in the header.
  static let moments = [epoch, namedEpoch, namedSerial]

  private static func judgeDate(_ inquiry: inout Inquiry) throws(UnaskedRule) -> Judgement? {
    // Six digits of any kind often pass for a day in one of three orders.
    let isShort = inquiry.isShare(inquiry.evidence.count(.digits6), 50)
    let least = isShort ? 80 : 50
    guard let order = try DateOrder(&inquiry, least: least),
      inquiry.isShare(order.count - (try inquiry.accidentalDays()), least)
    else { return nil }
    let moments = try inquiry.counts(Timestamp.kind)
    let isMoment = moments[.valid] > moments.count(.timestampDateOnly)
    return order.judgement(isMoment ? Timestamp.kind : RecordDate.kind, inquiry.evidence)
  }

  /// All serial numbers of one length can begin like those of our time: only the header makes sure.
  private static let epoch = Candidate(
    names: [Timestamp.kind],
    shapes: [.digits10, .digits13, .digits18],
    refusesCounts: true,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(Timestamp.kind)[.valid]
      guard inquiry.exceeds(passing, over: Timestamp.chance, by: 0.75) else { return nil }
      return Judgement(Timestamp.kind, passing: passing)
        .orPlain(unless: inquiry.namesMoment, inquiry)
    }
  )

  /// Seconds and milliseconds of before 2001 are nearly all numbers of their length.
  private static let namedEpoch = Candidate(
    names: [Timestamp.kind, RecordDate.kind],
    shapes: [.digits9, .digits10, .digits12, .digits13, .digits18],
    needsHeader: true,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(Timestamp.kind)[.valid]
      guard inquiry.isShare(passing, 80) else { return nil }
      return Judgement(Timestamp.kind, passing: passing, fromHeader: true)
        .orPlain(unless: false, inquiry)
    }
  )

  /// Days as spreadsheets count them.
  private static let namedSerial = Candidate(
    names: [RecordDate.kind],
    shapes: [.digits5],
    needsHeader: true,
    judge: { inquiry throws(UnaskedRule) in
      let passing = try inquiry.counts(RecordDate.kind)[.valid]
      guard inquiry.isShare(passing, 90) else { return nil }
      return Judgement(RecordDate.kind, passing: passing, fromHeader: true)
        .orPlain(unless: false, inquiry)
    }
  )
}

extension Inquiry {
  /// Whether the header speaks of days or moments.
  var namesMoment: Bool { header.names(Timestamp.kind) || header.names(RecordDate.kind) }

  /// Fields that read as days and speak for none: numbers that would be seconds of the future, as
  /// telephones are, and versions such as 1.2.30, most of whose years come out too late.
  fileprivate mutating func accidentalDays() throws(UnaskedRule) -> Int {
    let dates = try counts(RecordDate.kind)
    if header.isVersion, !namesMoment { return dates.wellFormed }
    let numbers = evidence.count(.plainDigits) - evidence.count([.digits6, .digits8, .digits14])
    let late = namesMoment ? 0 : dates.count(.datePivot)
    return min(numbers, dates.count(.dateFuture)) + late
  }
}
