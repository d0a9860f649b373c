// What is kept, by keyed hash of the whole record (here of 3 at most):
//
//   records   51  08  77  08  23  64  19
//   room      51  08  77      23  64           a few more, so that it is seldom cleared
//   bound     64 and above are let go          how far it sinks does not matter ...
//   sample        08 twice    23      19       ... because the 3 lowest are taken at the end
//
// A hash among the lowest at the end was below every bound before, so its copies are all counted.

import Evidence
import Records

/// A random part of the records of a table, chosen by the keyed hash of all their fields: the 16,384
/// lowest, each with how often and where it occurs, and its traits.
///
/// A function of the multiset of records and their places; neither workers nor blocks matter.
/// Mergeable. In memory that is left out of dumps and wiped; never saved. Memory: 3 MiB. Not safe to
/// share between threads.
package final class RecordSample {
  /// Records of the sample.
  package static let limit = 1 << 14
  private static let room = limit + limit / 4
  private static let slotCount = 4 * limit
  /// What a sample takes at most.
  static let memoryBytes =
    room * MemoryLayout<SampledRecord>.stride + slotCount * MemoryLayout<UInt32>.stride

  private let records: SecretArray<SampledRecord>
  /// By the low bits of a hash, the place of its record and one more; 0 for none.
  private let slots: SecretArray<UInt32>
  private var count = 0
  /// Higher hashes are let go.
  private var bound = UInt64.max
  /// Behind the last record that was seen.
  private var streamEnd = 0

  init() throws(AnalysisError) {
    records = try SecretArray(count: Self.room)
    slots = try SecretArray(count: Self.slotCount)
  }

  /// Takes in a batch; cost: below 1 ns a record that is not kept.
  ///
  /// - Parameters:
  ///   - batch: The records.
  ///   - hashes: One a record; 0 stands for none.
  ///   - reader: Reads what is kept of a record.
  func update(_ batch: RecordBatch, _ hashes: UnsafePointer<UInt64>, _ reader: TraitReader) {
    streamEnd = max(streamEnd, batch.streamPlace(ofRecord: batch.recordCount))
    // Why: a local, because every look at a class's property is checked for exclusive access.
    var limit = bound
    for record in 0..<batch.recordCount where hashes[record] &- 1 < limit {
      let place = batch.streamPlace(ofRecord: record)
      add(hashes[record], first: place, last: place, copies: 1) {
        reader.traits(record, of: batch)
      }
      limit = bound
    }
  }

  /// Takes in what another worker found in the same file.
  func merge(_ other: RecordSample) { merge(other, behind: 0) }

  /// Takes in the sample of a file that follows all that was seen.
  func append(_ other: RecordSample) { merge(other, behind: streamEnd) }

  private func merge(_ other: RecordSample, behind shift: Int) {
    if other.bound < bound { sink(to: other.bound) }
    for index in 0..<other.count where other.records[index].hash <= bound {
      let record = other.records[index]
      add(
        record.hash,
        first: record.first + shift,
        last: record.last + shift,
        copies: record.copies
      ) { record.traits }
    }
    streamEnd = max(streamEnd, other.streamEnd + shift)
  }

  private func add(
    _ hash: UInt64,
    first: Int,
    last: Int,
    copies: Int,
    _ traits: () -> RecordTraits
  ) {
    let slot = slot(of: hash)
    if slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      records[place].first = min(records[place].first, first)
      records[place].last = max(records[place].last, last)
      records[place].copies += copies
      return
    }
    records[count] = SampledRecord(
      hash: hash,
      first: first,
      last: last,
      copies: copies,
      traits: traits()
    )
    count += 1
    slots[slot] = UInt32(count)
    if count == Self.room { makeRoom() }
  }

  /// The slot of a hash, or the empty one in which it belongs.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, records[Int(slots[slot]) - 1].hash != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Lets about an eighth go, never one of the lowest.
  private func makeRoom() {
    while count == Self.room {
      var step = max(bound / 8, 1)
      // Why: hashes differ, so that a step of 1 leaves enough of them.
      while keptCount(bound - step) < Self.limit { step /= 2 }
      sink(to: bound - step)
    }
  }

  private func keptCount(_ bound: UInt64) -> Int {
    records.withPointer { records in
      var kept = 0
      for index in 0..<count { kept &+= records[index].hash <= bound ? 1 : 0 }
      return kept
    }
  }

  /// Leaves the lowest alone, as many as the sample has.
  private func settle() {
    guard count > Self.limit else { return }
    var (low, high) = (0 as UInt64, bound)
    while low < high {
      let middle = low + (high - low) / 2
      if keptCount(middle) >= Self.limit { high = middle } else { low = middle + 1 }
    }
    sink(to: low)
  }

  private func sink(to bound: UInt64) {
    self.bound = bound
    var kept = 0
    for index in 0..<count where records[index].hash <= bound {
      records[kept] = records[index]
      kept += 1
    }
    count = kept
    for slot in 0..<slots.count { slots[slot] = 0 }
    for index in 0..<count { slots[slot(of: records[index].hash)] = UInt32(index + 1) }
  }

  /// Calls with the sample in the order of the first copies, and the share of all different records
  /// that it is.
  func withRecords<Result>(
    _ body: (_ records: UnsafeBufferPointer<SampledRecord>, _ rate: Double) -> Result
  ) -> Result {
    settle()
    let sorted = records.withPointer { UnsafeMutableBufferPointer(start: $0, count: count) }
    sorted.sortInPlace { $0.first < $1.first }
    // The places of the records changed.
    sink(to: bound)
    let rate = bound == .max ? 1 : Double(bound) / Double(UInt64.max)
    return withExtendedLifetime(self) { body(UnsafeBufferPointer(sorted), rate) }
  }
}
