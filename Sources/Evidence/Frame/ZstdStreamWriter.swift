import CZstd

/// Compresses a stream of any length as one frame after another, each ended on request.
///
/// libzstd's own threads do the work; with one worker or more the bytes do not depend on how many.
/// Not for use from two threads at once.
package final class ZstdStreamWriter {
  private let context: OpaquePointer
  private let memory: UnsafeMutableRawBufferPointer
  private var filled = 0

  /// Makes a writer of zstd's compression level 1...19 with so many threads; below 1 counts as 1.
  package init(level: Int, workers: Int) throws(ZstdWriteError) {
    context = try makeContext(level: level, workers: max(1, workers))
    memory = .allocate(byteCount: ZSTD_CStreamOutSize(), alignment: 16)
  }

  deinit {
    ZSTD_freeCCtx(context)
    memory.deallocate()
  }

  /// What the last call of `compress` gave; valid until the next.
  package var output: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: memory[..<filled])
  }

  /// Takes from the front of `input` and gives `output`; to be called until it returns true.
  ///
  /// With `endsFrame` the frame ends with the last byte of `input`.
  package func compress(
    _ input: inout UnsafeRawBufferPointer,
    endsFrame: Bool
  ) throws(ZstdWriteError) -> Bool {
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: memory.baseAddress, size: memory.count, pos: 0)
    let mode = endsFrame ? ZSTD_e_end : ZSTD_e_continue
    let left = ZSTD_compressStream2(context, &target, &source, mode)
    guard ZSTD_isError(left) == 0 else { throw ZstdWriteError(code: left) }
    filled = target.pos
    input = UnsafeRawBufferPointer(rebasing: input[source.pos...])
    return endsFrame ? left == 0 : input.isEmpty
  }
}
