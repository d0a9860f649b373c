import Crypto
import Glibc
import Host
import Synchronization

/// The stored bytes of a stream that can be read once, digested as they come.
///
/// Not for use from two threads at once, but for `storedBytes`.
final class PipeInput {
  /// Bytes that can be unread at a time.
  static let capacity = 1 << 18

  private let descriptor: Int32
  private let isOwner: Bool
  private let path: String
  private let memory = EvidenceArray()
  private let base: UnsafeMutableRawPointer
  private var range = 0..<0
  private var hash: SHA256?
  private let readBytes = Atomic<Int>(0)

  private(set) var atEnd = false
  /// The system could not read on.
  private(set) var hasFailed = false

  /// Reads an open descriptor, and closes it at the end if it is the owner.
  init(
    _ descriptor: Int32,
    isOwner: Bool,
    path: String,
    wantsDigest: Bool
  ) throws(AnalysisError) {
    self.descriptor = descriptor
    self.isOwner = isOwner
    self.path = path
    hash = wantsDigest ? SHA256() : nil
    base = try memory.reserve(Self.capacity)
  }

  deinit {
    if isOwner { close(descriptor) }
  }

  /// Bytes read so far; may be asked for by any thread.
  var storedBytes: Int { readBytes.load(ordering: .relaxed) }

  /// Bytes read and not yet dropped; valid until the next call of `fill`.
  var unread: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Where the first unread byte stands in the stream.
  var place: Int { storedBytes - range.count }

  /// Drops unread bytes at the front.
  func drop(_ count: Int) {
    range = (range.lowerBound + count)..<range.upperBound
  }

  /// Reads until `count` bytes, at most 256 KiB, are unread, the stream ends, or the user asks to stop.
  func fill(to count: Int) throws(AnalysisError) {
    if range.isEmpty || range.lowerBound + count > Self.capacity {
      memmove(base, base + range.lowerBound, range.count)
      range = 0..<range.count
    }
    while range.count < count, !atEnd, waitForInput() { try readOnce() }
  }

  /// Reads on to the end and drops it all, for length and digest where that is wanted; not of a device,
  /// which may have no end.
  func drain() {
    var status = stat()
    guard hash != nil, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFCHR else {
      return
    }
    repeat {
      drop(range.count)
      guard (try? fill(to: 1)) != nil else { return }
    } while !range.isEmpty
  }

  /// Why `fill` gave fewer bytes than were asked for.
  var reasonForShortage: Undecodable.Reason {
    hasFailed ? .readError : atEnd ? .truncated : .interrupted
  }

  /// The digest of the stream, in hexadecimal; `nil` where it was not read whole.
  func digest() -> String? {
    atEnd && !hasFailed ? hash?.finalize().hexadecimal : nil
  }

  private func readOnce() throws(AnalysisError) {
    let end = base + range.upperBound
    let got = read(descriptor, end, Self.capacity - range.upperBound)
    guard got >= 0 else { return try failToRead(errno) }
    hash?.update(bufferPointer: UnsafeRawBufferPointer(start: end, count: got))
    readBytes.wrappingAdd(got, ordering: .relaxed)
    range = range.lowerBound..<(range.upperBound + got)
    atEnd = got == 0
  }

  private func failToRead(_ code: Int32) throws(AnalysisError) {
    if code == EINTR || code == EAGAIN { return }
    guard storedBytes > 0 else {
      throw AnalysisError(
        .cannotRead,
        "cannot read it: \(String(cString: strerror(code)))",
        source: path
      )
    }
    // Why: what came before is worth a report; the loss is said with its place.
    hasFailed = true
    atEnd = true
  }

  /// Waits until something can be read.
  ///
  /// `false` when the user asked to stop meanwhile.
  private func waitForInput() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !Interrupt.isRequested {
      let ready = poll(&request, 1, 100)
      // Why: whatever is wrong with the descriptor, read(2) says it best.
      if ready > 0 || (ready < 0 && errno != EINTR) { return true }
    }
    return false
  }
}
