@testable import Claims

extension VerdictCase {
  private static func part(_ part: Int, _ all: Int, chance: Double? = nil) -> Measured {
    .share(part, of: all, chance: chance)
  }

  /// Shares, spans and overlaps: rows in hand speak for themselves.
  static let shares: [VerdictCase] =
    present + between + byCategory + once + inYears + inEarlierLeaks

  private static let present: [VerdictCase] = [
    .init("presence(imei)", "at least 50%", .whole, part(900, 1_000), .consistent),
    .init("presence(imei)", "at least 50%", .whole, part(499, 1_000), .contradicted),
    .init("presence(imei)", "exactly 100%", .whole, part(1_000, 1_000), .consistent),
    .init("presence(imei)", "at least 50%", .seller, part(9_870, 10_000), .consistent),
    .init("presence(imei)", "at least 50%", .seller, part(100, 10_000), .contradicted),
    .init("presence(imei)", "at least 50%", .random, part(9_870, 10_000), .consistent),
    .init("presence(imei)", "at least 50%", .partOfWhole, part(9_870, 10_000), .consistent),
    .init("presence(imei)", "exactly 100%", .seller, part(9_999, 10_000), .contradicted),
    .init(
      "presence(imei)",
      "exactly 100%",
      .random,
      part(10_000, 10_000),
      .notDecidable(.intervalStraddles, .wholeFile)
    ),
    .init(
      "presence(imei)",
      "at least 95%",
      .random,
      part(20, 20),
      .notDecidable(.sampleTooSmall, .randomRows(72))
    ),
    .init("presence(imei)", "at least 95%", .random, part(72, 72), .consistent),
    .init(
      "presence(imei)",
      "at least 95%",
      .random,
      part(960, 1_000),
      .notDecidable(.intervalStraddles, .randomRows(1_476))
    ),
    .init("presence(imei)", "at least 50%", .seller, .absent(records: 10_000), .contradicted),
    .init("presence(imei)", "at least 50%", .whole, .masked(records: 10_000), .contradicted),
    .init(
      "presence(imei)",
      "at least 50%",
      .seller,
      .absent(records: 2),
      .notDecidable(.sampleTooSmall, .randomRows(6))
    ),
    .init("both(us-ssn, dob)", "at least 90%", .seller, part(9_870, 10_000), .consistent),
    .init("both(us-ssn, dob)", "at least 90%", .seller, .absent(records: 10_000), .contradicted),
    .init(
      "presence(imei)",
      "at least 50%",
      .whole,
      part(0, 0),
      .notDecidable(.fieldAbsent, .namedColumn)
    ),
    .init(
      "presence(imei)",
      "at least 50%",
      .seller,
      .suppressed,
      .notDecidable(.suppressed, .shownSmallCells)
    ),
  ]

  /// Two columns, and two tables: what is not known to the record is not decided to the record.
  private static let between: [VerdictCase] = {
    func parts(_ gap: Measured.Gap, chance: Double? = nil) -> Measured {
      .shareBetween(4_990...9_980, of: 10_000, chance: chance, gap)
    }
    let apart = Verdict.notDecidable(.notTestable, .tableOfBoth)
    let straddling = Verdict.notDecidable(.intervalStraddles, .oneColumn)
    return [
      .init("presence(imei)", "at least 90%", .whole, parts(.severalColumns), straddling),
      .init("presence(imei)", "at least 90%", .random, parts(.severalColumns), straddling),
      .init("presence(imei)", "at least 90%", .seller, parts(.severalColumns), straddling),
      .init("presence(imei)", "at least 40%", .seller, parts(.severalColumns), .consistent),
      .init("presence(imei)", "at most 40%", .seller, parts(.severalColumns), .contradicted),
      .init("presence(imei)", "exactly 100%", .whole, parts(.severalColumns), .contradicted),
      .init(
        "presence(imei)",
        "at least 40%",
        .whole,
        parts(.severalColumns, chance: 0.6),
        .notDecidable(.baselineTooHigh, .strongerRule)
      ),
      .init("both(us-ssn, dob)", "at least 90%", .whole, parts(.severalColumns), straddling),
      .init(
        "both(us-ssn, dob)",
        "at least 90%",
        .whole,
        parts(.withheld),
        .notDecidable(.suppressed, .shownSmallCells)
      ),
      .init(
        "both(us-ssn, dob)",
        "at least 90%",
        .whole,
        parts(.notCounted),
        .notDecidable(.notTestable, .nothing)
      ),
      .init("both(us-ssn, dob)", "at least 40%", .whole, parts(.notCounted), .consistent),
      .init("both(us-ssn, dob)", "at least 90%", .whole, .apart, apart),
      .init("both(us-ssn, dob)", "at least 90%", .random, .apart, apart),
      .init("both(us-ssn, dob)", "at most 1%", .seller, .apart, apart),
    ]
  }()

