extension Truth {
  /// Records that parse, by what a filled and unspoiled field says; `activatedYears` is one more.
  package struct Breakdowns: Codable, Equatable, Sendable {
    /// Birth dates by decade, such as `1980`.
    package var birthDecades: [String: Int]
    package var states: [String: Int]
    package var licenceStates: [String: Int]
    /// ZIP codes by the state they are in.
    package var zipStates: [String: Int]
    /// IMSIs by country and network code, such as `310-260`.
    package var imsiNetworks: [String: Int]
    /// Valid IMEIs by the first two digits.
    package var imeiBodies: [String: Int]
    /// Distinct type allocation codes, the first eight digits of valid IMEIs.
    package var imeiModels: Int
    package var mailDomains: [String: Int]
  }

  /// Records in which both columns of a pair are filled and unspoiled.
  ///
  /// Phone numbers are compared by their area code, SIM cards by the operator. Licences and birth
  /// dates are compared where `dl_state` is filled with one of FL, IL, NJ and WI, whose numbers tell
  /// the date, in New Jersey the month and year.
  package struct Consistency: Codable, Equatable, Sendable {
    package var records: Int
    package var agreeing: Int
  }

  static func byState(_ counts: [Int]) -> [String: Int] {
    let codes = StateDirectory.codes.map { String(decoding: $0, as: UTF8.self) }
    return named(Array(zip(codes, counts)))
  }

  /// Activations by year, from counts by month.
  static func byYear(_ months: [Int]) -> [String: Int] {
    named(
      months.enumerated().map { month, count in
        (String(ActivationCalendar.firstYear + month / 12), count)
      }
    )
  }

  /// The numbers of the first and the last month with an activation.
  static func activationSpan(_ months: [Int]) -> ClosedRange<Int>? {
    guard let first = months.firstIndex(where: { $0 > 0 }),
      let last = months.lastIndex(where: { $0 > 0 })
    else { return nil }
    let start = ActivationCalendar.firstYear * 12
    return start + first...start + last
  }
}

extension Truth.Breakdowns {
  init(_ tally: BatchTally, _ census: NumberCensus?) {
    let categories = tally.persons.categories
    let decade = BirthCalendar.firstYear / 10
    birthDecades = Truth.named(
      categories.birthDecades.enumerated().map { (String(10 * (decade + $0)), $1) }
    )
    states = Truth.byState(categories.states)
    licenceStates = Truth.byState(categories.licenceStates)
    zipStates = Truth.byState(categories.zipStates)
    let network = LineWriter.network
    imsiNetworks = Truth.named(
      [("\(network / 1_000)-\(network % 1_000)", tally.lengths[.imsi].filled)]
    )
    imeiBodies = Truth.named(
      tally.lines.reportingBodies.enumerated().map { ("\($0 / 10)\($0 % 10)", $1) }
    )
    imeiModels = census?.deviceModels.count ?? tally.lines.models.count
    let domains = TableText(Lexicon.mailDomains).words().map { String(decoding: $0, as: UTF8.self) }
    mailDomains = Truth.named(Array(zip(domains, categories.mailDomains)))
  }
}

extension Truth.Consistency {
  /// Pairs by the names of both columns.
  static func all(_ tally: PeopleTally) -> [String: Self] {
    func pair(_ holding: Holding, agreeing: Int? = nil) -> Self {
      let records = tally.records(holding)
      return Self(records: records, agreeing: agreeing ?? records)
    }
    return [
      "zip+state": pair(.zipAndState, agreeing: tally.categories.zipAgreeing),
      "phone+state": pair(.phoneAndState, agreeing: tally.categories.phoneAgreeing),
      "dl_state+state": pair(
        .licenceStateAndState,
        agreeing: tally.categories.licenceStateAgreeing
      ),
      "imsi+iccid": pair(.imsiAndICCID),
      "drivers_license+dob": pair(
        .licenceAndBirthDate,
        agreeing: tally.categories.licenceBirthAgreeing
      ),
    ]
  }
}
