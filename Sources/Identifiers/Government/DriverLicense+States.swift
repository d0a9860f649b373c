extension DriverLicense {
  /// The states whose format a licence number has.
  ///
  /// - Parameter field: The field's bytes.
  /// - Returns: The states of both lists; empty where the field is no licence number. One state alone
  ///   tells where a licence was issued: most formats are shared by many.
  public static func states(_ field: RawSpan) -> StateSet {
    guard let core = TextField.value(of: field) else { return [] }
    let accepting = accepting(LicenceLayout(field, core))
    return accepting.main.union(accepting.second)
  }

  /// The states whose format digits alone have.
  ///
  /// - Parameter digitCount: How many digits; which ones they are does not matter.
  /// - Returns: The same as `states` of such a field.
  public static func states(digitCount: Int) -> StateSet {
    guard acceptingDigits.indices.contains(digitCount) else { return [] }
    return acceptingDigits[digitCount].main.union(acceptingDigits[digitCount].second)
  }

  /// Checks a field and names the states whose format it has, as `states` does; none where the field is
  /// not valid.
  public static func read(_ field: RawSpan) -> (result: CheckResult, states: StateSet) {
    if let accepting = acceptingUsual(field) {
      return (answer(accepting), accepting.main.union(accepting.second))
    }
    let (result, accepting) = checkByRule(field, state: nil)
    let isValid = result.validity == .valid
    return (result, isValid ? accepting.main.union(accepting.second) : [])
  }

  /// The states of the first list, and those that only the second has.
  typealias Accepting = (main: StateSet, second: StateSet)

  /// The states whose format a licence number has, by search in both lists.
  static func accepting(_ layout: LicenceLayout) -> Accepting {
    var main: StateSet = layout.isWashington ? StateSet(.wa) : []
    var second: StateSet = []
    if let place = SortedSearch.place(of: layout.code, in: LicenceLayouts.layouts) {
      main.formUnion(StateSet(rawValue: LicenceLayouts.accepting[place]))
      second = StateSet(rawValue: LicenceLayouts.acceptingInSecondList[place])
    }
    guard fixedFilter >> UInt64(layout.code & 63) & 1 == 1 else {
      return (main, second.subtracting(main))
    }
    for place in LicenceLayouts.fixedLayouts.indices
    where LicenceLayouts.fixedLayouts[place] == layout.code {
      guard hasFixedLetter(layout, place) else { continue }
      let state = StateSet(rawValue: 1 << UInt64(LicenceLayouts.fixedStates[place]))
      if LicenceLayouts.fixedInSecondList[place] == 1 {
        second.formUnion(state)
      } else {
        main.formUnion(state)
      }
    }
    return (main, second.subtracting(main))
  }

  /// A bit for each layout with one letter of few, by the lowest six bits of its code.
  private static let fixedFilter: UInt64 = LicenceLayouts.fixedLayouts.reduce(0) {
    $0 | 1 << UInt64($1 & 63)
  }

  private static func hasFixedLetter(_ layout: LicenceLayout, _ place: Int) -> Bool {
    let isLast = LicenceLayouts.fixedAtEnd[place] == 1
    guard let letter = isLast ? layout.lastLetter : layout.firstLetter else { return false }
    return LicenceLayouts.fixedLetters[place] >> UInt32(letter) & 1 == 1
  }
}
