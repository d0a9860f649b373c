/// What happened to the records of a stretch of stream: integers that add up.
package struct RecordTally: Sendable, Equatable {
  package var parsedCount = 0
  package var rejectedCounts = [Int](repeating: 0, count: RejectReason.allCases.count)
  /// Record content, a CR before the line feed included.
  package var recordBytes = 0
  /// Line feeds, blank lines of a table of several columns, the byte order mark and the header record.
  package var betweenBytes = 0

  package init() {}

  /// Refused records in all.
  package var rejectedCount: Int { rejectedCounts.reduce(0, +) }

  /// Counts one refused record.
  package mutating func reject(_ reason: RejectReason) {
    rejectedCounts[reason.rawValue] += 1
  }

  /// Adds another stretch of the same stream.
  package mutating func merge(_ other: RecordTally) {
    parsedCount += other.parsedCount
    for index in rejectedCounts.indices { rejectedCounts[index] += other.rejectedCounts[index] }
    recordBytes += other.recordBytes
    betweenBytes += other.betweenBytes
  }
}
