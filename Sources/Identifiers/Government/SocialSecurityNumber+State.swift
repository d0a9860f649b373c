extension SocialSecurityNumber {
  /// The state that an area stood for until 24 June 2011.
  ///
  /// The state of the issuing office before 1972, of the applicant's address after. It tells nothing
  /// of a number issued later, nor where its holder lives.
  ///
  /// - Parameter area: The first three digits.
  /// - Returns: Nil for areas of two places (232, 580, 586), of the Railroad Board (700-728), of
  ///   enumeration at entry (729-733), and never assigned.
  public static func stateOfIssue(area: Int) -> USState? {
    guard area >= 0, area < 1000,
      let place = SortedSearch.lastAtMost(UInt16(area), in: AreaStates.first),
      area <= Int(AreaStates.last[place])
    else { return nil }
    return USState(rawValue: AreaStates.states[place])
  }
}
