import Foundation

/// One row of the table: a measure and what is claimed of it, and the verdict by data and design.
struct VerifyCase: Sendable, CustomStringConvertible {
  /// Generated data: as it should be, and with faults.
  enum Data: String, CaseIterable {
    case sound, faulty
  }

  let measure: String
  let expect: String
  /// `design data verdict`: the verdict's first letter, or the code of why there is none.
  let outcomes: [String: String]

  init(_ measure: String, _ expect: String, _ outcomes: [String: String]) {
    self.measure = measure
    self.expect = expect
    self.outcomes = outcomes
  }

  var description: String { "\(measure) \(expect)" }

  /// The claims file of the table.
  static func file(_ table: [VerifyCase]) -> String {
    "case: invented\ndesign: whole-dump\nclaims:\n"
      + table.enumerated().map { index, row in
        "  - id: c\(index)\n    says: claim \(index)\n    measure: '\(row.measure)'\n"
          + "    expect: '\(row.expect)'\n"
      }.joined()
  }

  /// The verdict that a design gives on data, from the rows of the table.
  func expected(_ design: String, _ data: Data) -> String? {
    outcomes["\(design) \(data.rawValue)"] ?? outcomes[data.rawValue] ?? outcomes[design]
      ?? outcomes["all"]
  }
}

extension VerifyCase {
  private static let consistent = "consistent"
  private static let contradicted = "contradicted"

  /// 3,000 rows of the telecom recipe.
  ///
  /// Faulty: every tenth row twice, every SSN masked, a field empty in two of five rows.
  static let table: [VerifyCase] = [
    .init("records", "exactly 3000", ["whole": consistent, "all": "DESIGN_UNKNOWN"]),
    .init("records", "about 100M", ["whole": contradicted, "all": "DESIGN_UNKNOWN"]),
    .init("records", "at most 2k", ["all": contradicted]),
    .init("bytes", "at most 100k", ["all": contradicted]),
    .init("implied-records", "about 3000", ["all": contradicted]),
    .init("price", "exactly 6", ["all": "NOT_TESTABLE"]),
    .init("distinct(imei)", "at most 100", ["all": contradicted]),
    .init(
      "distinct(imei)",
      "at least 1k",
      ["whole": consistent, "random": consistent, "seller": "DESIGN_UNKNOWN"]
    ),
    .init("presence(imei)", "at least 70%", ["all": consistent]),
    .init("presence(pin)", "at least 90%", ["all": contradicted]),
    .init("presence(us-ssn)", "at least 50%", ["sound": consistent, "faulty": contradicted]),
    .init("presence(iban)", "at least 1%", ["all": contradicted]),
    .init("distinct(iban)", "about 30M", ["all": "FIELD_ABSENT"]),
    .init(
      "distinct(us-ssn)",
      "about 30M",
      ["whole sound": contradicted, "sound": "DESIGN_UNKNOWN", "faulty": "FIELD_MASKED"]
    ),
    .init("validity(imei)", "at least 95%", ["all": consistent]),
    .init("validity(person-name)", "at least 50%", ["all": "NOT_TESTABLE"]),
    .init("validity(pin)", "at least 50%", ["all": "BASELINE_TOO_HIGH"]),
    .init(
      "unique(imei)",
      "exactly 100%",
      [
        "whole sound": consistent, "random sound": "N_TOO_SMALL", "seller sound": "DESIGN_UNKNOWN",
        "faulty": contradicted,
      ]
    ),
    .init("unique(us-zip)", "exactly 100%", ["all": "NOT_TESTABLE"]),
    .init("both(imei, imsi)", "at least 80%", ["all": consistent]),
    .init("both(imei, us-ssn)", "at least 80%", ["sound": consistent, "faulty": contradicted]),
    .init("both(imei, iban)", "at least 80%", ["all": contradicted]),
    .init("span(activated_at)", "covers 2010..2015", ["all": consistent]),
    .init(
      "span(activated_at)",
      "covers 1990..2021",
      ["whole": contradicted, "random": "N_TOO_SMALL", "seller": "DESIGN_UNKNOWN"]
    ),
    .init("span(dob)", "covers 1965..1980", ["all": consistent]),
    .init("share(imsi, operator=T-Mobile US)", "at least 95%", ["all": consistent]),
    .init("share(imsi, operator=AT&T)", "at least 50%", ["all": contradicted]),
    .init("persons", "at most 10", ["all": contradicted]),
    .init("persons", "at least 100M", ["whole": contradicted, "all": "DESIGN_UNKNOWN"]),
    .init("overlap(imei)", "at most 1%", ["all": "NO_REFERENCE"]),
  ]
}
