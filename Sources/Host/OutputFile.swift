package import Glibc

/// A file that is there whole or not at all: written under another name, then renamed.
///
/// Standard output (`-`), devices and pipes are written as they are, and never replaced.
package final class OutputFile {
  /// Why a file could not be written.
  package struct Failure: Error, Equatable, Sendable {
    package let path: String
    package let code: Int32

    /// Nobody reads standard output any more; not worth a word.
    package var isClosedPipe: Bool { path == "-" && code == EPIPE }

    /// The system's words.
    package var reason: String { String(cString: strerror(code)) }

    /// The line a user reads, without the program's name.
    package var line: String {
      let name = path == "-" ? "standard output" : path
      return "\(name): cannot write: \(reason): \(remedy)"
    }

    private var remedy: String {
      switch code {
      case ENOSPC, EDQUOT: "free space or choose another place"
      case ENOENT: "make the folder first"
      case EFBIG: "raise the limit on file sizes (ulimit -f) or choose another place"
      case EBADF where path == "-": "leave standard output open, or give -o FILE"
      default: "choose another place"
      }
    }
  }

  private let path: String
  private let partPath: String?
  private var descriptor: Int32
  package private(set) var byteCount = 0

  private var isStandardOutput: Bool { path == "-" }

  /// Whether there is a plain file of that name, which `commit` would replace.
  package static func wouldReplace(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && !isSpecial(path)
  }

  /// Whether it is written as it is: no plain file, or another name of an open descriptor.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || openDescriptor(path) != nil
  }

  /// The descriptor of which this is another name.
  private static func openDescriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let folders = ["/dev/fd/", "/proc/self/fd/"]
      guard let folder = folders.first(where: path.hasPrefix) else { return nil }
      return Int32(path.dropFirst(folder.count))
    }
  }

  /// Opens a new file of these permissions beside `path`, or `path` itself if it is no plain file.
  package init(_ path: String, mode: mode_t = 0o644) throws(Failure) {
    self.path = path
    if path == "-" {
      partPath = nil
      descriptor = STDOUT_FILENO
      return
    }
    let isSpecial = Self.isSpecial(path)
    let mark = String(UInt64.random(in: 0 ... .max), radix: 36)
    partPath = isSpecial ? nil : "\(path).\(mark).part"
    let flags = isSpecial ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL
    // Why: a copy of the descriptor goes on where it stands; opened by name it would begin anew.
    descriptor =
      Self.openDescriptor(path).map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
      ?? open(partPath ?? path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
  }

  /// Writes all of the bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes[...]
    while let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let written = Glibc.write(descriptor, base, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw Failure(path: path, code: errno)
      }
      rest = rest.dropFirst(written)
      byteCount += written
    }
  }

  /// Writes all of the bytes.
  package func write(all bytes: [UInt8]) throws(Failure) {
    var failure: Failure?
    bytes.withUnsafeBytes { bytes in
      do throws(Failure) { try write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Gives the file its name, once all of it is on the disk.
  package func commit() throws(Failure) {
    guard !isStandardOutput else { return }
    let synced = partPath == nil || fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno
    let closed = close(descriptor) == 0 ? 0 : errno
    descriptor = -1
    guard synced == 0, closed == 0 else { throw Failure(path: path, code: max(synced, closed)) }
    if let partPath, rename(partPath, path) != 0 { throw Failure(path: path, code: errno) }
  }

  /// Removes what was written; does nothing after `commit`.
  package func discard() {
    if descriptor >= 0, !isStandardOutput { close(descriptor) }
    descriptor = -1
    if let partPath { unlink(partPath) }
  }

  /// Writes a whole small file, or nothing.
  package static func write(
    _ bytes: [UInt8],
    to path: String,
    mode: mode_t = 0o644
  ) throws(Failure) {
    let file = try OutputFile(path, mode: mode)
    do throws(Failure) {
      try file.write(all: bytes)
      try file.commit()
    } catch {
      file.discard()
      throw error
    }
  }
}
