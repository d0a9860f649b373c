/// How often records occur, and how far apart their copies stand.
package struct CopyFigures: Sendable, Equatable {
  /// Different records.
  package var values = 0
  /// With all their copies.
  package var records = 0
  /// Sum of the squares of how often each occurs.
  package var squares = 0
  /// Records that occur twice, and of them those whose copies stand at the commonest distance, the
  /// nearest left out: blocks that repeat have one.
  package var atOneDistance = Part()

  private static let distanceCount = 256

  init() {}

  init(_ records: UnsafeBufferPointer<SampledRecord>) {
    values = records.count
    let span = (records.map(\.last).max() ?? 0) + 1
    var distances = [Int](repeating: 0, count: Self.distanceCount)
    for record in records {
      self.records += record.copies
      squares += record.copies * record.copies
      guard record.copies == 2 else { continue }
      atOneDistance.total += 1
      distances[(record.last - record.first) * Self.distanceCount / span] += 1
    }
    atOneDistance.count = distances.dropFirst().max() ?? 0
  }
}
