import Evidence
import Host

/// Where the records of one chunk lie, once the stream before it is known.
package final class AlignedChunk {
  /// A stretch that begins at a record and ends at one (or with the stream).
  package struct Stretch {
    package let bytes: UnsafePointer<UInt8>
    package let range: Range<Int>
    /// Bytes that may be looked at, counted from `bytes`.
    package let available: Int
    package let isEnd: Bool
    /// Where `bytes` stands in the decoded stream.
    package let streamPlace: Int
  }

  /// In stream order; valid until the chunk or this object is used again.
  package internal(set) var stretches: [Stretch] = []
  /// Records that straddle chunks, put together here.
  private var stitched: EvidenceMemory?
  private var stitchedCount = 0

  package init() {}

  func reset(stitchedCapacity: Int) throws(AnalysisError) {
    stretches.removeAll(keepingCapacity: true)
    stitchedCount = 0
    guard (stitched?.count ?? 0) < stitchedCapacity else { return }
    guard let memory = EvidenceMemory(count: stitchedCapacity) else {
      throw AnalysisError(.outOfMemory, "no memory for records that straddle frames")
    }
    stitched = memory
  }

  /// Takes a copy of whole records; `source` stands in the stream at `streamPlace`.
  func addStitched(
    _ source: UnsafePointer<UInt8>,
    _ range: Range<Int>,
    isEnd: Bool,
    streamPlace: Int
  ) {
    guard let stitched, !range.isEmpty else { return }
    let target = stitched.base.assumingMemoryBound(to: UInt8.self) + stitchedCount
    target.update(from: source + range.lowerBound, count: range.count)
    stretches.append(
      Stretch(
        bytes: target,
        range: 0..<range.count,
        available: range.count,
        isEnd: isEnd,
        streamPlace: streamPlace + range.lowerBound
      )
    )
    stitchedCount += range.count
  }

  func addBody(
    _ bytes: UnsafePointer<UInt8>,
    _ range: Range<Int>,
    available: Int,
    streamPlace: Int
  ) {
    guard !range.isEmpty else { return }
    stretches.append(
      Stretch(
        bytes: bytes,
        range: range,
        available: available,
        isEnd: false,
        streamPlace: streamPlace
      )
    )
  }
}
