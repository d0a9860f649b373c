/// Searches in the sorted arrays of the registry.
enum SortedSearch {
  /// The place of the last value at or below `value`, or nil where there is none.
  ///
  /// Cost: the binary logarithm of the array's length.
  @inline(__always)
  static func lastAtMost<Number: FixedWidthInteger>(_ value: Number, in values: [Number]) -> Int? {
    var lower = 0
    var upper = values.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if values[middle] <= value { lower = middle + 1 } else { upper = middle }
    }
    return lower > 0 ? lower - 1 : nil
  }

  /// The place of `value`, or nil where it does not occur.
  @inline(__always)
  static func place<Number: FixedWidthInteger>(of value: Number, in values: [Number]) -> Int? {
    guard let place = lastAtMost(value, in: values), values[place] == value else { return nil }
    return place
  }
}
