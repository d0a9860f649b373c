extension USState {
  /// What kind of place it is.
  public enum Region: Equatable, Sendable {
    /// One of the 50 states, or the District of Columbia.
    case state
    /// Puerto Rico, the Virgin Islands, Guam, American Samoa, the Northern Marianas.
    case territory
    /// Micronesia, the Marshall Islands, Palau: sovereign, with United States post.
    case associated
    /// A post office of the armed forces.
    case military
    /// The marks for Canada and for everywhere else.
    case abroad
  }

  /// How many there are of the 50 states and the District of Columbia.
  public static let stateCount = 51

  /// No name has more bytes.
  private static let longestName = 40

  /// What kind of place it is.
  public var region: Region {
    switch rawValue {
    case ..<StateNames.firstOfRegion[1]: .state
    case ..<StateNames.firstOfRegion[2]: .territory
    case ..<StateNames.firstOfRegion[3]: .associated
    case ..<StateNames.firstOfRegion[4]: .military
    default: .abroad
    }
  }

  /// Whether it is one of the two marks for a place outside the postal system.
  public var isAbroad: Bool { rawValue >= StateNames.firstOfRegion[4] }

  /// The two-letter code of the Postal Service, or CANADA or ABROAD.
  public var code: String { StateNames.codes[Int(rawValue)] }

  /// The name in English.
  public var name: String { StateNames.words[Int(rawValue)] }

  /// The place with this code; nil when there is none.
  ///
  /// - Parameters:
  ///   - first: An ASCII letter, in upper or lower case.
  ///   - second: Another.
  @inline(__always)
  public init?(code first: UInt8, _ second: UInt8) {
    guard ASCII.isLetter(first), ASCII.isLetter(second) else { return nil }
    let packed = Int(first | 0x20 &- 0x61) * 26 + Int(second | 0x20 &- 0x61)
    self.init(rawValue: StateNames.byCode[packed])
  }

  /// The place that a field names by code or by name; nil when it names none.
  ///
  /// - Parameter field: The field's bytes, with blanks, quotes and letter case as they come.
  public init?(_ field: RawSpan) {
    guard let core = TextField.value(of: field) else { return nil }
    self.init(field, core)
  }

  init?(_ field: RawSpan, _ range: Range<Int>) {
    if range.count == 2 {
      self.init(code: field.byte(at: range.lowerBound), field.byte(at: range.lowerBound + 1))
      return
    }
    guard range.count <= USState.longestName else { return nil }
    let place = WordHash.place(
      of: field,
      range,
      hashes: StateNames.hashes,
      places: StateNames.places,
      words: StateNames.words
    )
    guard let place, let found = USState(rawValue: UInt8(place)), !found.isAbroad else {
      return nil
    }
    self = found
  }
}
