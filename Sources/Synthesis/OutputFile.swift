import Glibc

/// A file that is there whole or not at all: written under another name, then renamed.
///
/// Standard output (`-`), devices and pipes are written as they are.
final class OutputFile {
  private let path: String
  private let partPath: String?
  private var descriptor: Int32
  private(set) var byteCount = 0

  init(_ path: String) throws(SynthesisError) {
    self.path = path
    if path == "-" {
      partPath = nil
      descriptor = STDOUT_FILENO
      return
    }
    var status = stat()
    let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    let mark = String(UInt64.random(in: 0 ... .max), radix: 36)
    partPath = isSpecial ? nil : "\(path).\(mark).part"
    let flags = isSpecial ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL
    descriptor = open(partPath ?? path, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.error(path) }
  }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SynthesisError) {
    var rest = bytes[...]
    while let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let written = Glibc.write(descriptor, base, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE, partPath == nil { throw .closedPipe }
        throw Self.error(path)
      }
      rest = rest.dropFirst(written)
      byteCount += written
    }
  }

  /// Gives the file its name.
  func commit() throws(SynthesisError) {
    guard descriptor != STDOUT_FILENO else { return }
    let closing = close(descriptor)
    descriptor = -1
    guard closing == 0 else { throw Self.error(path) }
    if let partPath, rename(partPath, path) != 0 { throw Self.error(path) }
  }

  /// Removes what was written; does nothing after `commit`.
  func discard() {
    if descriptor >= 0, descriptor != STDOUT_FILENO { close(descriptor) }
    descriptor = -1
    if let partPath { unlink(partPath) }
  }

  private static func error(_ path: String) -> SynthesisError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
