import CZstd
import Host

/// libzstd's decoding context; its tables, window and literals lie in `EvidenceMemory`.
///
/// Not for use from two threads at once.
final class DecodingContext {
  /// What one call of `decode` came to.
  enum Step {
    case more
    /// The frame ended, and all of it was given.
    case ended
    /// Nothing that the call would have given can be had.
    case failed(Undecodable.Reason)
  }

  /// No frame has a larger window, as a power of two.
  static let largestWindowLog = Int(ZSTD_WINDOWLOG_MAX_64)

  private let context: OpaquePointer
  /// Decoded bytes may wait inside for room: the next part must wait too.
  private(set) var mayHoldOutput = false

  init?() {
    let memory = ZSTD_customMem(
      customAlloc: { _, count in EvidenceMemory.lend(count) },
      customFree: { _, lent in lent.map(EvidenceMemory.takeBack) },
      opaque: nil
    )
    guard let context = ZSTD_createDCtx_advanced(memory) else { return nil }
    self.context = context
  }

  deinit {
    ZSTD_freeDCtx(context)
  }

  /// Decodes a whole frame in one call; the bytes written, or `nil` when it is damaged in any way.
  func decodeWhole(
    _ frame: UnsafeRawBufferPointer,
    into room: UnsafeMutableRawBufferPointer
  ) -> Int? {
    let produced = ZSTD_decompressDCtx(
      context,
      room.baseAddress,
      room.count,
      frame.baseAddress,
      frame.count
    )
    return ZSTD_isError(produced) == 0 ? produced : nil
  }

  /// Begins a frame in parts; windows over `windowLogLimit` (10...31) are refused.
  func begin(windowLogLimit: Int) {
    ZSTD_DCtx_reset(context, ZSTD_reset_session_only)
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Int32(windowLogLimit))
    mayHoldOutput = false
  }

  /// Takes of a part what stands behind `fed` and writes behind `filled`, moving both.
  func decode(
    _ part: UnsafeRawBufferPointer,
    from fed: inout Int,
    into room: UnsafeMutableRawBufferPointer,
    at filled: inout Int
  ) -> Step {
    var input = ZSTD_inBuffer(src: part.baseAddress, size: part.count, pos: fed)
    var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: filled)
    let hint = ZSTD_decompressStream(context, &output, &input)
    guard ZSTD_isError(hint) == 0 else { return .failed(reason(hint)) }
    (fed, filled) = (input.pos, output.pos)
    mayHoldOutput = filled == room.count
    return hint == 0 ? .ended : .more
  }

  private func reason(_ code: Int) -> Undecodable.Reason {
    switch ZSTD_getErrorCode(code) {
    case ZSTD_error_checksum_wrong: .checksumMismatch
    case ZSTD_error_frameParameter_windowTooLarge: .windowTooLarge
    case ZSTD_error_dictionary_wrong: .dictionaryNeeded
    default: .corrupt
    }
  }
}
