import Host

/// Numbers of sampled records in their order, in memory that is wiped when they were looked at.
enum SortedTraits {
  /// Calls with the numbers that `number` gives of records, ascending; records without one are left
  /// out.
  static func with<Result>(
    _ records: UnsafeBufferPointer<SampledRecord>,
    _ number: (RecordTraits) -> Int?,
    _ body: (UnsafeBufferPointer<Int>) -> Result
  ) -> Result {
    let room = UnsafeMutableBufferPointer<Int>.allocate(capacity: max(records.count, 1))
    room.initialize(repeating: 0)
    defer {
      if let base = room.baseAddress {
        EvidenceMemory.wipe(base, room.count * MemoryLayout<Int>.stride)
      }
      room.deallocate()
    }
    var count = 0
    for record in records {
      guard let found = number(record.traits) else { continue }
      room[count] = found
      count += 1
    }
    let found = UnsafeMutableBufferPointer(rebasing: room.prefix(count))
    found.sortInPlace(<)
    return body(UnsafeBufferPointer(found))
  }
}
