import Glibc

/// Decides where each record of a batch comes from, so that every fraud gets its share.
///
/// ```
/// cycle of 128 to 383 records: | records of all other ways | the cycle from its start again |  inflated
///                                      each: an earlier record of the batch, changed          padded
///                                            else the next of a source, person by person      the rest
/// ```
/// Copies are of the batch's own records, which keeps a batch a pure function of its number; at least
/// one record in sixteen is no copy. Not for use from two threads at once.
final class SourceMixer {
  /// Where a record comes from.
  enum Origin {
    case source(any RecordSource, Fraud?)
    case changed(WrittenRecord)
    case repeated(WrittenRecord)
  }

  /// One record in so many is no copy.
  private static let leastOriginals = 16

  private let sources: [(source: any RecordSource, fraud: Fraud?)]
  /// Upper ends of the sources' shares of persons, the last is 1.
  private let ends: [Double]
  private let inflated: Double
  /// Share among the records that are no repetition.
  private let padded: Double
  private let seed: UInt64
  private var stream = RandomStream(seed: 0, batch: 0, lane: 0)
  private var current = 0
  private var rowLimit = 0
  /// The batch's records so far, and which of them are well-formed and no copies.
  private var records: [WrittenRecord] = []
  private var originals: [Int] = []
  private var cycle = Cycle()

  /// A block and its repetitions, by positions among the batch's records.
  private struct Cycle {
    var start = 0
    var copiesStart = 0
    var end = 0
  }

  init(
    _ shares: FraudShares,
    seed: UInt64,
    genuine: any RecordSource,
    others: [(source: any RecordSource, fraud: Fraud?)]
  ) {
    self.seed = seed
    inflated = shares[.inflated]
    padded = inflated < 1 ? min(1, shares[.padded] / (1 - inflated)) : 0
    sources = [(genuine, nil)] + others
    // Why: a share is of records, and one draw brings all records of a person.
    let weights = sources.map { source, fraud in
      (fraud.map { shares[$0] } ?? shares.genuine) / source.meanLineCount
    }
    let sum = weights.reduce(0, +)
    var end = 0.0
    ends = weights.map { weight in
      end += sum > 0 ? weight / sum : 1
      return end
    }
  }

  func start(batch: Int, rows: Int) {
    stream = RandomStream(seed: seed, batch: UInt64(batch), lane: 2)
    for (source, _) in sources { source.start(batch: batch) }
    current = 0
    rowLimit = rows
    records.removeAll(keepingCapacity: true)
    originals.removeAll(keepingCapacity: true)
    cycle = Cycle()
  }

  func next() -> Origin {
    let row = records.count
    if inflated > 0 {
      if row == cycle.end { beginCycle(at: row) }
      if row >= cycle.copiesStart {
        let block = cycle.copiesStart - cycle.start
        return .repeated(records[cycle.start + (row - cycle.copiesStart) % block])
      }
    }
    if padded > 0, draw() < padded, originals.count * Self.leastOriginals > row {
      return .changed(records[originals[stream.below(originals.count)]])
    }
    if !sources[current].source.isWithinPerson { current = drawSource() }
    return .source(sources[current].source, sources[current].fraud)
  }

  /// Takes note of the record that came of `next`.
  func note(_ record: WrittenRecord, isOriginal: Bool) {
    if isOriginal, !record.outcome.isRagged { originals.append(records.count) }
    records.append(record)
  }

  private func beginCycle(at row: Int) {
    let length = 128 + stream.below(256)
    let left = rowLimit - row
    cycle.start = row
    cycle.end = row + (left < 2 * length ? left : length)
    let count = cycle.end - row
    let fresh = Int((Double(count) * (1 - inflated)).rounded())
    cycle.copiesStart = row + max(fresh, (count - 1) / Self.leastOriginals + 1)
  }

  private func drawSource() -> Int {
    let draw = draw()
    return ends.firstIndex { draw < $0 } ?? 0
  }

  /// Uniform below 1.
  private func draw() -> Double {
    Double(stream.next() >> 11) / 9_007_199_254_740_992
  }
}

/// A record as it stands in a batch's text.
struct WrittenRecord {
  let start: UnsafeMutableRawPointer
  let byteCount: Int
  let outcome: RecordOutcome

  func isEqual(to other: Self) -> Bool {
    byteCount == other.byteCount && memcmp(start, other.start, byteCount) == 0
  }
}
