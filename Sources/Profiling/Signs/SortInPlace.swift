extension UnsafeMutableBufferPointer where Element: BitwiseCopyable {
  /// Sorts without a copy that nobody would wipe: heapsort.
  func sortInPlace(_ isBefore: (Element, Element) -> Bool) {
    for root in stride(from: count / 2 - 1, through: 0, by: -1) { sink(root, count, isBefore) }
    for end in stride(from: count - 1, to: 0, by: -1) {
      swapAt(0, end)
      sink(0, end, isBefore)
    }
  }

  /// Lets an element sink below those of its heap that come after it.
  @inline(__always)
  private func sink(_ root: Int, _ end: Int, _ isBefore: (Element, Element) -> Bool) {
    var root = root
    while 2 * root + 1 < end {
      var child = 2 * root + 1
      if child + 1 < end, isBefore(self[child], self[child + 1]) { child += 1 }
      guard isBefore(self[root], self[child]) else { return }
      swapAt(root, child)
      root = child
    }
  }
}
