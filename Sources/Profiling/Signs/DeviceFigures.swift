/// What the numbers of telephones show: how many models there are, and whether numbers within a model
/// run on.
package struct DeviceFigures: Sendable, Equatable {
  /// Records with a valid number, and how many models they are of.
  package var total = 0
  package var models = 0
  /// Ordered pairs of records of one model: their share of all pairs is the chance that two are alike.
  package var alikePairs = 0
  /// Neighbours within a model, and of them those as near as numbers that run on.
  package var near = Part()
  /// Of the neighbours, how many would be as near if a model's numbers were spread evenly.
  package var nearByChance = 0.0

  private static let serialCount = 1_000_000.0

  init() {}

  /// Of a sample that is a share `rate` of all: numbers that run on are then 1 / `rate` apart on the
  /// mean, and one pair in seven is further apart than twice that.
  init(_ records: UnsafeBufferPointer<SampledRecord>, rate: Double) {
    let reach = Int(min(2 / rate, 10 * Self.serialCount)) - (rate == 1 ? 1 : 0)
    SortedTraits.with(records, Self.number) { numbers in
      total = numbers.count
      var start = 0
      while start < numbers.count {
        var end = start + 1
        while end < numbers.count, numbers[end] >> 20 == numbers[start] >> 20 { end += 1 }
        take(UnsafeBufferPointer(rebasing: numbers[start..<end]), reach: reach)
        start = end
      }
    }
  }

  /// Model and serial, which has six digits, in one.
  private static func number(_ traits: RecordTraits) -> Int? {
    traits.model == 0 ? nil : Int(traits.model) << 20 | Int(traits.serial)
  }

  private mutating func take(_ numbers: UnsafeBufferPointer<Int>, reach: Int) {
    models += 1
    alikePairs += numbers.count * (numbers.count - 1)
    let chance = 1 - Self.power(max(0, 1 - Double(reach) / Self.serialCount), numbers.count)
    for (number, next) in zip(numbers, numbers.dropFirst()) where next > number {
      near.add(next - number <= reach)
      nearByChance += chance
    }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
