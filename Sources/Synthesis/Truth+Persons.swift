extension Truth {
  /// Distinct persons, over records that parse.
  ///
  /// Every person has an SSN of their own, up to some 10^8 of them. Where there is fraud, different
  /// persons may have the same SSN by chance: `low` counts it once, all else counts them apart, and
  /// an analysis finds about n^2 / 10^9 fewer among n.
  package struct Persons: Codable, Equatable, Sendable {
    /// With a record.
    package var total: Int
    /// Distinct valid SSNs: as many persons with one in a record.
    package var low: Int
    /// With first name, last name and birth date in a record that has no valid SSN: as many distinct
    /// triples.
    ///
    /// A defect strikes one record and not another of the same person, who then counts in `low` too,
    /// as in an analysis that takes none to be the same. Different persons who agree in all three by
    /// chance count apart, and an analysis finds so many fewer: n of them make n^2 / 8 x 10^8 such
    /// pairs, with names and birthdays as the telecom recipe draws them.
    package var withoutValidSSN: Int
    /// `low` and `withoutValidSSN` together.
    package var high: Int
  }

  /// Distinct persons with the data of a class together in one record.
  package struct DataClass: Codable, Equatable, Sendable {
    /// All of it filled, and valid where it is checked.
    package var clear: Int
    /// With a masked SSN, and with one that breaks its rule; for classes with an SSN.
    ///
    /// A person with two records may count in several.
    package var masked: Int?
    package var failing: Int?
  }

  /// Distinct persons by the state of a record's address, else of its ZIP code.
  ///
  /// Persons with a state in one record and none in another count under the state.
  package struct Residence: Codable, Equatable, Sendable {
    package var byState: [String: Int]
    /// Records of these persons that show neither a valid SSN nor name and birth date.
    ///
    /// An analysis can tell whose they are only by other identifiers: where those change with every
    /// record, as in a padded dump, it may take each record for another person.
    package var unidentifiedRecords: [String: Int]
    /// No record has an address state or a ZIP code.
    package var none: Int
    /// Records of more than one state, counted under each: 0, for a person has one home.
    package var several: Int
  }

  /// Distinct persons by age, among those with a birth date in a record.
  ///
  /// Age is in whole months, from the month of birth to that of the newest activation in the file:
  /// both count as whole months, whatever the days.
  package struct Ages: Codable, Equatable, Sendable {
    package var withBirthDate: Int
    package var under13: Int
    package var from13To17: Int
    /// 100 years or more.
    package var over99: Int
  }

  /// Records that parse, a person; duplicates of a record count.
  package struct RecordsPerPerson: Codable, Equatable, Sendable {
    package var min: Int
    package var max: Int
    package var sum: Int
  }
}

extension Truth.Persons {
  init(_ tally: PeopleTally, _ census: NumberCensus?) {
    total = tally.persons(.record)
    low = census?.socialSecurityNumbers.count ?? tally.persons(.socialSecurityNumber)
    withoutValidSSN = tally.persons(.identityWithoutSSN)
    high = low + withoutValidSSN
  }
}

extension Truth.DataClass {
  /// Classes by the kinds held together.
  static func all(_ tally: PeopleTally) -> [String: Self] {
    [
      "name+us-ssn": Self(
        clear: tally.persons(.nameAndSSN),
        masked: tally.persons(.nameAndMaskedSSN),
        failing: tally.persons(.nameAndFailingSSN)
      ),
      "name+us-driver-license": Self(clear: tally.persons(.nameAndLicence)),
      "name+date-of-birth": Self(clear: tally.persons(.nameAndBirthDate)),
      "account+pin": Self(clear: tally.persons(.accountAndPIN)),
      "name+address": Self(clear: tally.persons(.nameAndAddress)),
      "phone+imsi": Self(clear: tally.persons(.phoneAndIMSI)),
      "email+name": Self(clear: tally.persons(.emailAndName)),
    ]
  }
}

extension Truth.Residence {
  init(_ tally: PeopleTally) {
    byState = Truth.byState(tally.residents)
    unidentifiedRecords = Truth.byState(tally.unidentified)
    none = tally.persons(.record) - tally.residents.reduce(0, +)
    several = 0
  }
}

extension Truth.Ages {
  /// Counts ages at a month number, that of the newest activation.
  init(_ tally: PeopleTally, at month: Int) {
    let oldest = month - BirthCalendar.firstYear * 12
    func persons(_ months: some RangeExpression<Int>) -> Int {
      tally.births.enumerated().reduce(0) { sum, birth in
        months.contains(oldest - birth.offset) ? sum + birth.element : sum
      }
    }
    withBirthDate = tally.persons(.birthDate)
    under13 = persons(..<(13 * 12))
    from13To17 = persons(13 * 12..<18 * 12)
    over99 = persons((100 * 12)...)
  }
}

extension Truth.RecordsPerPerson {
  init(_ tally: PeopleTally) {
    min = tally.records(.record) > 0 ? tally.leastRecords : 0
    max = tally.mostRecords
    sum = tally.records(.record)
  }
}
