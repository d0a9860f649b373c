/// A set of states: the 50 and the District of Columbia, one bit each.
public struct StateSet: OptionSet, Hashable, BitwiseCopyable, Sendable {
  /// Bit n is the state of raw value n.
  public let rawValue: UInt64

  /// Makes the set from its bits.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// How many states are in the set.
  public var count: Int { rawValue.nonzeroBitCount }

  /// Whether a state is in the set; false for territories and marks.
  public func contains(_ state: USState) -> Bool {
    state.region == .state && rawValue >> UInt64(state.rawValue) & 1 == 1
  }

  /// The state, where there is one alone.
  public var only: USState? {
    count == 1 ? USState(rawValue: UInt8(rawValue.trailingZeroBitCount)) : nil
  }

  /// A set of one state.
  init(_ state: USState) {
    rawValue = state.region == .state ? 1 << UInt64(state.rawValue) : 0
  }
}
