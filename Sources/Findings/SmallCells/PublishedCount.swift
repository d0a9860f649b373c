/// A single count as it may be seen; zero is `exact(0)` and never withheld.
///
/// In JSON an object, so that a script that asks for a number meets none where none is given:
/// `{"count": 0}`, `{"about": 310}`, `{"atMost": 120}`, `{"withheld": true}`.
public enum PublishedCount: Codable, Sendable, Equatable {
  /// To the unit.
  case exact(Int)
  /// Rounded to 10, at least 10; to the unit where small counts are shown.
  case about(Int)
  /// So many or fewer, none perhaps: less than the error of the estimate.
  case atMost(Int)
  /// From 1 to 10.
  case withheld

  /// An estimated number of persons.
  ///
  /// For numbers that are no parts of a published total; for parts see
  /// `SmallCells.publishEstimates`.
  ///
  /// - Parameters:
  ///   - estimate: at least 0.
  ///   - mode: `show` rounds and withholds nothing.
  package init(estimate: Int, mode: SmallCellMode) {
    if estimate == 0 {
      self = .exact(0)
    } else if mode == .show {
      self = .about(estimate)
    } else if estimate < SmallCells.threshold {
      self = .withheld
    } else {
      self = .about(estimate.roundedToTen())
    }
  }

  /// An estimate that its own error may be all of.
  ///
  /// - Parameters:
  ///   - estimate: at least 0.
  ///   - error: How far the number may be above or below it.
  ///   - mode: `show` rounds and withholds nothing.
  init(estimate: Int, error: Int, mode: SmallCellMode) {
    let isCertain = estimate > error || error == 0
    self =
      isCertain
      ? PublishedCount(estimate: estimate, mode: mode)
      : .atMost((estimate + error + 9) / 10 * 10)
  }

  private enum CodingKeys: String, CodingKey { case count, about, atMost, withheld }

  /// Reads one of the four objects.
  ///
  /// - Throws: `DecodingError` where it is none of them.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    if let count = try object.decodeIfPresent(Int.self, forKey: .count) {
      self = .exact(count)
    } else if let count = try object.decodeIfPresent(Int.self, forKey: .about) {
      self = .about(count)
    } else if let count = try object.decodeIfPresent(Int.self, forKey: .atMost) {
      self = .atMost(count)
    } else if try object.decode(Bool.self, forKey: .withheld) {
      self = .withheld
    } else {
      throw DecodingError.dataCorruptedError(
        forKey: .withheld,
        in: object,
        debugDescription: "a count that is not withheld has a number"
      )
    }
  }

  /// Writes one of the four objects.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .exact(let count): try object.encode(count, forKey: .count)
    case .about(let count): try object.encode(count, forKey: .about)
    case .atMost(let count): try object.encode(count, forKey: .atMost)
    case .withheld: try object.encode(true, forKey: .withheld)
    }
  }
}

extension Int {
  /// To the nearest multiple of 10, half up.
  func roundedToTen() -> Int { (self + 5) / 10 * 10 }
}
