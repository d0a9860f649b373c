import Identifiers

// A few leading digits give nearly every category: the rules fill these tables with them.
extension Facet {
  /// In a table, where the digits behind tell.
  static let mixed = none - 1

  /// By area code, the state.
  static let areaStates: [UInt16] = (0..<1000).map { code(AreaCode.state($0)) }

  /// By the first three digits of a ZIP code, the state; `mixed` for those of several.
  static let postalStates: [UInt16] = (0..<1000 as Range<UInt64>).map { prefix in
    ZIPCode.isPrefixMixed(prefix) ? mixed : code(ZIPCode.state(prefix * 100))
  }

  /// The month of a day of eight digits, year first; of other numbers anything.
  @inline(__always)
  static func month(yearFirst digits: UInt64) -> UInt16 {
    let year = digits / 10_000
    let month = digits / 100 &- year &* 100
    let place = (year &- UInt64(firstYear)) &* 12 &+ month &- 1
    return place < UInt64((endYear - firstYear) * 12) ? UInt16(truncatingIfNeeded: place) : none
  }
}
