extension IMSI {
  /// The number taken apart; nil where the count is wrong.
  struct Parts {
    /// Country code, 0 to 999.
    let country: UInt64
    /// What stands behind the country code.
    let rest: UInt64
    let count: Int
    /// Ten to the number of digits behind the country code.
    let countryUnit: UInt64

    init?(_ digits: UInt64, count: Int) {
      guard count == 14 || count == 15 else { return nil }
      self.count = count
      countryUnit = count == 15 ? 1_000_000_000_000 : 100_000_000_000
      country = digits / countryUnit
      rest = digits % countryUnit
      guard country < 1000 else { return nil }
    }

    /// The code is in the range of the United States and was assigned.
    var isUS: Bool { country >= 310 && country <= 316 }

    /// ITU could have given the code out.
    var hasPossibleCountry: Bool {
      switch country {
      case 1, 200...316, 320...799, 900...999: true
      default: false
      }
    }

    /// The code's place in the table.
    var countryPlace: Int? {
      SortedSearch.place(of: UInt16(truncatingIfNeeded: country), in: MobileCountries.codes)
    }

    /// Country and network code of the United States, six digits.
    var usNetwork: UInt32 {
      UInt32(truncatingIfNeeded: country * 1000 + rest / (countryUnit / 1000))
    }

    /// The last nine digits, or eight of fourteen: a network code of two digits leaves one more, so
    /// that a number is called zero only where its country's codes have three, or all ten are.
    var subscriber: UInt64 {
      let unit = countryUnit / 1000
      guard !isUS, let place = countryPlace, MobileCountries.hasShortCodes[place] == 1 else {
        return rest % unit
      }
      return rest % (unit * 10)
    }
  }
}

extension MobileNetworks {
  /// The operator of a network of the United States; nil where the table lacks it.
  static func operatorOf(_ code: UInt32) -> MobileOperator? {
    SortedSearch.place(of: code, in: codes).flatMap { MobileOperator(rawValue: operators[$0]) }
  }
}
