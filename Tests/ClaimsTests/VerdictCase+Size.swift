@testable import Claims

extension VerdictCase {
  private static func sketch(_ value: Double) -> Measured {
    .estimate(NormalEstimate(value, deviation: value * 0.0081))
  }

  /// People, from the low count's end to the high one's.
  private static func people(_ low: Double, _ high: Double) -> Measured {
    let ends = [low, high].map { NormalEstimate($0, deviation: $0 * 0.0081) }
    return .range(EstimateRange(ends[0], ends[1]))
  }

  private static let unlike = Abundance(
    sampleSize: 10_000,
    distinct: 10_000,
    once: 10_000,
    twice: 0
  )
  private static let repeating = Abundance(
    sampleSize: 10_000,
    distinct: 9_000,
    once: 8_000,
    twice: 1_000
  )

  /// Sizes: a whole dump decides, a random sample bounds from below, a seller's sample never sizes.
  static let sizes: [VerdictCase] =
    counted + estimated + ofPersons + drawn + byBytes

  private static let counted: [VerdictCase] = [
    .init("records", "about 100M", .whole, .count(104_000_000), .consistent),
    .init("records", "about 100M", .whole, .count(106_000_000), .contradicted),
    .init("records", "about 100M within 10%", .whole, .count(106_000_000), .consistent),
    .init("records", "exactly 10M", .whole, .count(10_000_000), .consistent),
    .init("records", "exactly 10M", .whole, .count(10_000_001), .contradicted),
    .init("records", "at least 1k", .whole, .count(999), .contradicted),
    .init("records", "about 100M", .partOfWhole, .count(60_000_000), .needsRest),
    .init("records", "at most 50M", .partOfWhole, .count(60_000_000), .contradicted),
    .init("records", "about 100M", .seller, .count(10_000), .needsRows),
    .init("records", "at least 1k", .seller, .count(10_000), .needsRows),
    .init("records", "at most 1k", .seller, .count(10_000), .contradicted),
    .init("records", "about 100M", .random, .count(10_000), .needsWhole),
    .init("records", "at least 1k", .random, .count(10_000), .consistent),
    .init("records", "between 1k and 5k", .random, .count(10_000), .contradicted),
    .init("bytes", "about 106G", .whole, .count(106_200_000_000), .consistent),
    .init("bytes", "about 106G", .whole, .count(700_000_000), .contradicted),
    .init("bytes", "about 106G", .seller, .count(2_000_000), .needsRows),
  ]

  private static let estimated: [VerdictCase] = [
    .init("distinct(us-ssn)", "about 30M", .whole, sketch(30.2e6), .consistent),
    .init("distinct(us-ssn)", "about 30M", .whole, sketch(47.8e6), .contradicted),
    .init(
      "distinct(us-ssn)",
      "about 30M",
      .whole,
      sketch(31.4e6),
      .notDecidable(.intervalStraddles, .everyHash)
    ),
    .init(
      "distinct(us-ssn)",
      "exactly 30M",
      .whole,
      sketch(30e6),
      .notDecidable(.intervalStraddles, .everyHash)
    ),
    .init("distinct(us-ssn)", "exactly 30M", .whole, .count(30_000_000), .consistent),
    .init("distinct(us-ssn)", "at least 30M", .whole, sketch(47.8e6), .consistent),
    .init("distinct(us-ssn)", "about 30M", .seller, sketch(9_900), .needsRows),
    .init("distinct(us-ssn)", "at least 5k", .seller, sketch(9_900), .needsRows),
    .init("distinct(us-ssn)", "at most 5k", .seller, sketch(9_900), .contradicted),
    .init("distinct(us-ssn)", "about 30M", .partOfWhole, sketch(20e6), .needsRest),
    .init(
      "distinct(us-ssn)",
      "about 30M",
      .whole,
      .absent(records: 5_000),
      .notDecidable(.fieldAbsent, .namedColumn)
    ),
    .init(
      "distinct(us-ssn)",
      "about 30M",
      .whole,
      .masked(records: 5_000),
      .notDecidable(.fieldMasked, .unmaskedValues)
    ),
    .init(
      "distinct(us-ssn)",
      "about 30M",
      .whole,
      .suppressed,
      .notDecidable(.suppressed, .shownSmallCells)
    ),
  ]

  private static let ofPersons: [VerdictCase] = [
    .init("persons", "at least 100M", .whole, people(47.8e6, 52.4e6), .contradicted),
    .init("persons", "at least 40M", .whole, people(47.8e6, 52.4e6), .consistent),
    .init(
      "persons",
      "about 50M",
      .whole,
      people(47.8e6, 52.4e6),
      .notDecidable(.intervalStraddles, .identifierOfPersons)
    ),
    .init("persons", "about 50M within 10%", .whole, people(47.8e6, 52.4e6), .consistent),
    .init("persons", "at least 100M", .seller, people(9_000, 9_900), .needsRows),
    .init("persons", "at most 1k", .seller, people(9_000, 9_900), .contradicted),
  ]

  private static let drawn: [VerdictCase] = [
    .init("distinct(imei)", "at least 900k", .randomOfMillion, .abundance(unlike), .consistent),
    .init("distinct(imei)", "at most 500k", .randomOfMillion, .abundance(unlike), .contradicted),
    .init(
      "distinct(imei)",
      "about 1M",
      .randomOfMillion,
      .abundance(unlike),
      .notDecidable(.intervalStraddles, .wholeFile)
    ),
    .init("distinct(imei)", "at least 30k", .randomOfMillion, .abundance(repeating), .consistent),
    .init("distinct(imei)", "at least 900k", .random, .abundance(unlike), .needsWhole),
    .init("distinct(imei)", "at most 5k", .random, .abundance(unlike), .contradicted),
    .init("distinct(imei)", "at least 900k", .seller, .abundance(unlike), .needsRows),
    .init("distinct(imei)", "exactly 10k", .whole, .abundance(unlike), .consistent),
  ]

  private static let byBytes: [VerdictCase] = [
    .init("implied-records", "about 100M", .seller, .implied(9e6), .contradicted),
    .init("implied-records", "about 100M", .seller, .implied(400e6), .contradicted),
    .init("implied-records", "about 100M", .seller, .implied(101e6), .needsRows),
    .init("implied-records", "about 100M", .random, .implied(101e6), .consistent),
    .init(
      "implied-records",
      "about 100M",
      .seller,
      .implied(150e6),
      .notDecidable(.intervalStraddles, .randomRowsOrWholeFile)
    ),
    .init(
      "implied-records",
      "about 100M",
      .whole,
      .implied(150e6),
      .notDecidable(.intervalStraddles, .countOfRows)
    ),
    .init(
      "bytes",
      "about 12M",
      .whole,
      people(5.5e6, 19.1e6),
      .notDecidable(.intervalStraddles, .meaningOfBytes)
    ),
    .init(
      "distinct(date)",
      "about 50k",
      .whole,
      people(40e3, 60e3),
      .notDecidable(.intervalStraddles, .oneColumn)
    ),
    .init("price", "exactly 6", .whole, .notTestable, .notDecidable(.notTestable, .nothing)),
    .init("price", "exactly 6", .seller, .count(6), .notDecidable(.notTestable, .nothing)),
    .init("records", "about 1M", .whole, .years(2004, 2021), .notDecidable(.notTestable, .nothing)),
  ]
}
