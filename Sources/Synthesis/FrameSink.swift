import Host
import Evidence

/// Compresses frames of exact decoded size side by side, and writes those of the round before
/// meanwhile.
///
/// ```
/// text     | frame | frame | frame | frame | rest -> comes again before the next text
/// groups   |     group     |     group     |         one task each, a few MiB
/// ```
final class FrameSink: RoundSink {
  /// Small frames are compressed in groups of about so many decoded bytes.
  private static let groupBytes = 2 << 20

  private let file: OutputFile
  private let path: String
  private let frameBytes: Int
  private let writers: [ZstdFrameWriter]
  private var seekTable = SeekTable()
  private var text = UnsafeRawBufferPointer(start: nil, count: 0)
  private var rest = 0
  /// Groups being compressed, and those of the round before, being written.
  private var current: [FrameGroup] = []
  private var pending: [FrameGroup] = []
  private var spare: [FrameGroup] = []
  private var failure: SynthesisError?

  init(
    _ file: OutputFile,
    path: String,
    frameBytes: Int,
    level: Int,
    threads: Int
  ) throws(SynthesisError) {
    self.file = file
    self.path = path
    self.frameBytes = frameBytes
    do throws(ZstdWriteError) {
      var writers: [ZstdFrameWriter] = []
      for _ in 0..<threads { writers.append(try ZstdFrameWriter(level: level)) }
      self.writers = writers
    } catch {
      throw .cannotCompress(path: path, reason: error.reason)
    }
  }

  var frameCount: Int { seekTable.frameCount }

  func begin(_ text: UnsafeRawBufferPointer, isLast: Bool) -> Int {
    self.text = text
    let framed = isLast ? text.count : text.count / frameBytes * frameBytes
    rest = text.count - framed
    let step = max(1, Self.groupBytes / frameBytes) * frameBytes
    current = stride(from: 0, to: framed, by: step).map { start in
      let group = spare.popLast() ?? FrameGroup()
      group.start(at: start, byteCount: min(step, framed - start))
      return group
    }
    return current.count + 1
  }

  func run(task: Int, worker: Int) {
    if task < current.count {
      current[task].compress(text, frameBytes: frameBytes, by: writers[worker])
    } else {
      do throws(SynthesisError) { try writePending() } catch { failure = error }
    }
  }

  func end() throws(SynthesisError) -> Int {
    if let failure { throw failure }
    for group in current {
      if let error = group.failure { throw .cannotCompress(path: path, reason: error.reason) }
    }
    spare += pending
    pending = current
    current = []
    return rest
  }

  func finish() throws(SynthesisError) {
    try writePending()
    try file.put(seekTable.encoded())
  }

  private func writePending() throws(SynthesisError) {
    for group in pending {
      try file.put(group.output)
      for (stored, decoded) in group.frames {
        seekTable.append(storedBytes: stored, decodedBytes: decoded)
      }
    }
  }
}

/// Consecutive frames that one worker compresses in one go.
final class FrameGroup {
  private var place = 0..<0
  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var filled = 0
  /// Stored and decoded bytes of each frame.
  private(set) var frames: [(stored: Int, decoded: Int)] = []
  private(set) var failure: ZstdWriteError?

  deinit {
    memory.deallocate()
  }

  var output: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: memory[..<filled])
  }

  func start(at offset: Int, byteCount: Int) {
    place = offset..<offset + byteCount
    filled = 0
    frames.removeAll(keepingCapacity: true)
  }

  func compress(_ text: UnsafeRawBufferPointer, frameBytes: Int, by writer: ZstdFrameWriter) {
    let frameCount = (place.count + frameBytes - 1) / frameBytes
    reserve(frameCount * ZstdFrameWriter.bound(decodedBytes: min(frameBytes, place.count)))
    for start in stride(from: place.lowerBound, to: place.upperBound, by: frameBytes) {
      let end = min(start + frameBytes, place.upperBound)
      let frame = UnsafeRawBufferPointer(rebasing: text[start..<end])
      let room = UnsafeMutableRawBufferPointer(rebasing: memory[filled...])
      do throws(ZstdWriteError) {
        let stored = try writer.compress(frame, into: room)
        frames.append((stored, frame.count))
        filled += stored
      } catch {
        failure = error
        return
      }
    }
  }

  private func reserve(_ byteCount: Int) {
    guard memory.count < byteCount else { return }
    memory.deallocate()
    memory = .allocate(byteCount: byteCount, alignment: 16)
  }
}
