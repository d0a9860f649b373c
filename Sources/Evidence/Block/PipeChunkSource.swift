import Host

/// Chunks of a stream that can be read once: standard input, a named pipe.
///
/// Plain or zstd. A pipe cannot be walked back: behind a loss the next frame is looked for as far as
/// the pipe's buffer shows.
package final class PipeChunkSource: ChunkSource, @unchecked Sendable {
  // Safe: everything below `pump` is touched by the pump's one producer, before it by `peek`, and
  // after the last claim by `finish`; the rest never changes.
  private let options: EvidenceOptions
  private let input: PipeInput
  private let frames: PipeFrames?

  private let pump: DecodePump
  private var custody: Custody
  private var nextSequence = 0
  private var hasEnded = false
  /// Bytes are missing behind what was filled last.
  private var endsInGap = false
  /// What was peeked at and is still to be handed out, and the places in it where bytes are missing.
  private let replay = EvidenceArray()
  private var replayGaps: [Int] = []

  /// Reads an open descriptor, which stays the caller's unless this is its `owner`.
  package init(
    descriptor: Int32,
    isOwner: Bool = false,
    path: String,
    options: EvidenceOptions
  ) throws(AnalysisError) {
    self.options = options
    pump = DecodePump(capacity: options.readAheadChunks)
    input = try PipeInput(
      descriptor,
      isOwner: isOwner,
      path: path,
      wantsDigest: options.wantsDigest
    )
    let container = try Self.container(input)
    guard container.isReadable else {
      var error = container.unreadable(path)
      input.drain()
      error.stream = RefusedStream(storedBytes: input.storedBytes, sha256: input.digest())
      throw error
    }
    custody = Custody(path: path, container: container)
    frames =
      container == .zstd
      ? try PipeFrames(input, windowLogLimit: options.windowLogLimit) : nil
  }

  /// Tells it by the first bytes, or by all that the buffer holds.
  private static func container(_ input: PipeInput) throws(AnalysisError) -> Container {
    try input.fill(to: 16)
    let container = Container.detect(input.unread)
    guard container == .plain else { return container }
    try input.fill(to: PipeInput.capacity)
    return Container.detect(in: input.unread)
  }

  package var progress: (claimed: Int, total: Int) { (input.storedBytes, 0) }

  package func claim(into buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    try pump.take(into: buffer) { chunk throws(AnalysisError) in try produce(chunk) }
  }

  private func produce(_ buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    buffer.reset(sequence: nextSequence)
    let target = try buffer.reserve(options.chunkBytes)
    let room = UnsafeMutableRawBufferPointer(start: target, count: options.chunkBytes)
    endsInGap = false
    let hasReplay = !replay.isEmpty || !replayGaps.isEmpty
    let filled = hasReplay ? takeReplay(room) : try fill(room)
    guard filled > 0 || endsInGap else { return false }
    custody.decodedBytes += filled
    buffer.pieces.append(Piece(range: 0..<filled, endsInGap: endsInGap))
    buffer.storedEnd = input.storedBytes
    nextSequence += 1
    return true
  }

  package func decode(_ buffer: ChunkBuffer) {}

  package func advanceDigest() {}

  package func peek(_ limit: Int) throws(AnalysisError) -> EvidenceArray {
    if replay.isEmpty, replayGaps.isEmpty {
      let room = UnsafeMutableRawBufferPointer(start: try replay.reserve(limit), count: limit)
      while replay.count < limit, !hasEnded {
        endsInGap = false
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[replay.count...])
        replay.setCount(replay.count + (try fill(rest)))
        if endsInGap { replayGaps.append(replay.count) }
      }
    }
    let head = EvidenceArray()
    try head.append(replay, prefix: limit)
    return head
  }

  package func finish() -> Custody {
    var account = custody
    account.storedBytes = input.storedBytes
    account.inOrderBytes = account.decodedBytes
    account.sha256 = input.digest()
    account.decodedFromBytes =
      account.storedBytes - account.skippedBytes - account.undecodableBytes
    return account
  }

  /// Peeked bytes, up to the next place where some are missing.
  private func takeReplay(_ room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, replayGaps.first ?? replay.count)
    replay.withBytes { room.copyBytes(from: $0.prefix(count)) }
    replay.removeFirst(count)
    endsInGap = replayGaps.first == count
    if endsInGap { replayGaps.removeFirst() }
    for index in replayGaps.indices { replayGaps[index] -= count }
    return count
  }

  /// Fills the room as far as the stream goes without a gap.
  ///
  /// Zero at the end, or where there is nothing in front of a gap.
  private func fill(_ room: UnsafeMutableRawBufferPointer) throws(AnalysisError) -> Int {
    var filled = 0
    while filled < room.count, !hasEnded, !endsInGap {
      if let reason = reasonToStop(filled) {
        try lose(reason, from: input.place)
        break
      }
      let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
      switch try step(rest) {
      case .decoded(let count): filled += count
      case .opened(let header): custody.frames.note(header)
      case .skipped(let stretch): custody.skip(stretch)
      case .lost(.checksumMismatch, let place):
        custody.lose(Undecodable(byteOffset: place, byteCount: 4, reason: .checksumMismatch))
      case .lost(let reason, let place): try lose(reason, from: place)
      case .end: hasEnded = true
      }
    }
    return filled
  }

  private func reasonToStop(_ filled: Int) -> Undecodable.Reason? {
    if Interrupt.isRequested { return .interrupted }
    let decoded = custody.decodedBytes + filled
    return options.isOverRatio(decoded: decoded, stored: input.place) ? .ratioLimit : nil
  }

  private func step(
    _ room: UnsafeMutableRawBufferPointer
  ) throws(AnalysisError) -> PipeFrames.Step {
    if let frames { return try frames.step(room) }
    try input.fill(to: 1)
    guard !input.unread.isEmpty else {
      if input.hasFailed { return .lost(.readError, from: input.place) }
      return input.atEnd ? .end : .decoded(0)
    }
    let count = min(room.count, input.unread.count)
    room.copyBytes(from: input.unread.prefix(count))
    input.drop(count)
    return .decoded(count)
  }

  /// Goes on at the next frame; a stop ends the stream.
  private func lose(_ reason: Undecodable.Reason, from place: Int) throws(AnalysisError) {
    let isStop = [.interrupted, .ratioLimit, .readError].contains(reason)
    if isStop { hasEnded = true } else { try frames?.resume(behind: place) }
    endsInGap = true
    let end = isStop ? input.storedBytes : input.place
    custody.lose(Undecodable(byteOffset: place, byteCount: end - place, reason: reason))
  }

  package func refuse() -> RefusedStream? {
    input.drain()
    return RefusedStream(storedBytes: input.storedBytes, sha256: input.digest())
  }
}

extension Container {
  /// What to tell the user of a container that this version does not read.
  package func unreadable(_ path: String) -> AnalysisError {
    AnalysisError(
      .unsupportedContainer,
      "\(rawValue) is not read yet: \(remedy)",
      source: path,
      contentType: rawValue
    )
  }

  private var remedy: String {
    switch self {
    case .gzip: "gunzip -c FILE | assay scan -"
    case .xz, .lzma: "xz -dc FILE | assay scan -"
    case .bzip2: "bunzip2 -c FILE | assay scan -"
    case .lz4: "lz4 -dc FILE | assay scan -"
    case .parquet, .sqlite: "export it as CSV and scan that"
    case .pdf: "it needs another tool"
    case .plain, .zstd, .zip, .sevenZip, .rar: "unpack it and scan the result"
    }
  }
}
