/// Where a rising function crosses zero.
enum Root {
  /// Newton's method, kept inside a bracket that shrinks with every step.
  ///
  /// A step that leaves the bracket becomes the bracket's middle, on a logarithmic scale where the
  /// bracket spans orders of magnitude, so that small roots keep their relative precision.
  ///
  /// - Parameters:
  ///   - start: A first guess inside the range.
  ///   - range: Not negative; it holds the root.
  ///   - excess: A rising function.
  ///   - slope: Its derivative.
  /// - Returns: The root, to about the last digit.
  static func ascending(
    from start: Double,
    in range: Interval,
    _ excess: (Double) -> Double,
    slope: (Double) -> Double
  ) -> Double {
    var (low, high) = (range.low, range.high)
    var x = start
    for _ in 0..<200 {
      let above = excess(x)
      if above == 0 { return x }
      if above < 0 { low = x } else { high = x }
      let step = above / slope(x)
      let next = x - step
      let isInside = next > low && next < high
      if isInside, abs(step) <= 1e-15 * x { return next }
      let previous = x
      x = isInside ? next : middle(low, high)
      if x == previous || !(low < x && x < high) { return x }
    }
    return x
  }

  private static func middle(_ low: Double, _ high: Double) -> Double {
    if high == .infinity { return 2 * low }
    if low == 0 { return high / 16 }
    return high > 4 * low ? (low * high).squareRoot() : low + (high - low) / 2
  }
}
