/// Bytes in memory of exactly their size, so that a read past the end is seen.
final class ExactBytes {
  private let memory: UnsafeMutableRawBufferPointer

  init(_ bytes: some Collection<UInt8>) {
    memory = .allocate(byteCount: bytes.count, alignment: 1)
    memory.copyBytes(from: bytes)
  }

  deinit {
    memory.deallocate()
  }

  var count: Int { memory.count }

  var bytes: [UInt8] { Array(memory) }

  /// Calls `body` with the bytes.
  func read<Result>(_ body: (RawSpan) -> Result) -> Result {
    body(UnsafeRawBufferPointer(memory).bytes)
  }
}
