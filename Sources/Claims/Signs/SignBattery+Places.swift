extension SignBattery {
  /// Whether what stands in one record belongs together.
  static let placeTests = [
    SignTest(
      name: "zip-state",
      measures: "ZIP code of the address's state, above chance",
      real: Interval(0.95, 0.999_95),
      invented: [Interval(-1, 0.85)],
      expectedReal: "98-99.9 %",
      expectedInvented: "0 %, or exactly 100 %"
    ) { $0.agreement("us-zip", "us-state") },
    SignTest(
      name: "area-code-state",
      measures: "area code of the address's state, above chance",
      real: Interval(0.65, 0.97),
      invented: [Interval(-1, 0.55), Interval(0.995, 1)],
      expectedReal: "80-92 %: people move and keep their numbers",
      expectedInvented: "0 %, or 100 %"
    ) { $0.agreement("phone-nanp", "us-state") },
    SignTest(
      name: "subscriber-card-operator",
      measures: "IMSI and SIM of one operator, above chance",
      real: Interval(0.9, 1),
      invented: [Interval(-1, 0.7)],
      expectedReal: "nearly all",
      expectedInvented: "0 %"
    ) { $0.agreement("imsi", "iccid") },
    SignTest(
      name: "licence-state",
      measures: "licence of a form that its state has, above chance",
      real: Interval(0.85, 1),
      invented: [Interval(-1, 0.7)],
      expectedReal: "95 % and more",
      expectedInvented: "0 %"
    ) { $0.agreement("us-driver-license", "us-state") },
    SignTest(
      name: "licence-birth",
      measures: "licences of four states that encode the record's birth date",
      real: Interval(0.85, 1),
      invented: [Interval(-1, 0.6)],
      expectedReal: "95 % and more",
      expectedInvented: "0 %"
    ) { evidence in
      let kinds = ["date", "timestamp"]
      return kinds.lazy.map { evidence.agreement("us-driver-license", $0) }
        .first { if case .found = $0 { true } else { false } }
        ?? evidence.agreement("us-driver-license", "date")
    },
  ]
}
