import Host

/// Lets one worker at a time bring the stream on, in order, and the others take what it brought.
///
/// ```
///  worker 0   produce 0  produce 1  produce 2 ...           stays while there is room
///  worker 1              take 0, scan   take 1, scan ...
/// ```
///
/// Whoever finds nobody producing produces; with the queue full the producer goes to work itself, and
/// one worker alone does both in turn. Nobody waits for a thread that may never run. Chunks are handed
/// out in stream order, so that each worker's own are in order too.
final class DecodePump: @unchecked Sendable {
  // Safe: everything below `gate` is touched only under it; `capacity` never changes.
  private let capacity: Int

  private let gate = Monitor()
  private var ready: [ChunkBuffer] = []
  private var idle: [ChunkBuffer] = []
  private var isProducing = false
  private var hasEnded = false

  /// Keeps at most `capacity` (1 and more) decoded chunks ready.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// Gives the next chunk; `false` when the stream has ended.
  ///
  /// `produce` fills a buffer with the next chunk, or says `false` at the end; it runs on one thread
  /// at a time, and what it wrote is seen by its next run.
  func take(
    into buffer: ChunkBuffer,
    produce: (ChunkBuffer) throws(AnalysisError) -> Bool
  ) throws(AnalysisError) -> Bool {
    gate.lock()
    defer { gate.unlock() }
    while true {
      if !isProducing, !hasEnded, ready.count < capacity {
        // Why: what its worker has to decode is no reason to stay, but it still waits in line: a worker
        // that held a later chunk than the one it takes next would wait for itself.
        guard try produceOne(produce) else { continue }
      } else if ready.isEmpty {
        guard !hasEnded || isProducing else { return false }
        gate.wait()
        continue
      }
      deliver(ready.removeFirst(), to: buffer)
      return true
    }
  }

  /// Puts the next chunk in line; whether it is one that its worker has to decode.
  private func produceOne(
    _ produce: (ChunkBuffer) throws(AnalysisError) -> Bool
  ) throws(AnalysisError) -> Bool {
    let target = idle.popLast() ?? ChunkBuffer()
    isProducing = true
    gate.unlock()
    defer { gate.wakeAll() }
    do throws(AnalysisError) {
      let isChunk = try produce(target)
      gate.lock()
      isProducing = false
      hasEnded = !isChunk
      guard isChunk else { return false }
      ready.append(target)
      return !target.isDecoded
    } catch {
      gate.lock()
      isProducing = false
      hasEnded = true
      throw error
    }
  }

  private func deliver(_ chunk: ChunkBuffer, to buffer: ChunkBuffer) {
    buffer.swapContents(with: chunk)
    idle.append(chunk)
    gate.wakeAll()
  }
}
