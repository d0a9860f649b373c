import Host
import Synchronization

/// Chunks of a mapped zstd file.
package final class FrameChunkSource: ChunkSource, @unchecked Sendable {
  // Safe: `custody` is touched only under `gate`; what stands below `pump` by the pump's one producer,
  // and after the last claim by `finish`; the rest never changes.
  static let framesPerChunkLimit = 1_024

  private let file: MappedFile
  private let options: EvidenceOptions
  private let walker: FrameWalker
  private let digest: DigestCursor?

  private let claimedBytes = Atomic<Int>(0)

  private let gate = Monitor()
  private var custody: Custody

  private let pump: DecodePump
  private var place = 0
  private var nextSequence = 0
  private var large: FrameDecoder?
  /// Decoded bytes of all that was claimed: what came out, or the most that can.
  private var believedBytes = 0
  private var isAbandoned = false
  /// The last seek table: the next one speaks of what stands behind it.
  private var seekTable = 0..<0
  /// Decoded bytes that the seek tables so far speak of.
  private var listedBytes = 0

  package init(_ file: MappedFile, _ options: EvidenceOptions) {
    self.file = file
    self.options = options
    walker = FrameWalker(file.bytes)
    pump = DecodePump(capacity: options.readAheadChunks)
    digest = options.wantsDigest ? DigestCursor(over: file.bytes) : nil
    custody = Custody(path: file.path, container: .zstd)
    custody.storedBytes = file.bytes.count
  }

  package var progress: (claimed: Int, total: Int) {
    (claimedBytes.load(ordering: .relaxed), file.bytes.count)
  }

  package func claim(into buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    try pump.take(into: buffer) { chunk throws(AnalysisError) in try produce(chunk) }
  }

  private func produce(_ buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    buffer.reset(sequence: nextSequence)
    var start = place
    while buffer.pieces.isEmpty, buffer.extents.isEmpty {
      start = place
      guard try advance(buffer) else { break }
    }
    guard !buffer.pieces.isEmpty || !buffer.extents.isEmpty else { return false }
    if !buffer.extents.isEmpty { try believe(buffer, from: start) }
    buffer.storedEnd = place
    claimedBytes.store(place, ordering: .relaxed)
    nextSequence += 1
    return true
  }

  private func withGate<Result>(_ body: () -> Result) -> Result {
    gate.lock()
    defer { gate.unlock() }
    return body()
  }

  /// Counts small frames with the most that can come out of them.
  ///
  /// Where that alone would be more than the ratio limit lets one believe, they are decoded right
  /// here and counted as they are: so the limit strikes at the same place whoever decodes when.
  private func believe(_ buffer: ChunkBuffer, from start: Int) throws(AnalysisError) {
    let limit = buffer.extents.reduce(0) { $0 + $1.decodedBytesLimit }
    guard limit / options.ratioLimit > place - start else { return believedBytes += limit }
    try decode(buffer)
    buffer.extents.removeAll(keepingCapacity: true)
    believedBytes += buffer.pieces.reduce(0) { $0 + $1.range.count }
  }

  /// One step of the walk.
  ///
  /// `false` at the end of the file.
  private func advance(_ buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    if let reason = reasonToStop, place < file.bytes.count {
      abandonRest(reason, buffer)
      return true
    }
    if let large, large.isOpen {
      try pullLarge(large, buffer)
      return true
    }
    switch walker.step(at: place) {
    case .end: return false
    case .frame: gatherSmallFrames(buffer)
    case .largeFrame(let offset, let header): try openLarge(header, offset, buffer)
    case .skippable(_, let stored): skip(stored, buffer)
    case .damage(let loss, let resume):
      lose(loss, buffer)
      place = resume
    }
    return true
  }

  /// Steps over a skippable frame; a seek table is held against the frames that were found.
  private func skip(_ stored: Int, _ buffer: ChunkBuffer) {
    withGate { custody.skip(place..<(place + stored)) }
    if let totals = SeekTable.totals(file.bytes, at: place, storedBytes: stored) {
      if totals.stored != place - seekTable.upperBound {
        lose(Undecodable(byteOffset: place, byteCount: 0, reason: .seekTableMismatch), buffer)
      }
      listedBytes += totals.decoded
      seekTable = place..<(place + stored)
    }
    place += stored
  }

  private func gatherSmallFrames(_ buffer: ChunkBuffer) {
    var decoded = 0
    while buffer.extents.count < Self.framesPerChunkLimit, decoded < options.chunkBytes {
      guard case .frame(let extent) = walker.step(at: place) else { return }
      guard !extent.header.needsDictionary else {
        if buffer.extents.isEmpty { refuse(extent, .dictionaryNeeded, buffer) }
        return
      }
      guard
        buffer.extents.isEmpty || decoded + extent.decodedBytesLimit <= FrameWalker.smallFrameLimit
      else { return }
      buffer.extents.append(extent)
      decoded += extent.decodedBytesLimit
      place += extent.storedBytes
    }
  }

  private func refuse(
    _ extent: FrameExtent,
    _ reason: Undecodable.Reason,
    _ buffer: ChunkBuffer
  ) {
    withGate { custody.frames.note(extent.header) }
    lose(
      Undecodable(byteOffset: extent.byteOffset, byteCount: extent.storedBytes, reason: reason),
      buffer
    )
    place += extent.storedBytes
  }

  private func openLarge(
    _ header: ZstdFrameHeader,
    _ offset: Int,
    _ buffer: ChunkBuffer
  ) throws(AnalysisError) {
    if large == nil { large = FrameDecoder() }
    guard let large else { throw AnalysisError(.outOfMemory, "no memory for a decoder") }
    large.begin(header, at: offset, windowLogLimit: options.windowLogLimit)
    withGate { custody.frames.note(header) }
    try pullLarge(large, buffer)
  }

  private func pullLarge(
    _ decoder: FrameDecoder,
    _ buffer: ChunkBuffer
  ) throws(AnalysisError) {
    let target = try buffer.reserve(options.chunkBytes)
    let (produced, state) = decoder.pull(
      of: file.bytes,
      into: target,
      capacity: options.chunkBytes
    )
    withGate {
      custody.decodedBytes += produced
      custody.inOrderBytes += produced
    }
    believedBytes += produced
    if produced > 0 { buffer.pieces.append(Piece(range: 0..<produced, endsInGap: false)) }
    switch state {
    case .more: place = max(place, decoder.storedPlace)
    case .finished(let resume): place = resume
    case .damaged(let loss, let resume):
      lose(loss, buffer)
      place = resume
    }
  }

  package func decode(_ buffer: ChunkBuffer) throws(AnalysisError) {
    guard !buffer.extents.isEmpty else { return }
    var tally = DecodedTally()
    defer { account(tally) }
    let capacity = buffer.extents.reduce(0) { $0 + $1.decodedBytesLimit }
    let target = try buffer.reserve(capacity + Self.salvageRoom)
    let decoder = try buffer.contextForFrames()
    var filled = 0
    for extent in buffer.extents {
      let start = filled
      let produced = decoder.decode(
        extent,
        of: file.bytes,
        into: target + filled,
        capacity: capacity - filled
      )
      filled += produced ?? salvage(extent, decoder, target + filled, &tally)
      tally.note(extent, produced: filled - start)
      if tally.takeGap() {
        buffer.pieces.append(Piece(range: tally.pieceStart..<filled, endsInGap: true))
        tally.pieceStart = filled
      }
    }
    if filled > tally.pieceStart || buffer.pieces.isEmpty {
      buffer.pieces.append(Piece(range: tally.pieceStart..<filled, endsInGap: false))
    }
  }

  /// One byte more than a frame may give: the verdict on its checksum needs room to come in one call.
  private static let salvageRoom = 1

  /// What comes out of a damaged small frame before its first bad block.
  private func salvage(
    _ extent: FrameExtent,
    _ decoder: FrameDecoder,
    _ target: UnsafeMutableRawPointer,
    _ tally: inout DecodedTally
  ) -> Int {
    decoder.begin(
      extent.header,
      at: extent.byteOffset,
      windowLogLimit: options.windowLogLimit
    )
    // Why: only this frame's bytes, so that the loss ends where the claimed frame ends.
    let mine = UnsafeRawBufferPointer(
      rebasing: file.bytes[..<(extent.byteOffset + extent.storedBytes)]
    )
    let limit = extent.decodedBytesLimit
    let (produced, state) = decoder.pull(
      of: mine,
      into: target,
      capacity: limit + Self.salvageRoom
    )
    tally.lose(
      loss(in: state)
        ?? Undecodable(
          byteOffset: extent.byteOffset,
          byteCount: extent.storedBytes,
          reason: .corrupt
        )
    )
    return min(produced, limit)
  }

  private func loss(in state: FrameDecoder.State) -> Undecodable? {
    guard case .damaged(let loss, _) = state else { return nil }
    return loss
  }

  private func account(_ tally: DecodedTally) {
    gate.lock()
    defer { gate.unlock() }
    custody.decodedBytes += tally.decodedBytes
    custody.frames.merge(tally.frames)
    for loss in tally.losses { custody.lose(loss) }
  }

  private func lose(_ loss: Undecodable, _ buffer: ChunkBuffer) {
    withGate { custody.lose(loss) }
    guard loss.reason.leavesGap else { return }
    let end = buffer.pieces.last?.range.upperBound ?? 0
    let start = buffer.pieces.popLast()?.range.lowerBound ?? end
    buffer.pieces.append(Piece(range: start..<end, endsInGap: true))
  }

  private var reasonToStop: Undecodable.Reason? {
    if Interrupt.isRequested { return .interrupted }
    return options.isOverRatio(decoded: believedBytes, stored: place) ? .ratioLimit : nil
  }

  /// What was not claimed is lost, and the record that it cuts is no record.
  private func abandonRest(_ reason: Undecodable.Reason, _ buffer: ChunkBuffer) {
    let rest = file.bytes.count - place
    lose(Undecodable(byteOffset: place, byteCount: rest, reason: reason), buffer)
    isAbandoned = true
    place = file.bytes.count
    large = nil
  }

  package func advanceDigest() {
    guard let digest else { return }
    digest.advance(to: progress.claimed)
  }

  package func finish() -> Custody {
    var account = withGate { custody }
    // Why: hashing what nobody will read can take longer than the user who stopped it will wait.
    account.sha256 = isAbandoned ? nil : digest?.finish()
    if let lost = file.lostOffset { account.shrink(at: lost) }
    compareLengths(&account)
    account.decodedFromBytes =
      account.storedBytes - account.skippedBytes - account.undecodableBytes
    return account
  }

  /// Holds the decoded length against seek tables that speak of the whole file.
  private func compareLengths(_ account: inout Custody) {
    guard account.isComplete, !seekTable.isEmpty, seekTable.upperBound == file.bytes.count
    else { return }
    account.isListed = listedBytes == account.decodedBytes
    if !account.isListed {
      account.lose(
        Undecodable(byteOffset: seekTable.lowerBound, byteCount: 0, reason: .seekTableMismatch)
      )
    }
  }

  package func peek(_ limit: Int) throws(AnalysisError) -> EvidenceArray {
    guard let decoder = FrameDecoder() else {
      throw AnalysisError(.outOfMemory, "no memory for a decoder")
    }
    return try FramePeek(bytes: file.bytes, options: options).read(limit, decoder)
  }
}
