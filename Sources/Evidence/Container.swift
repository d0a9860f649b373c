/// What wraps the records, told by the first bytes and never by the name.
package enum Container: String, Sendable {
  case plain, zstd
  case gzip, xz, bzip2, zip, sevenZip = "7z", rar, lz4, parquet, sqlite, pdf

  /// Whether this version reads it.
  package var isReadable: Bool { self == .plain || self == .zstd }

  /// Tells the container by the first bytes of the file; 16 are enough.
  package static func detect(_ head: some Collection<UInt8>) -> Container {
    let head = Array(head.prefix(16))
    if isSkippableMagic(head) { return .zstd }
    return signatures.first { head.starts(with: $0.magic) }?.container ?? .plain
  }

  private static let signatures: [(magic: [UInt8], container: Container)] = [
    ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
    ([0x1F, 0x8B], .gzip),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
    (Array("BZh".utf8) + [0x39], .bzip2),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    (Array("Rar!".utf8) + [0x1A, 0x07], .rar),
    ([0x04, 0x22, 0x4D, 0x18], .lz4),
    (Array("PAR1".utf8), .parquet),
    (Array("SQLite format 3".utf8), .sqlite),
    (Array("%PDF-".utf8), .pdf),
  ]

  private static func isSkippableMagic(_ head: [UInt8]) -> Bool {
    head.count >= 4 && head[0] & 0xF0 == 0x50 && head[1...3].elementsEqual([0x2A, 0x4D, 0x18])
  }
}
