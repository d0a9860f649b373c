import Host

/// Bytes of evidence in a growing array: left out of dumps, wiped when they go.
///
/// 64 bytes behind the last one can be read.
package final class EvidenceArray {
  private var memory: EvidenceMemory?
  package private(set) var count = 0

  package init() {}

  package var isEmpty: Bool { count == 0 }

  /// Lets `body` look at the bytes; the pointer does not outlive it.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = memory?.base.assumingMemoryBound(to: UInt8.self)
    return withExtendedLifetime(self) { body(UnsafeBufferPointer(start: start, count: count)) }
  }

  /// Adds a copy of another's first bytes.
  package func append(_ other: EvidenceArray, prefix limit: Int) throws(AnalysisError) {
    let length = min(limit, other.count)
    let base = try reserve(count + length)
    other.withBytes { source in
      guard let start = source.baseAddress else { return }
      (base + count).copyMemory(from: start, byteCount: length)
    }
    count += length
  }

  /// Room for so many bytes, from the first; what stands there stays.
  ///
  /// - Throws: `outOfMemory`.
  package func reserve(_ capacity: Int) throws(AnalysisError) -> UnsafeMutableRawPointer {
    if let memory, memory.count >= capacity { return memory.base }
    guard let grown = EvidenceMemory(count: max(capacity, 2 * (memory?.count ?? 0))) else {
      throw AnalysisError(.outOfMemory, "no memory for \(capacity) bytes: use fewer --threads")
    }
    if let memory { grown.base.copyMemory(from: memory.base, byteCount: count) }
    memory = grown
    return grown.base
  }

  /// Adds a copy of the bytes.
  package func append(_ source: UnsafeBufferPointer<UInt8>) throws(AnalysisError) {
    let base = try reserve(count + source.count)
    if let start = source.baseAddress {
      (base + count).copyMemory(from: start, byteCount: source.count)
    }
    count += source.count
  }

  /// Says that so many bytes were written where `reserve` pointed.
  package func setCount(_ count: Int) {
    precondition(count <= memory?.count ?? 0, "more bytes than were reserved")
    self.count = count
  }

  /// Drops bytes at the front.
  package func removeFirst(_ dropped: Int) {
    precondition(dropped <= count, "more bytes than there are")
    guard let memory else { return }
    memory.base.copyMemory(from: memory.base + dropped, byteCount: count - dropped)
    EvidenceMemory.wipe(memory.base + (count - dropped), dropped)
    count -= dropped
  }

  /// Wipes all bytes; the memory stays.
  package func removeAll() {
    if let memory { EvidenceMemory.wipe(memory.base, count) }
    count = 0
  }
}
