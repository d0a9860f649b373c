import Foundation

/// Reading and writing pipes to the end.
///
/// Why: `FileHandle` traps where a signal interrupts a read, and a reader that has left would end the
/// test process by SIGPIPE.
enum PipeEnd {
  static func drain(_ handle: FileHandle) -> Data {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(handle.fileDescriptor, &buffer, buffer.count)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return data }
      data.append(contentsOf: buffer[..<got])
    }
  }

  /// Writes until all is written or the reader has left.
  static func pour(_ data: Data, into handle: FileHandle) {
    ignoresClosedPipes
    var rest = [UInt8](data)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(handle.fileDescriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  private static let ignoresClosedPipes: Void = { signal(SIGPIPE, SIG_IGN) }()
}
