import Host
import Synchronization

@testable import Evidence

/// Serves bytes in pieces cut wherever a test wants.
final class CutSource: ChunkSource {
  private let bytes: [UInt8]
  private let cuts: [Int]
  private let gapBehind: Set<Int>
  private let next = Atomic<Int>(0)

  /// Pieces end at each cut, ascending, and at the end; bytes are missing behind cuts in `gaps`.
  init(_ bytes: [UInt8], cuts: [Int], gaps: Set<Int> = []) {
    self.bytes = bytes
    self.cuts = cuts.filter { $0 > 0 && $0 < bytes.count } + [bytes.count]
    gapBehind = gaps
  }

  func claim(into buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    guard index < cuts.count, !bytes.isEmpty else { return false }
    buffer.reset(sequence: index)
    let range = (index == 0 ? 0 : cuts[index - 1])..<cuts[index]
    let target = try buffer.reserve(max(range.count, 1))
    bytes[range].withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      target.copyMemory(from: base, byteCount: source.count)
    }
    buffer.pieces.append(
      Piece(range: 0..<range.count, endsInGap: gapBehind.contains(range.upperBound))
    )
    return true
  }

  func decode(_ buffer: ChunkBuffer) {}
  func advanceDigest() {}
  func peek(_ limit: Int) throws(AnalysisError) -> EvidenceArray {
    let head = EvidenceArray()
    let base = try head.reserve(limit)
    base.copyMemory(from: bytes, byteCount: min(limit, bytes.count))
    head.setCount(min(limit, bytes.count))
    return head
  }
  var progress: (claimed: Int, total: Int) { (0, bytes.count) }

  func finish() -> Custody {
    var custody = Custody(path: "cut", container: .plain)
    custody.storedBytes = bytes.count
    custody.decodedFromBytes = bytes.count
    custody.decodedBytes = bytes.count
    return custody
  }
}
