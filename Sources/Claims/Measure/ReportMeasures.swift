import Findings

/// Measures what claims are about in a report, and in nothing else.
struct ReportMeasures {
  let report: Report
  let file: ClaimsFile
  let circumstances: Circumstances

  /// What the report says of a claim's measure.
  func measure(_ claim: Claim) -> Finding {
    switch claim.measure {
    case .records: Finding(.count(report.ledger.records), Compared(what: "records"))
    case .bytes: bytes
    case .persons: persons
    case .price: Finding(.notTestable)
    case .impliedRecords: impliedRecords
    case .distinct(let subject): distinct(subject)
    case .presence(let subject): presence(subject)
    case .validity(let subject): validity(subject)
    case .unique(let subject): unique(subject)
    case .overlap(let subject): overlap(subject)
    case .novelty: novelty
    case .span(let subject): span(subject, claim.expectation)
    case .both(let one, let other): both(one, other)
    case .share(let subject, let dimension, let value): share(subject, dimension, value)
    }
  }

  func columns(_ subject: Subject) -> ReportColumns { ReportColumns(subject, in: report) }

  var absent: Finding {
    let records = report.ledger.recordsParsed
    return Finding(.absent(records: records), Compared(what: "records", part: 0, of: records))
  }

  /// A claim of bytes may mean the file as it is stored or what it unpacks to: between the two nothing
  /// is contradicted.
  private var bytes: Finding {
    let ledger = report.ledger
    let sizes = [ledger.stored, ledger.decoded].filter { $0 > 0 }.sorted()
    guard let low = sizes.first, let high = sizes.last, low < high,
      ledger.decodedFrom != ledger.decoded
    else { return Finding(.count(ledger.stored), Compared(what: "bytes")) }
    let range = EstimateRange(
      NormalEstimate(Double(low), deviation: 0),
      NormalEstimate(Double(high), deviation: 0)
    )
    return Finding(.range(range), Compared(what: "bytes, stored to unpacked"))
  }

  private var persons: Finding {
    guard let people = report.people else { return absent }
    return Finding(
      .range(EstimateRange(people.low.normal, people.high.normal)),
      Compared(what: "persons")
    )
  }

  /// Rows that the claimed bytes would hold, where the same file claims bytes.
  private var impliedRecords: Finding {
    let claimed = file.claims.first { $0.measure == .bytes }?.expectation.middle
    let ledger = report.ledger
    guard let claimed, ledger.records > 0, ledger.inRecords > 0 else {
      return Finding(.notTestable)
    }
    let mean = Double(ledger.inRecords) / Double(ledger.records)
    let compared = Compared(what: "bytes a record", part: Int(mean.rounded()))
    return Finding(.implied((claimed / mean).rounded()), compared)
  }
}

extension Expectation {
  /// The number that is claimed; the middle of two.
  fileprivate var middle: Double? {
    switch self {
    case .about(let value, _), .atLeast(let value), .atMost(let value), .exactly(let value): value
    case .between(let low, let high): (low + high) / 2
    case .covers: nil
    }
  }
}
