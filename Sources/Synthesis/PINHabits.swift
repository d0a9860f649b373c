/// Account PINs as people choose them: about a quarter from twenty favourites.
///
/// Shares after the study of 3.4 million PINs by DataGenetics (2012).
struct PINHabits: Sendable {
  private static let favourites: [(pin: Int, perTenThousand: Int)] = [
    (1234, 1_071), (1111, 602), (0, 188), (1212, 120), (7777, 75), (1004, 62), (2000, 61),
    (4444, 53), (2222, 52), (6969, 51), (9999, 45), (3333, 42), (5555, 40), (6666, 39),
    (1122, 37), (1313, 30), (8888, 30), (4321, 29), (2001, 29), (1010, 29),
  ]

  private let pins = FrozenTable(favourites.map(\.pin))
  private let choice = WeightedIndex(
    weights: favourites.map(\.perTenThousand)
      + [10_000 - favourites.reduce(0) { $0 + $1.perTenThousand }],
    resolution: 10_000
  )

  /// Four digits.
  func draw(_ stream: inout RandomStream) -> Int {
    let index = choice.draw(&stream)
    return index < pins.count ? pins[index] : stream.below(10_000)
  }
}