  private static let byCategory: [VerdictCase] = [
    .init("validity(imei)", "at least 95%", .whole, part(990, 1_000, chance: 0.1), .consistent),
    .init("validity(imei)", "at least 95%", .whole, part(101, 1_000, chance: 0.1), .contradicted),
    .init(
      "validity(us-ssn)",
      "at least 80%",
      .whole,
      part(890, 1_000, chance: 0.89),
      .notDecidable(.baselineTooHigh, .strongerRule)
    ),
    .init(
      "validity(us-ssn)",
      "at least 80%",
      .seller,
      part(895, 1_000, chance: 0.89),
      .notDecidable(.baselineTooHigh, .strongerRule)
    ),
    .init(
      "validity(us-ssn)",
      "at least 80%",
      .whole,
      part(600, 1_000, chance: 0.89),
      .contradicted
    ),
    .init(
      "validity(us-ssn)",
      "at least 80%",
      .whole,
      .masked(records: 1_000),
      .notDecidable(.fieldMasked, .unmaskedValues)
    ),
    .init(
      "validity(us-ssn)",
      "at least 80%",
      .seller,
      .absent(records: 1_000),
      .notDecidable(.fieldAbsent, .namedColumn)
    ),
    .init(
      "share(imsi, operator=T-Mobile US)",
      "at least 95%",
      .seller,
      part(9_900, 10_000),
      .consistent
    ),
    .init(
      "share(imsi, operator=T-Mobile US)",
      "at least 95%",
      .seller,
      part(4_000, 10_000),
      .contradicted
    ),
    .init(
      "share(imsi, operator=T-Mobile US)",
      "about 30% within 10%",
      .random,
      part(3_000, 10_000),
      .consistent
    ),
    .init(
      "share(imsi, operator=T-Mobile US)",
      "at least 95%",
      .whole,
      .notTestable,
      .notDecidable(.notTestable, .nothing)
    ),
  ]

  private static let once: [VerdictCase] = {
    func unique(_ once: Int, _ all: Int, kept: Bool = true) -> Measured {
      .unique(once: once, of: all, everyHashKept: kept)
    }
    return [
      .init("unique(imei)", "exactly 100%", .whole, unique(9_962, 9_962), .consistent),
      .init("unique(imei)", "exactly 100%", .whole, unique(9_961, 9_962), .contradicted),
      .init(
        "unique(imei)",
        "exactly 100%",
        .whole,
        unique(9_962, 9_962, kept: false),
        .notDecidable(.intervalStraddles, .everyHash)
      ),
      .init(
        "unique(imei)",
        "exactly 100%",
        .whole,
        unique(9_961, 9_962, kept: false),
        .contradicted
      ),
      .init("unique(imei)", "at least 99%", .whole, unique(9_962, 9_962, kept: false), .consistent),
      .init("unique(imei)", "at least 99%", .whole, unique(8_000, 9_962), .contradicted),
      .init("unique(imei)", "exactly 100%", .seller, unique(9_924, 9_962), .contradicted),
      .init("unique(imei)", "exactly 100%", .random, unique(9_961, 9_962), .contradicted),
      .init("unique(imei)", "exactly 100%", .partOfWhole, unique(9_961, 9_962), .contradicted),
      .init("unique(imei)", "exactly 100%", .seller, unique(9_962, 9_962), .needsRows),
      .init("unique(imei)", "exactly 100%", .random, unique(9_962, 9_962), .smallSample),
      .init("unique(imei)", "exactly 100%", .partOfWhole, unique(9_962, 9_962), .needsRest),
      .init("unique(imei)", "at least 99%", .seller, unique(9_000, 9_962), .needsRows),
      .init(
        "unique(imei)",
        "exactly 100%",
        .whole,
        .absent(records: 7),
        .notDecidable(.fieldAbsent, .namedColumn)
      ),
    ]
  }()

