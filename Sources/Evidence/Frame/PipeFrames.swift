/// Decodes the zstd frames of a pipe in order, fed in the same parts as the frames of a file, so that
/// both give the same account.
///
/// Not for use from two threads at once.
final class PipeFrames {
  /// What one step came to.
  enum Step {
    case decoded(Int)
    case opened(ZstdFrameHeader)
    case skipped(Range<Int>)
    /// Behind `from`, in stored bytes, nothing can be had; of a wrong checksum, only itself.
    case lost(Undecodable.Reason, from: Int)
    case end
  }

  private let input: PipeInput
  private let windowLogLimit: Int
  private let context: DecodingContext
  /// What is left of the open frame.
  private var parts: FrameParts?
  /// The length of the part at the front of the unread bytes, and what of it the decoder took.
  private var partBytes = 0
  private var fed = 0

  init(_ input: PipeInput, windowLogLimit: Int) throws(AnalysisError) {
    guard let context = DecodingContext() else {
      throw AnalysisError(.outOfMemory, "no memory for a decoder")
    }
    self.input = input
    self.windowLogLimit = windowLogLimit
    self.context = context
  }

  /// Goes on by one part, one header, or one skippable frame; the room must not be empty.
  func step(_ room: UnsafeMutableRawBufferPointer) throws(AnalysisError) -> Step {
    guard parts == nil else { return try feed(room) }
    try input.fill(to: ZstdFrameHeader.byteCountLimit)
    let walker = FrameWalker(input.unread)
    if let header = ZstdFrameHeader(input.unread, at: 0) {
      parts = FrameParts(header)
      context.begin(windowLogLimit: try windowLogLimit(for: header))
      return .opened(header)
    }
    if let length = walker.skippableLength(at: 0) { return try skip(length) }
    guard input.atEnd || !input.unread.isEmpty else { return .decoded(0) }
    if input.unread.isEmpty {
      return input.hasFailed ? .lost(.readError, from: input.place) : .end
    }
    return .lost(walker.reasonForNoHeader(at: 0), from: input.place)
  }

  /// A frame that the buffer holds whole and that is small by its blocks is decoded whatever its window,
  /// as one of a file is.
  private func windowLogLimit(for header: ZstdFrameHeader) throws(AnalysisError) -> Int {
    guard header.windowBytes > 1 << UInt64(windowLogLimit) else { return windowLogLimit }
    try input.fill(to: PipeInput.capacity)
    guard case .frame = FrameWalker(input.unread).step(at: 0) else { return windowLogLimit }
    return DecodingContext.largestWindowLog
  }

  private func skip(_ length: Int) throws(AnalysisError) -> Step {
    let start = input.place
    while input.place < start + length {
      try input.fill(to: 1)
      guard !input.unread.isEmpty else { return .lost(input.reasonForShortage, from: start) }
      input.drop(min(input.unread.count, start + length - input.place))
    }
    return .skipped(start..<(start + length))
  }

  private func feed(_ room: UnsafeMutableRawBufferPointer) throws(AnalysisError) -> Step {
    if fed == partBytes, !context.mayHoldOutput, let loss = try nextPart() { return loss }
    var filled = 0
    let part = UnsafeRawBufferPointer(rebasing: input.unread.prefix(partBytes))
    switch context.decode(part, from: &fed, into: room, at: &filled) {
    case .more: break
    case .ended: closeFrame()
    case .failed(let reason):
      let start = input.place
      if reason == .checksumMismatch { closeFrame() }
      return .lost(reason, from: start)
    }
    return .decoded(filled)
  }

  /// Leaves a damaged frame and stops where another begins, or at the end.
  ///
  /// Why: a pipe shows no more than its buffer, so the blocks of a frame must add up as far as that
  /// goes, and a skippable frame must lie in it whole.
  func resume(behind place: Int) throws(AnalysisError) {
    if input.place <= place, !input.unread.isEmpty { input.drop(1) }
    (partBytes, fed) = (0, 0)
    parts = nil
    while true {
      try input.fill(to: PipeInput.capacity)
      let unread = input.unread
      let found = FrameWalker(unread).nextFrame(from: 0)
      guard found > 0, !unread.isEmpty else { return }
      // Why: a header that the buffer's end cuts off can only be told with what follows.
      let isCut = found == unread.count && unread.count == PipeInput.capacity
      input.drop(isCut ? found - ZstdFrameHeader.byteCountLimit : found)
    }
  }

  private func closeFrame() {
    input.drop(partBytes)
    (partBytes, fed) = (0, 0)
    parts = nil
  }

  /// Brings the next part to the front; the loss when there is none.
  private func nextPart() throws(AnalysisError) -> Step? {
    let start = input.place
    input.drop(partBytes)
    (partBytes, fed) = (0, 0)
    while true {
      switch parts?.next(in: input.unread, at: 0) {
      case .part(let count):
        partBytes = count
        return nil
      case .short(let wanted):
        try input.fill(to: wanted)
        guard input.unread.count < wanted else { continue }
        return .lost(input.reasonForShortage, from: input.place)
      case .bad(let reason):
        return .lost(reason, from: reason == .corrupt ? start : input.place)
      case nil: return .end
      }
    }
  }
}
