import Glibc
import Host

/// Lines of a descriptor, in memory that is wiped; the line end (LF or CR LF) is off.
final class LineReader {
  enum Line {
    /// Valid until the next call.
    case whole(UnsafeRawBufferPointer)
    case tooLong
  }

  static let longestLine = 1 << 20

  private let descriptor: Int32
  private let memory: EvidenceMemory?
  private var unread = 0..<0
  private var atEnd = false
  /// Why reading ended early, in the system's words.
  private(set) var failure: String?

  init(descriptor: Int32) {
    self.descriptor = descriptor
    memory = EvidenceMemory(count: Self.longestLine + (1 << 16))
  }

  /// The next line, or `nil` at the end.
  func next() -> Line? {
    guard let base = memory?.base else { return nil }
    var searched = 0
    while true {
      let rest = unread.count - searched
      if rest > 0, let found = memchr(base + unread.lowerBound + searched, 0x0A, rest) {
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        defer { unread = (end + 1)..<unread.upperBound }
        return line(base, unread.lowerBound..<end)
      }
      searched = unread.count
      guard searched <= Self.longestLine else { return skip(base) }
      if atEnd {
        defer { unread = 0..<0 }
        return unread.isEmpty ? nil : line(base, unread)
      }
      refill(base)
    }
  }

  private func line(_ base: UnsafeMutableRawPointer, _ range: Range<Int>) -> Line {
    guard range.count <= Self.longestLine else { return .tooLong }
    let start = base + range.lowerBound
    let endsInCR =
      !range.isEmpty && start.load(fromByteOffset: range.count - 1, as: UInt8.self) == 0x0D
    return .whole(UnsafeRawBufferPointer(start: start, count: range.count - (endsInCR ? 1 : 0)))
  }

  /// Reads on to the next line end.
  private func skip(_ base: UnsafeMutableRawPointer) -> Line {
    while true {
      if let found = memchr(base + unread.lowerBound, 0x0A, unread.count) {
        unread = (UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1)..<unread.upperBound
        return .tooLong
      }
      unread = 0..<0
      if atEnd { return .tooLong }
      refill(base)
    }
  }

  private func refill(_ base: UnsafeMutableRawPointer) {
    memmove(base, base + unread.lowerBound, unread.count)
    unread = 0..<unread.count
    let room = Self.longestLine + (1 << 16) - unread.count
    var got = read(descriptor, base + unread.count, room)
    while got < 0, errno == EINTR, !Interrupt.isRequested {
      got = read(descriptor, base + unread.count, room)
    }
    if got < 0 { failure = String(cString: strerror(errno)) }
    atEnd = got <= 0
    unread = 0..<(unread.count + max(got, 0))
  }
}
