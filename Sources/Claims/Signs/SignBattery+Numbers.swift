import Findings

extension SignBattery {
  /// Whether numbers were issued to people of these ages and places, and bear their check digits.
  static let numberTests = [
    SignTest(
      name: "ssn-high-group",
      measures: "SSNs that were not issued by June 2011",
      real: Interval(0, 0.12),
      invented: [Interval(0.16, 1)],
      expectedReal: "3-8 % of adults in 2021, an estimate",
      expectedInvented: "47.5 % of random numbers that pass the rules",
      calibration: "47.5 % by SSA's list itself; real share estimated, not measured"
    ) { evidence in
      guard let column = evidence.column("us-ssn"), let valid = column.validity?.valid else {
        return .none(.fieldAbsent)
      }
      let above = column.flags?["POST2011_ONLY"] ?? 0
      return evidence.share(above, of: valid, perPerson: evidence.recordsPerPerson)
    },
    SignTest(
      name: "ssn-high-group-adults",
      measures: "the same of people born before 1985",
      real: Interval(0, 0.10),
      invented: [Interval(0.15, 1)],
      expectedReal: "few: those who came after June 2011",
      expectedInvented: "as many as of the young: 47.5 %",
      calibration: "47.5 % by SSA's list itself; real share estimated, not measured"
    ) { evidence in
      evidence.collected(\.aboveHighGroupOfAdults) {
        evidence.share($0, perPerson: evidence.sampledPerPerson)
      }
    },
    SignTest(
      name: "ssn-before-birth",
      measures: "SSNs issued by June 2011 of people born later",
      real: Interval(0, 0.12),
      invented: [Interval(0.3, 1)],
      expectedReal: "hardly any: slips of the pen",
      expectedInvented: "52.5 % of random numbers that pass the rules",
      calibration: "52.5 % by SSA's list itself; real share estimated, not measured"
    ) { evidence in
      evidence.collected(\.issuedBeforeBirth) {
        evidence.share($0, perPerson: evidence.sampledPerPerson)
      }
    },
    SignTest(
      name: "ssn-issue-state",
      measures: "SSN area of the address's state, above chance",
      real: Interval(0.25, 0.98),
      invented: [Interval(-1, 0.12)],
      expectedReal: "half and more: most live where they were born",
      expectedInvented: "0 %, or all"
    ) { evidence in
      evidence.collected(\.issueState) {
        evidence.excess($0, perPerson: evidence.sampledPerPerson)
      }
    },
    luhn("imei", "IMEI"), luhn("iccid", "ICCID"), luhn("payment-card", "CARD"),
  ]

  /// The share of check digits that fit.
  private static func luhn(_ kind: String, _ code: String) -> SignTest {
    SignTest(
      name: "luhn-\(kind)",
      measures: "\(kind) check digits that fit",
      real: Interval(0.9, 0.999_99),
      invented: [Interval(0, 0.8)],
      expectedReal: "95 % and more, with exceptions",
      expectedInvented: "10 % of random digits, or exactly 100 %"
    ) { evidence in
      guard let column = evidence.column(kind), let validity = column.validity else {
        return .none(.fieldAbsent)
      }
      let failing = column.reasons?["\(code)_LUHN"] ?? 0
      let spare = column.reasons?["\(code)_SPARE_ZERO"] ?? 0
      // Why: networks write 0 for the check digit, which then fits one number in ten.
      guard spare < failing * 4 + 1 else { return .none(.baselineTooHigh) }
      return evidence.share(validity.valid, of: validity.valid + failing + spare)
    }
  }
}
