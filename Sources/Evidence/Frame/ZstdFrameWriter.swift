import CZstd

/// libzstd refused to compress.
package struct ZstdWriteError: Error, Equatable, Sendable {
  /// Its own words.
  package let reason: String

  init(code: Int) {
    reason = String(cString: ZSTD_getErrorName(code))
  }

  init(reason: String) {
    self.reason = reason
  }
}

/// Compresses whole frames, with their content size and a checksum (RFC 8878).
///
/// The same bytes give the same frame. Not for use from two threads at once.
package final class ZstdFrameWriter {
  private let context: OpaquePointer

  /// Makes a writer of zstd's compression level 1...19.
  package init(level: Int) throws(ZstdWriteError) {
    context = try makeContext(level: level)
  }

  deinit {
    ZSTD_freeCCtx(context)
  }

  /// The most bytes that a frame of so many decoded bytes can take.
  package static func bound(decodedBytes: Int) -> Int {
    ZSTD_compressBound(decodedBytes)
  }

  /// Compresses `frame` into `target`; returns the bytes written.
  package func compress(
    _ frame: UnsafeRawBufferPointer,
    into target: UnsafeMutableRawBufferPointer
  ) throws(ZstdWriteError) -> Int {
    let code = ZSTD_compress2(
      context,
      target.baseAddress,
      target.count,
      frame.baseAddress,
      frame.count
    )
    guard ZSTD_isError(code) == 0 else { throw ZstdWriteError(code: code) }
    return code
  }
}

/// A context that writes checksums.
func makeContext(level: Int, workers: Int = 0) throws(ZstdWriteError) -> OpaquePointer {
  guard let context = ZSTD_createCCtx() else { throw ZstdWriteError(reason: "out of memory") }
  let settings = [
    (ZSTD_c_compressionLevel, level), (ZSTD_c_checksumFlag, 1), (ZSTD_c_nbWorkers, workers),
  ]
  for (parameter, value) in settings {
    let code = ZSTD_CCtx_setParameter(context, parameter, Int32(value))
    guard ZSTD_isError(code) == 0 else {
      ZSTD_freeCCtx(context)
      throw ZstdWriteError(code: code)
    }
  }
  return context
}
