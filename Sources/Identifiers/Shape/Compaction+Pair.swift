extension Compaction {
  /// Whether a field is two groups of digits with one hyphen, dash or space between them.
  ///
  /// The shape alone does not tell: grouped numbers of other lengths share it.
  ///
  /// - Parameters:
  ///   - field: The bytes that this was made of.
  ///   - first: How many digits the first group must have.
  ///   - second: How many the second must have, below 15.
  /// - Returns: False for another separator, or for two of them.
  func isPair(_ field: RawSpan, _ first: Int, _ second: Int) -> Bool {
    guard groupCount == 2, groupLength(0) == first, groupLength(1) == second,
      separators == .hyphen || separators == .space
    else { return false }
    let core = FieldCore.range(of: field)
    // One separator is a byte, a no-break space two bytes from C2, a dash three from E2.
    switch (core.count - digitCount, field.byte(at: core.lowerBound + first)) {
    case (1, _), (2, 0xC2), (3, 0xE2): return true
    default: return false
    }
  }
}
