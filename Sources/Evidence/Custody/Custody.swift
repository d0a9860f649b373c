/// The account of one stored file: what was decoded, what was stepped over, what was lost.
package struct Custody: Sendable {
  /// What the container could have shown, had bytes been changed.
  package enum Integrity: String, Sendable {
    case checksum, length, none
    case seekTable = "seek-table"
  }

  /// Losses listed one by one; further ones are only summed.
  package static let listedLossLimit = 1_000

  package let path: String
  package let container: Container
  package var storedBytes = 0
  package var decodedFromBytes = 0
  package var skippedBytes = 0
  package var decodedBytes = 0
  package var frameCount = 0
  package var framesWithChecksum = 0
  package var sha256: String?
  package private(set) var undecodable: [Undecodable] = []
  package private(set) var undecodableBytes = 0
  package private(set) var unlistedLossCount = 0

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

  /// The file lost its end while it was read: no digest holds for it any more.
  package mutating func shrink(at byteOffset: Int) {
    sha256 = nil
    let alreadyLost = undecodable.reduce(0) {
      $0 + max(0, $1.byteOffset + $1.byteCount - max($1.byteOffset, byteOffset))
    }
    let rest = max(0, storedBytes - byteOffset - alreadyLost)
    lose(Undecodable(byteOffset: byteOffset, byteCount: rest, reason: .fileShrank))
  }

  /// Whether every stored byte was read and nothing contradicted it.
  package var isComplete: Bool { undecodable.isEmpty && unlistedLossCount == 0 }

  /// What the container could have shown.
  package var integrity: Integrity {
    guard container == .zstd, frameCount > 0 else { return .none }
    return framesWithChecksum == frameCount ? .checksum : .none
  }
}
