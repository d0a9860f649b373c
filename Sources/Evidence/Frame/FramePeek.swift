/// Reads the first decoded bytes of a zstd file without disturbing the claims on it.
struct FramePeek {
  let bytes: UnsafeRawBufferPointer
  let options: EvidenceOptions

  /// At most `limit` bytes; damaged frames are stepped over.
  func read(_ limit: Int, _ decoder: FrameDecoder) throws(AnalysisError) -> EvidenceArray {
    let head = EvidenceArray()
    let base = try head.reserve(limit)
    var place = 0
    while head.count < limit {
      if decoder.isOpen {
        let rest = limit - head.count
        let (produced, state) = decoder.pull(of: bytes, into: base + head.count, capacity: rest)
        head.setCount(head.count + produced)
        switch state {
        case .more: return head
        case .finished(let resume), .damaged(_, let resume): place = resume
        }
      } else if let next = try open(at: place, decoder, limit - head.count, head) {
        place = next
      } else {
        break
      }
    }
    return head
  }

  /// Begins the frame at `place`, or says where to look next; `nil` at the end of the file.
  private func open(
    at place: Int,
    _ decoder: FrameDecoder,
    _ wanted: Int,
    _ head: EvidenceArray
  ) throws(AnalysisError) -> Int? {
    switch FrameWalker(bytes).step(at: place) {
    case .end: return nil
    case .skippable(_, let stored): return place + stored
    case .damage(_, let resume): return resume
    case .frame(let extent):
      // Why: in one call, as the scan decodes it, so that both see the same whatever its window.
      let whole = EvidenceArray()
      let room = max(extent.decodedBytesLimit, 1)
      let target = try whole.reserve(room)
      if let produced = decoder.decode(extent, of: bytes, into: target, capacity: room) {
        whole.setCount(produced)
        try head.append(whole, prefix: wanted)
        return place + extent.storedBytes
      }
      begin(extent.header, at: place, decoder)
    case .largeFrame(_, let header): begin(header, at: place, decoder)
    }
    return place
  }

  private func begin(_ header: ZstdFrameHeader, at place: Int, _ decoder: FrameDecoder) {
    decoder.begin(header, at: place, windowLogLimit: options.windowLogLimit)
  }
}
