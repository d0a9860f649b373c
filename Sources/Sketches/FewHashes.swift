import Glibc
import Kernels

/// The first hashes of a sketch, each once, as they are: most sketches by state, year or class never
/// have more, and 16 KiB each would be most of what a small file costs.
struct FewHashes {
  private static let limit = 32
  /// Hashes looked for in vain or not, from which on registers are cheaper.
  private static let lookLimit = 1 << 10

  /// Nil while there is none.
  private var hashes: UnsafeMutablePointer<UInt64>?
  private var count = 0
  private var looks = 0

  /// Takes in hashes as long as there is room; 0 stands for no value.
  ///
  /// - Returns: How many it took; the others are for the registers.
  mutating func take(_ more: UnsafePointer<UInt64>, _ moreCount: Int) -> Int {
    for place in 0..<moreCount where more[place] != 0 {
      guard take(more[place]) else { return place }
    }
    return moreCount
  }

  private mutating func take(_ hash: UInt64) -> Bool {
    looks += 1
    if (0..<count).contains(where: { hashes?[$0] == hash }) { return looks < Self.lookLimit }
    guard count < Self.limit, looks < Self.lookLimit else { return false }
    let room = hashes ?? .allocate(capacity: Self.limit)
    room[count] = hash
    hashes = room
    count += 1
    return true
  }

  func forEach(_ body: (UInt64) -> Void) {
    guard let hashes else { return }
    for place in 0..<count { body(hashes[place]) }
  }

  /// How many registers would hold each rank.
  func histogram() -> [Int] {
    var ranks: [UInt64: UInt8] = [:]
    forEach { hash in
      let register = hash >> UInt64(64 - HyperLogLog.precision)
      ranks[register] = max(ranks[register] ?? 0, RankRegisters.rank(hash))
    }
    var counts = [Int](repeating: 0, count: HyperLogLog.maximumRank + 1)
    for rank in ranks.values { counts[Int(rank)] += 1 }
    counts[0] = HyperLogLog.registerCount - ranks.count
    return counts
  }

  /// Why wiped: with their key, hashes tell which values are in.
  mutating func discard() {
    guard let hashes else { return }
    explicit_bzero(hashes, Self.limit * MemoryLayout<UInt64>.stride)
    hashes.deallocate()
    self.hashes = nil
    count = 0
  }
}
