/// Reads the first decoded bytes of a zstd file without disturbing the claims on it.
struct FramePeek {
  let bytes: UnsafeRawBufferPointer
  let options: EvidenceOptions

  /// At most `limit` bytes; damaged frames are stepped over.
  func read(_ limit: Int, _ decoder: FrameDecoder) -> [UInt8] {
    let walker = FrameWalker(bytes)
    var place = 0
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      while filled < limit, let base = buffer.baseAddress {
        if decoder.isOpen {
          let target = UnsafeMutableRawPointer(base + filled)
          let (produced, state) = decoder.pull(
            of: bytes,
            into: target,
            capacity: limit - filled
          )
          filled += produced
          switch state {
          case .more: return
          case .finished(let resume), .damaged(_, let resume): place = resume
          }
          continue
        }
        switch walker.step(at: place) {
        case .end: return
        case .skippable(_, let stored): place += stored
        case .damage(_, let resume): place = resume
        case .frame(let extent):
          decoder.begin(extent.header, at: place, windowLogLimit: options.windowLogLimit)
        case .largeFrame(_, let header):
          decoder.begin(header, at: place, windowLogLimit: options.windowLogLimit)
        }
      }
    }
  }
}
