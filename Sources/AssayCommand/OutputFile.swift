import Glibc

/// Writes a result whole or not at all.
enum OutputFile {
  struct Failure: Error {
    let message: String
  }

  /// To standard output for `nil` and `-`; otherwise through `PATH.<random>.part` and a rename.
  static func write(
    _ bytes: [UInt8],
    to path: String?,
    mode: mode_t = 0o644
  ) throws(Failure) {
    guard let path, path != "-" else {
      let code = put(bytes, on: 1)
      guard code == 0 || code == EPIPE else { throw failure("standard output", code) }
      return
    }
    let part = "\(path).\(UInt32.random(in: 0...UInt32.max)).part"
    let code = writeAll(bytes, to: part, mode)
    guard code == 0 else {
      unlink(part)
      throw failure(path, code)
    }
    guard rename(part, path) == 0 else {
      let code = errno
      unlink(part)
      throw failure(path, code)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to path: String, _ mode: mode_t) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return errno }
    let code = put(bytes, on: descriptor)
    let synced = code == 0 && fsync(descriptor) != 0 && errno != EINVAL ? errno : code
    return close(descriptor) == 0 ? synced : errno
  }

  private static func put(_ bytes: [UInt8], on descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { return errno }
      rest = rest.dropFirst(written)
    }
    return 0
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    let remedy = code == ENOSPC ? ": free some space or write elsewhere with -o" : ""
    return Failure(message: "\(path): cannot write: \(String(cString: strerror(code)))\(remedy)")
  }
}
