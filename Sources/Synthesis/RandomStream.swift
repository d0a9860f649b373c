/// Random numbers that are a pure function of a seed, a batch and a lane.
///
/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). Each batch starts at a hashed state of its own, so
/// that it can be written without those before it.
struct RandomStream {
  private var state: UInt64

  init(seed: UInt64, batch: UInt64, lane: UInt64) {
    let base = Self.mix(seed &+ lane &* 0xD1B5_4A32_D192_ED03)
    state = Self.mix(base ^ Self.mix(batch &+ 0x9E37_79B9_7F4A_7C15))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// Uniform in `0..<bound`; the bias is below bound / 2^64.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func hits(_ share: Share) -> Bool {
    next() >> 32 < share.threshold
  }

  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A probability, as a threshold for 32 random bits.
struct Share: Sendable {
  let threshold: UInt64

  init(perMille: Int) {
    threshold = (UInt64(perMille) << 32) / 1_000
  }
}
