/// The first three digits of a North American telephone number, and what they are for.
public enum AreaCode {
  /// What an area code is for.
  public enum Use: Equatable, Sendable {
    /// Telephones of a place: a state or territory, or the marks `canada` and `abroad`.
    case place(USState)
    /// Calls that the called party pays for.
    case tollFree
    /// Calls that cost extra.
    case premium
    /// Numbers that follow a person (5XX).
    case personal
    /// Carrier services (700), the federal government (710), Canadian services (622, 633).
    case special
    /// Not in the table.
    case unassigned
  }

  /// What an area code is for.
  ///
  /// - Parameter code: The three digits as a number.
  /// - Returns: Unassigned below 200 and above 999.
  public static func use(_ code: UInt64) -> Use {
    guard code >= 200, code < 1000 else { return .unassigned }
    let use = AreaCodes.uses[Int(code) - 200]
    switch use {
    case 240: return .tollFree
    case 241: return .premium
    case 242: return .personal
    case 243: return .special
    default: return USState(rawValue: use).map { .place($0) } ?? .unassigned
    }
  }

  /// The state or territory whose telephones have this area code, or the mark `canada` or `abroad`.
  ///
  /// The state of the telephone, not of its owner: one adult in ten has a number of another state.
  ///
  /// - Parameter code: 200 to 999.
  /// - Returns: Nil for codes of no place.
  public static func state(_ code: UInt64) -> USState? {
    guard case .place(let state) = use(code) else { return nil }
    return state
  }
}
