import CZstd
import Crypto
import Glibc
import Host
import Synchronization

/// Chunks of a stream that can be read once: standard input, a named pipe.
///
/// Plain or zstd.
package final class PipeChunkSource: ChunkSource, @unchecked Sendable {
  // Safe: everything below `pump` is touched by the pump's one producer, before it by `peek`, and
  // after the last claim by `finish`; the rest never changes.
  private let path: String
  private let descriptor: Int32
  private let options: EvidenceOptions
  private static let inputBytes = 1 << 18
  private let readBytes = Atomic<Int>(0)

  private let pump: DecodePump
  private var custody: Custody
  private var hash = SHA256()
  private var nextSequence = 0
  private var isAbandoned = false
  /// A loss ended the stream and its gap is still to be handed out.
  private var endsInGap = false
  /// What was peeked at and is still to be handed out.
  private let replay = EvidenceArray()
  private let input = EvidenceArray()
  private let inputBase: UnsafeMutableRawPointer
  private var unread = 0..<0
  private var atEnd = false
  private var context: OpaquePointer?
  private var insideFrame = false

  /// Reads an open descriptor, which stays the caller's.
  package init(
    descriptor: Int32,
    path: String,
    options: EvidenceOptions
  ) throws(AnalysisError) {
    self.descriptor = descriptor
    self.path = path
    self.options = options
    pump = DecodePump(capacity: options.readAheadChunks)
    inputBase = try input.reserve(Self.inputBytes)
    custody = Custody(path: path, container: .plain)
    try refill(atLeast: 16)
    let container = Container.detect(UnsafeRawBufferPointer(start: inputBase, count: unread.count))
    custody = Custody(path: path, container: container)
    custody.storedBytes = unread.count
    guard container.isReadable else { throw container.unreadable(path) }
    guard container == .zstd else { return }
    context = ZSTD_createDCtx()
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Int32(options.windowLogLimit))
  }

  deinit {
    ZSTD_freeDCtx(context)
  }

  package var progress: (claimed: Int, total: Int) {
    (readBytes.load(ordering: .relaxed), 0)
  }

  package func claim(into buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    try pump.take(into: buffer) { chunk throws(AnalysisError) in try produce(chunk) }
  }

  private func produce(_ buffer: ChunkBuffer) throws(AnalysisError) -> Bool {
    buffer.reset(sequence: nextSequence)
    let target = try buffer.reserve(options.chunkBytes)
    let room = UnsafeMutableRawBufferPointer(start: target, count: options.chunkBytes)
    let filled = replay.isEmpty ? try fill(room) : takeReplay(room)
    guard filled > 0 || endsInGap else { return false }
    custody.decodedBytes += filled
    // Why: a loss ends the stream, so the gap stands behind the last bytes that came.
    buffer.pieces.append(Piece(range: 0..<filled, endsInGap: filled == 0))
    if filled == 0 { endsInGap = false }
    buffer.storedEnd = custody.storedBytes
    nextSequence += 1
    return true
  }

  package func decode(_ buffer: ChunkBuffer) {}

  package func advanceDigest() {}

  package func peek(_ limit: Int) throws(AnalysisError) -> EvidenceArray {
    if replay.isEmpty {
      let room = UnsafeMutableRawBufferPointer(start: try replay.reserve(limit), count: limit)
      replay.setCount(try fill(room))
    }
    let head = EvidenceArray()
    try head.append(replay, prefix: limit)
    return head
  }

  package func finish() -> Custody {
    var account = custody
    if options.wantsDigest, !isAbandoned, !Interrupt.isRequested {
      account.sha256 = hash.finalize().hexadecimal
    }
    account.decodedFromBytes = account.storedBytes - account.undecodableBytes
    return account
  }

  private func takeReplay(_ room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, replay.count)
    replay.withBytes { room.copyBytes(from: $0.prefix(count)) }
    replay.removeFirst(count)
    return count
  }

  /// Fills the room as far as the stream goes.
  ///
  /// Zero at the end.
  private func fill(_ room: UnsafeMutableRawBufferPointer) throws(AnalysisError) -> Int {
    var filled = 0
    while filled < room.count {
      if Interrupt.isRequested {
        abandon(.interrupted)
        return filled
      }
      if options.isOverRatio(
        decoded: custody.decodedBytes + filled,
        stored: custody.storedBytes - unread.count
      ) {
        abandon(.ratioLimit)
        return filled
      }
      if unread.isEmpty, !atEnd { try refill(atLeast: 1) }
      if unread.isEmpty {
        if !atEnd, Interrupt.isRequested { continue }
        break
      }
      let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
      filled += context == nil ? copy(to: rest) : decompress(to: rest)
    }
    if insideFrame, unread.isEmpty, atEnd { lose(.truncated, bytes: 0) }
    return filled
  }

  private func copy(to room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, unread.count)
    room.copyBytes(from: UnsafeRawBufferPointer(start: inputBase + unread.lowerBound, count: count))
    unread = (unread.lowerBound + count)..<unread.upperBound
    return count
  }

  private func decompress(to room: UnsafeMutableRawBufferPointer) -> Int {
    var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
    var source = ZSTD_inBuffer(src: inputBase, size: unread.upperBound, pos: unread.lowerBound)
    let hint = ZSTD_decompressStream(context, &output, &source)
    unread = source.pos..<unread.upperBound
    guard ZSTD_isError(hint) == 0 else {
      drainAfterDamage()
      return output.pos
    }
    insideFrame = hint != 0
    if hint == 0 { custody.frameCount += 1 }
    return output.pos
  }

  // Why: a pipe cannot be walked back to find the next frame; the rest is read for its length and
  // digest only.
  private func drainAfterDamage() {
    let from = custody.storedBytes - unread.count
    insideFrame = false
    repeat {
      unread = 0..<0
    } while !atEnd && !Interrupt.isRequested && (try? refill(atLeast: 1)) != nil
    endsInGap = true
    custody.lose(
      Undecodable(byteOffset: from, byteCount: custody.storedBytes - from, reason: .corrupt)
    )
  }

  private func lose(_ reason: Undecodable.Reason, bytes: Int) {
    insideFrame = false
    endsInGap = true
    isAbandoned = isAbandoned || reason == .readError
    custody.lose(
      Undecodable(
        byteOffset: custody.storedBytes - bytes,
        byteCount: bytes,
        reason: reason
      )
    )
  }

  private func abandon(_ reason: Undecodable.Reason) {
    isAbandoned = true
    guard custody.isComplete else { return }
    lose(reason, bytes: unread.count)
    unread = 0..<0
    atEnd = true
  }

  /// Waits until something can be read.
  ///
  /// `false` when the user asked to stop meanwhile.
  private func waitForInput() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !Interrupt.isRequested {
      let ready = poll(&request, 1, 100)
      // Why: whatever is wrong with the descriptor, read(2) says it best.
      if ready > 0 || (ready < 0 && errno != EINTR) { return true }
    }
    return false
  }

  /// Reads until `count` bytes are there or the stream ends.
  private func refill(atLeast count: Int) throws(AnalysisError) {
    if unread.isEmpty { unread = 0..<0 }
    while unread.count < count, !atEnd {
      guard waitForInput() else { return }
      let start = unread.upperBound
      let got = read(descriptor, inputBase + start, Self.inputBytes - start)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 || custody.storedBytes == 0 else {
        // Why: what came before is worth a report; the loss is said with its place.
        lose(.readError, bytes: 0)
        atEnd = true
        return
      }
      guard got >= 0 else {
        throw AnalysisError(
          .cannotRead,
          "cannot read it: \(String(cString: strerror(errno)))",
          source: path
        )
      }
      if options.wantsDigest {
        hash.update(bufferPointer: UnsafeRawBufferPointer(start: inputBase + start, count: got))
      }
      custody.storedBytes += got
      readBytes.store(custody.storedBytes, ordering: .relaxed)
      unread = unread.lowerBound..<(start + got)
      atEnd = got == 0
    }
  }
}

extension Container {
  /// What to tell the user of a container that this version does not read.
  package func unreadable(_ path: String) -> AnalysisError {
    AnalysisError(
      .unsupportedContainer,
      "\(rawValue) is not read yet: \(remedy)",
      source: path
    )
  }

  private var remedy: String {
    switch self {
    case .gzip: "gunzip -c FILE | assay scan -"
    case .xz: "xz -dc FILE | assay scan -"
    case .bzip2: "bunzip2 -c FILE | assay scan -"
    case .lz4: "lz4 -dc FILE | assay scan -"
    case .parquet, .sqlite: "export it as CSV and scan that"
    case .pdf: "it needs another tool"
    case .plain, .zstd, .zip, .sevenZip, .rar: "unpack it and scan the result"
    }
  }
}
