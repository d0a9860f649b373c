import Glibc
import Host

/// Chunks of a mapped plain file.
///
/// The bytes are copied before they are read: whoever changes the file meanwhile can change the
/// numbers, but not the scanner's footing.
package final class PlainChunkSource: ChunkSource, @unchecked Sendable {
  // Safe: everything below `gate` is touched only under it; the rest never changes.
  private let file: MappedFile
  private let options: EvidenceOptions
  private let digest: DigestCursor?

  private let gate = Monitor()
  private var place = 0
  private var nextSequence = 0
  private var abandoned: Undecodable?
  private var decodedBytes = 0

  package init(_ file: MappedFile, _ options: EvidenceOptions) {
    self.file = file
    self.options = options
    digest = options.wantsDigest ? DigestCursor(over: file.bytes) : nil
  }

  package var progress: (claimed: Int, total: Int) {
    gate.lock()
    defer { gate.unlock() }
    return (place, file.bytes.count)
  }

  package func claim(into buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    gate.lock()
    defer { gate.unlock() }
    buffer.reset(sequence: nextSequence)
    if Interrupt.isRequested, place < file.bytes.count {
      abandonRest(.interrupted, buffer)
      return true
    }
    guard place < file.bytes.count else { return false }
    buffer.plain = place..<min(place + options.chunkBytes, file.bytes.count)
    place = buffer.plain.upperBound
    buffer.storedEnd = place
    nextSequence += 1
    return true
  }

  package func decode(_ buffer: ChunkBuffer) throws(AnalysisError) {
    let range = buffer.plain
    guard !range.isEmpty else { return }
    let target = try buffer.reserve(options.chunkBytes)
    guard let base = file.bytes.baseAddress else { return }
    memcpy(target, base + range.lowerBound, range.count)
    // Why: asked after the copy, so that no zero put in for a lost page counts as evidence.
    let end = min(range.upperBound, max(range.lowerBound, file.lostOffset ?? range.upperBound))
    let piece = Piece(
      range: 0..<(end - range.lowerBound),
      endsInGap: end < range.upperBound
    )
    buffer.pieces.append(piece)
    gate.lock()
    decodedBytes += piece.range.count
    gate.unlock()
  }

  /// What was not claimed is lost, and the record that it cuts is no record.
  private func abandonRest(_ reason: Undecodable.Reason, _ buffer: ChunkBuffer) {
    let rest = file.bytes.count - place
    buffer.pieces.append(Piece(range: 0..<0, endsInGap: true))
    nextSequence += 1
    abandoned = Undecodable(byteOffset: place, byteCount: rest, reason: reason)
    place = file.bytes.count
  }

  package func advanceDigest() {
    guard let digest else { return }
    digest.advance(to: progress.claimed)
  }

  package func peek(_ limit: Int) throws(AnalysisError) -> EvidenceArray {
    let head = EvidenceArray()
    try head.append(
      UnsafeRawBufferPointer(rebasing: file.bytes.prefix(limit)).bindMemory(to: UInt8.self)
    )
    return head
  }

  package func finish() -> Custody {
    var account = Custody(path: file.path, container: .plain)
    account.storedBytes = file.bytes.count
    account.sha256 = abandoned == nil ? digest?.finish() : nil
    if let abandoned { account.lose(abandoned) }
    if let lost = file.lostOffset { account.shrink(at: lost) }
    account.decodedFromBytes = account.storedBytes - account.undecodableBytes
    account.decodedBytes = decodedBytes
    return account
  }
}
