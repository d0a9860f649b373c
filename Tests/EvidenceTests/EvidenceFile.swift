import CZstd
import Glibc

@testable import Evidence

/// Invented bytes in a file that goes away with the test.
final class EvidenceFile {
  let path: String

  init(_ bytes: [UInt8]) {
    var template = Array("/tmp/assay-evidence-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { break }
      rest = rest.dropFirst(written)
    }
    close(descriptor)
  }

  deinit {
    unlink(path)
  }

  /// All pieces, gaps as `nil`, and the account.
  func read(
    _ options: EvidenceOptions = EvidenceOptions()
  ) throws -> (pieces: [[UInt8]?], custody: Custody) {
    try readAll(EvidenceSource.open(path, options))
  }

  /// The same of its bytes through a descriptor that is read once.
  func readAsPipe(
    _ options: EvidenceOptions = EvidenceOptions()
  ) throws -> (pieces: [[UInt8]?], custody: Custody) {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    return try readAll(PipeChunkSource(descriptor: descriptor, path: path, options: options))
  }
}

/// Claims and decodes one chunk after the other; a gap becomes a `nil` behind its piece.
func readAll(_ source: any ChunkSource) throws -> (pieces: [[UInt8]?], custody: Custody) {
  let buffer = ChunkBuffer()
  var pieces: [[UInt8]?] = []
  while try source.claim(into: buffer) {
    try source.decode(buffer)
    source.advanceDigest()
    for piece in buffer.pieces {
      let start = buffer.base.map { $0 + piece.range.lowerBound }
      pieces.append(Array(UnsafeRawBufferPointer(start: start, count: piece.range.count)))
      if piece.endsInGap { pieces.append(nil) }
    }
  }
  return (pieces, source.finish())
}

/// Compresses invented bytes as one frame of unknown size, fed `step` bytes at a time.
func streamedFrame(
  _ content: [UInt8],
  windowLog: Int32 = 0,
  step: Int = 10_000,
  checksum: Bool = true
) -> [UInt8] {
  let context = ZSTD_createCCtx()
  defer { ZSTD_freeCCtx(context) }
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, checksum ? 1 : 0)
  ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog)
  var target = [UInt8](repeating: 0, count: ZSTD_compressBound(content.count) + 1_024)
  var output = target.withUnsafeMutableBytes {
    ZSTD_outBuffer(dst: $0.baseAddress, size: $0.count, pos: 0)
  }
  target.withUnsafeMutableBytes { bytes in
    output.dst = bytes.baseAddress
    for start in stride(from: 0, to: max(content.count, 1), by: step) {
      let part = content[start..<min(start + step, content.count)]
      part.withUnsafeBytes { source in
        var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
        let isLast = start + step >= content.count
        _ = ZSTD_compressStream2(context, &output, &input, isLast ? ZSTD_e_end : ZSTD_e_flush)
      }
    }
  }
  return Array(target.prefix(output.pos))
}