  private static let inYears: [VerdictCase] = [
    .init("span(date)", "covers 2004..2021", .whole, .years(2004, 2021), .consistent),
    .init("span(date)", "covers 2004..2021", .whole, .years(2005, 2021), .contradicted),
    .init("span(date)", "covers 2004..2021", .seller, .years(2003, 2022), .consistent),
    .init("span(date)", "covers 2004..2021", .seller, .years(2015, 2021), .needsRows),
    .init("span(date)", "covers 2004..2021", .random, .years(2015, 2021), .smallSample),
    .init("span(date)", "covers 2004..2021", .partOfWhole, .years(2015, 2021), .needsRest),
    .init(
      "span(date)",
      "covers 2004..2021",
      .whole,
      .absent(records: 7),
      .notDecidable(.fieldAbsent, .namedColumn)
    ),
  ]

  private static let inEarlierLeaks: [VerdictCase] = {
    func overlap(_ shared: Int, _ all: Int, ofTheRecord: Bool = true) -> Measured {
      .overlap(SharedValues(shared, of: all, ofTheRecord: ofTheRecord))
    }
    let people = Verdict.notDecidable(.baselineTooHigh, .fieldsOfTheRecord)
    let unseen = Verdict.notDecidable(.noReference, .earlierLeaks)
    return [
      .init("overlap(imei)", "at most 1%", .seller, .noReference, unseen),
      .init("overlap(imei)", "at most 1%", .seller, overlap(0, 10_000), unseen),
      .init("overlap(imei)", "at most 1%", .whole, overlap(0, 10_000), unseen),
      .init("overlap(imei)", "at most 1%", .seller, overlap(9_000, 10_000), .contradicted),
      .init("overlap(imei)", "at most 1%", .whole, overlap(9_000, 10_000), .contradicted),
      .init(
        "overlap(us-ssn)",
        "at most 1%",
        .whole,
        overlap(6_100, 10_000, ofTheRecord: false),
        people
      ),
      .init(
        "overlap(us-ssn)",
        "at most 1%",
        .whole,
        overlap(0, 10_000, ofTheRecord: false),
        unseen
      ),
      .init("overlap(imei)", "at least 50%", .seller, overlap(9_000, 10_000), .consistent),
      .init(
        "overlap(us-ssn)",
        "at least 50%",
        .seller,
        overlap(9_000, 10_000, ofTheRecord: false),
        people
      ),
      .init("overlap(imei)", "at least 50%", .seller, overlap(100, 10_000), .contradicted),
      .init("overlap(imei)", "exactly 0%", .whole, overlap(0, 10_000), unseen),
      .init("novelty", "exactly 100%", .seller, .noReference, unseen),
      .init("novelty", "exactly 100%", .seller, overlap(0, 10_000), unseen),
      .init("novelty", "exactly 100%", .whole, overlap(0, 10_000), unseen),
      .init("novelty", "exactly 100%", .seller, overlap(40, 10_000), .contradicted),
      .init("novelty", "exactly 100%", .seller, overlap(9, 10_000), unseen),
      .init("novelty", "at least 90%", .seller, overlap(20, 10_000), unseen),
      .init("novelty", "at least 90%", .whole, overlap(6_000, 10_000), .contradicted),
      .init("novelty", "at least 90%", .whole, overlap(6_000, 10_000, ofTheRecord: false), people),
      .init("novelty", "at least 90%", .whole, overlap(0, 10_000, ofTheRecord: false), people),
      .init("novelty", "at most 50%", .seller, overlap(9_000, 10_000), .consistent),
      .init("novelty", "at most 50%", .seller, overlap(10, 10_000), unseen),
    ]
  }()
}
