/// The account of one stored file: what was decoded, what was stepped over, what was lost.
package struct Custody: Sendable {
  /// What the container could have shown, had bytes been changed.
  package enum Integrity: String, Sendable {
    case checksum, length, none
    case seekTable = "seek-table"
  }

  /// Which way the bytes went.
  package enum DataPath: String, Sendable {
    /// Frames decoded by all workers.
    case frameParallel = "frame-parallel"
    /// One worker decoded, or read, for all others: a large frame, a pipe.
    case decodeBound = "decode-bound"
    /// Nothing to decode.
    case plain
  }

  /// Losses listed one by one; further ones are only summed.
  package static let listedLossLimit = 1_000

  package let path: String
  package let container: Container
  package var storedBytes = 0
  package var decodedFromBytes = 0
  package private(set) var skippedBytes = 0
  package var decodedBytes = 0
  /// Of them, those that came one after the other from one decoder.
  package var inOrderBytes = 0
  package var frames = FrameTally()
  /// Whether seek tables speak of every frame, and their totals are what came out.
  package var isListed = false
  package var sha256: String?
  package private(set) var undecodable: [Undecodable] = []
  package private(set) var undecodableBytes = 0
  package private(set) var unlistedLossCount = 0
  /// Stretches stepped over, in order; at most `listedSkipLimit`.
  private var skips: [Range<Int>] = []

  private static let listedSkipLimit = 1 << 16

  package init(path: String, container: Container) {
    self.path = path
    self.container = container
  }

  /// Notes a loss; safe to call in any order, since the list is sorted when read.
  package mutating func lose(_ loss: Undecodable) {
    undecodableBytes += loss.byteCount
    let place = undecodable.firstIndex { $0.byteOffset > loss.byteOffset } ?? undecodable.endIndex
    undecodable.insert(loss, at: place)
    // Why: the first by place are kept, not the first to come, which depends on who was faster.
    guard undecodable.count > Self.listedLossLimit else { return }
    undecodable.removeLast()
    unlistedLossCount += 1
  }

  /// Notes stored bytes that hold no content; to be called in stored order.
  package mutating func skip(_ stretch: Range<Int>) {
    skippedBytes += stretch.count
    if let last = skips.last, last.upperBound == stretch.lowerBound {
      skips[skips.count - 1] = last.lowerBound..<stretch.upperBound
    } else if skips.count < Self.listedSkipLimit {
      skips.append(stretch)
    }
  }

  /// The file lost its end while it was read: no digest holds for it any more.
  package mutating func shrink(at byteOffset: Int) {
    sha256 = nil
    let rest = max(0, storedBytes - byteOffset - accountedBytes(behind: byteOffset))
    lose(Undecodable(byteOffset: byteOffset, byteCount: rest, reason: .fileShrank))
  }

  /// Bytes behind a place that were skipped or lost.
  private func accountedBytes(behind place: Int) -> Int {
    let stretches =
      skips + undecodable.map { $0.byteOffset..<($0.byteOffset + $0.byteCount) }
    let listed = stretches.reduce(0) { $0 + $1.count }
    let behind = stretches.reduce(0) { $0 + max(0, $1.upperBound - max($1.lowerBound, place)) }
    // Why: the lists keep what comes first, so what they leave out lies behind all of it.
    return behind + skippedBytes + undecodableBytes - listed
  }

  /// Whether every stored byte was read and nothing contradicted it.
  package var isComplete: Bool { undecodable.isEmpty && unlistedLossCount == 0 }

  /// The way that most of the bytes went.
  package var dataPath: DataPath {
    if inOrderBytes * 2 > decodedBytes { return .decodeBound }
    return container == .plain ? .plain : .frameParallel
  }

  /// Zstandard frames with content.
  package var frameCount: Int { frames.count }

  /// What the container could have shown: `checksum` if every frame has one, else `length` if every
  /// frame has one or states its content size, else `seekTable` if one covers the whole file and
  /// agrees, else `none`.
  package var integrity: Integrity {
    frames.integrity == .none && isListed ? .seekTable : frames.integrity
  }
}
