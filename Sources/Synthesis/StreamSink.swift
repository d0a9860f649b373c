import Host
import Evidence

/// Compresses text in order, libzstd's own workers doing the work; for one frame, or frames too
/// large to be held whole.
final class StreamSink: RoundSink {
  private let file: OutputFile
  private let path: String
  private let writer: ZstdStreamWriter
  /// Decoded bytes a frame, or `nil` for one frame.
  private let frameBytes: Int?
  private var seekTable = SeekTable()
  private var inFrame = 0
  private var frameStart = 0
  private var text = UnsafeRawBufferPointer(start: nil, count: 0)
  private var isLast = false
  private var failure: SynthesisError?

  init(
    _ file: OutputFile,
    path: String,
    frameBytes: Int?,
    level: Int,
    threads: Int
  ) throws(SynthesisError) {
    self.file = file
    self.path = path
    self.frameBytes = frameBytes
    do throws(ZstdWriteError) {
      writer = try ZstdStreamWriter(level: level, workers: threads)
    } catch {
      throw .cannotCompress(path: path, reason: error.reason)
    }
  }

  private(set) var frameCount = 0

  func begin(_ text: UnsafeRawBufferPointer, isLast: Bool) -> Int {
    self.text = text
    self.isLast = isLast
    return 1
  }

  func run(task: Int, worker: Int) {
    do throws(SynthesisError) { try compress() } catch { failure = error }
  }

  func end() throws(SynthesisError) -> Int {
    if let failure { throw failure }
    return 0
  }

  func finish() throws(SynthesisError) {
    guard frameBytes != nil else { return }
    try file.put(seekTable.encoded())
  }

  private func compress() throws(SynthesisError) {
    var rest = text[...]
    while !rest.isEmpty {
      let room = frameBytes.map { $0 - inFrame } ?? rest.count
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(room))
      rest = rest.dropFirst(room)
      inFrame += piece.count
      let endsFrame = inFrame == frameBytes || (isLast && rest.isEmpty)
      try put(piece, endsFrame: endsFrame)
    }
  }

  private func put(
    _ piece: UnsafeRawBufferPointer,
    endsFrame: Bool
  ) throws(SynthesisError) {
    var input = piece
    var isDone = false
    while !isDone {
      do throws(ZstdWriteError) {
        isDone = try writer.compress(&input, endsFrame: endsFrame)
      } catch {
        throw .cannotCompress(path: path, reason: error.reason)
      }
      try file.put(writer.output)
    }
    guard endsFrame else { return }
    seekTable.append(storedBytes: file.byteCount - frameStart, decodedBytes: inFrame)
    frameStart = file.byteCount
    inFrame = 0
    frameCount += 1
  }
}
