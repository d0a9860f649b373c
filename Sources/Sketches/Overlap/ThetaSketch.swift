// What is kept, by how many different hashes came (wholeLimit 4 for this drawing):
//
//   up to wholeLimit   all of them                     level 0   counts are exact
//   more               one of 16: first 4 bits zero    level 4   0000 1011...  0000 0010...
//   more than limit    one of 32, 64, ...              level 5   00000 010...
//
// A hash's own bits say whether it is kept, so two sketches of one key have kept the same of what they
// share, however much one of them is larger.

import Glibc

/// Hashes that say how much two sets share: all of a small set, a fixed share of a large one.
///
/// A fixed share, not a fixed number: of 10,000 values some 600 are kept, and all of those that a set of
/// 100 million has too are kept there. Mergeable, and a function of the set of hashes taken in (and of
/// `limit`). Hashes must come from a keyed function. Memory: 8 bytes a kept hash, three times that while
/// hashes are put in order. Not safe to share between threads.
///
/// Source: A. Dasgupta, K. Lang, L. Rhodes, J. Thaler, "A framework for estimating stream expression
/// cardinalities", 2016: theta sketches, theta 1/16 and lower powers of two.
package final class ThetaSketch {
  /// Different hashes up to which all are kept.
  package static let wholeLimit = 1 << 15
  /// Bits that are zero in a kept hash of a larger set: one of 16 is kept.
  package static let usualLevel = 4
  /// No set of 64-bit hashes needs more.
  package static let highestLevel = 40

  private static let orderingCount = 1 << 14

  /// The most that are kept of a large set; beyond it the share is halved.
  package let limit: Int
  /// Zeros at the head of a kept hash: one of 2^level hashes is kept.
  package private(set) var level = 0
  private var kept = HashList([])
  private var fresh: [UInt64] = []

  /// Makes an empty sketch that keeps at most `limit` hashes, `wholeLimit` at least.
  package init(limit: Int) {
    self.limit = max(limit, Self.wholeLimit)
  }

  /// Restores a sketch.
  ///
  /// - Parameters:
  ///   - hashes: Ascending, none twice, none 0, none above the level's bound.
  ///   - level: 0, or `usualLevel` and more.
  init(hashes: [UInt64], level: Int) {
    limit = max(hashes.count, Self.wholeLimit)
    self.level = level
    kept = HashList(hashes)
  }

  deinit { Self.wipe(&fresh) }

  /// Whether every hash is kept.
  package var isWhole: Bool {
    settle()
    return level == 0
  }

  /// The largest hash that may be kept.
  package var bound: UInt64 { Self.bound(level) }

  static func bound(_ level: Int) -> UInt64 { .max >> UInt64(level) }

  /// Hashes that are kept.
  package var count: Int {
    settle()
    return kept.hashes.count
  }

  /// The kept hashes, ascending.
  var hashes: [UInt64] {
    settle()
    return kept.hashes
  }

  /// Takes hashes in; 0 stands for no value.
  package func update(_ hashes: [UInt64]) {
    let bound = bound
    for hash in hashes where hash &- 1 < bound {
      fresh.append(hash)
      if fresh.count >= max(Self.orderingCount, kept.hashes.count / 2) { settle() }
    }
  }

  /// Takes in all that another sketch, of the same hash key, has taken in.
  package func merge(_ other: ThetaSketch) {
    other.settle()
    settle()
    level = max(level, other.level)
    // Why: most are those of one file alone; shared until something is added.
    kept = kept.hashes.isEmpty ? other.kept : HashList(Self.union(kept.hashes, other.kept.hashes))
    shrink()
  }

  /// Puts what came last in order among the rest.
  private func settle() {
    guard !fresh.isEmpty else { return }
    fresh.sort()
    kept = HashList(Self.union(kept.hashes, fresh))
    Self.wipe(&fresh)
    shrink()
  }

  /// Leaves as many as may be kept.
  private func shrink() {
    if level == 0, kept.hashes.count > Self.wholeLimit { level = Self.usualLevel }
    drop()
    while level > 0, kept.hashes.count > limit {
      level += 1
      drop()
    }
  }

  private func drop() {
    let (hashes, bound) = (kept.hashes, bound)
    guard let last = hashes.last, last > bound else { return }
    kept = HashList(Array(hashes.prefix(hashes.partitioningIndex { $0 > bound })))
  }

  /// All of two ascending lists, once each.
  private static func union(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
    var union: [UInt64] = []
    union.reserveCapacity(one.count + other.count)
    var (left, right) = (0, 0)
    while left < one.count || right < other.count {
      let isLeft = right == other.count || left < one.count && one[left] <= other[right]
      let next = isLeft ? one[left] : other[right]
      if isLeft { left += 1 } else { right += 1 }
      if union.last != next { union.append(next) }
    }
    return union
  }

  private static func wipe(_ hashes: inout [UInt64]) {
    // Why: with their key, hashes tell which values are in.
    hashes.withUnsafeMutableBytes { bytes in
      if let base = bytes.baseAddress { explicit_bzero(base, bytes.count) }
    }
    hashes.removeAll(keepingCapacity: true)
  }
}

/// Hashes in order, shared by copies of a sketch and wiped behind the last.
private final class HashList {
  private(set) var hashes: [UInt64]

  init(_ hashes: [UInt64]) { self.hashes = hashes }

  deinit {
    hashes.withUnsafeMutableBytes { bytes in
      if let base = bytes.baseAddress { explicit_bzero(base, bytes.count) }
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on a condition holds, by halving.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
