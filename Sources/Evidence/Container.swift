/// What wraps the records, told by the first bytes and never by the name.
package enum Container: String, Sendable {
  case plain, zstd
  case gzip, xz, lzma, bzip2, zip, sevenZip = "7z", rar, lz4, parquet, sqlite, pdf

  /// Whether this version reads it.
  package var isReadable: Bool { self == .plain || self == .zstd }

  /// Tells the container by the first bytes of the file; 16 are enough.
  package static func detect(_ head: some Collection<UInt8>) -> Container {
    let head = Array(head.prefix(16))
    if isSkippableMagic(head) { return .zstd }
    if isBzip2(head) { return .bzip2 }
    if isLZMA(head) { return .lzma }
    return signatures.first { head.starts(with: $0.magic) }?.container ?? .plain
  }

  private static let signatures: [(magic: [UInt8], container: Container)] = [
    ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
    ([0x1F, 0x8B], .gzip),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    // An archive of nothing, and the first part of several.
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x50, 0x4B, 0x07, 0x08], .zip),
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

  /// The level, 1 to 9, and the beginning of a block (pi) or of the end (its root).
  private static func isBzip2(_ head: [UInt8]) -> Bool {
    guard head.count >= 10, head.starts(with: "BZh".utf8), (0x31...0x39).contains(head[3])
    else { return false }
    let mark = head[4..<10]
    return mark.elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
      || mark.elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  }

  /// The usual properties, a dictionary of whole 64 KiB, and a length below 2^40 or not stated.
  private static func isLZMA(_ head: [UInt8]) -> Bool {
    guard head.count >= 13, head.starts(with: [0x5D, 0, 0]) else { return false }
    return head[5..<13].allSatisfy { $0 == 0xFF } || head[10..<13].allSatisfy { $0 == 0 }
  }
}

extension Container {
  /// Stored bytes among which a frame is looked for where none begins at the first.
  package static let searchedBytes = 16 << 20

  /// The same of a whole file, or of the beginning of a stream: zstd too where its first bytes are
  /// damaged or others stand in front of them, if a frame or the seek table can be found.
  ///
  /// Cost: one look at the first MiB of a plain file; of one that is no text, at `searchedBytes`.
  package static func detect(in bytes: UnsafeRawBufferPointer) -> Container {
    let container = detect(bytes)
    guard container == .plain, isBinary(bytes), !isArchive(bytes) else { return container }
    let searched = UnsafeRawBufferPointer(rebasing: bytes.prefix(searchedBytes))
    let isFound = FrameWalker(searched).nextFrame(from: 0) < searched.count
    return isFound || SeekTable.isAtEnd(of: bytes) ? .zstd : .plain
  }

  /// Control characters that no text has, one in fifty bytes or more.
  private static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = bytes.prefix(1 << 20)
    let controls = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    return controls * 50 > head.count
  }

  /// Whether it is a tar archive, which may hold whole zstd files.
  private static func isArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.dropFirst(257).starts(with: "ustar".utf8)
  }
}
