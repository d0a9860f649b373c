import Glibc
import Host

/// A regular file in memory, read-only; a file that shrinks while mapped reads as zeros.
package final class MappedFile: @unchecked Sendable {
  // Safe: the mapping is read-only, the properties never change after init, and what the fault handler
  // notes for the watch is atomic.
  package let path: String
  /// The stored bytes.
  ///
  /// They are somebody else's: they may change under the reader.
  package let bytes: UnsafeRawBufferPointer
  private let watch: MappingGuard
  private let descriptor: Int32

  /// Maps a regular file whole.
  ///
  /// - Throws: `AnalysisError` with `noSuchInput` or `cannotRead`.
  package init(path: String) throws(AnalysisError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.openError(path, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw AnalysisError(.cannotRead, "not a regular file: give a file or -", source: path)
    }
    guard let mapped = Self.map(descriptor, Int(status.st_size)) else {
      let message = String(cString: strerror(errno))
      close(descriptor)
      throw AnalysisError(.cannotRead, "cannot map it into memory: \(message)", source: path)
    }
    bytes = mapped
    watch = MappingGuard(mapped)
  }

  deinit {
    if !bytes.isEmpty { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
    close(descriptor)
  }

  /// The first stored byte that is no longer there, if the file shrank since it was opened.
  package var lostOffset: Int? {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : bytes.count
    let shrunk = size < bytes.count ? size : nil
    guard let touched = watch.lostOffset else { return shrunk }
    return min(touched, shrunk ?? touched)
  }

  private static func map(_ descriptor: Int32, _ count: Int) -> UnsafeRawBufferPointer? {
    guard count > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else { return nil }
    madvise(mapped, count, MADV_SEQUENTIAL)
    madvise(mapped, count, MADV_DONTDUMP)
    return UnsafeRawBufferPointer(start: mapped, count: count)
  }

  private static func openError(_ path: String, _ code: Int32) -> AnalysisError {
    let missing = code == ENOENT || code == ENOTDIR
    return AnalysisError(
      missing ? .noSuchInput : .cannotRead,
      missing ? "no such file" : "cannot open it: \(String(cString: strerror(code)))",
      source: path
    )
  }
}
