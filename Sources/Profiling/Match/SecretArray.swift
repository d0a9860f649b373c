import Evidence
import Host

/// Numbers that begin as zeros, in memory that is left out of dumps and wiped at the end.
final class SecretArray<Element: BitwiseCopyable> {
  let count: Int
  private let memory: EvidenceMemory
  private let base: UnsafeMutablePointer<Element>

  /// Room for `count` of them, which costs memory only once touched.
  init(count: Int) throws(AnalysisError) {
    let bytes = Self.byteCount(count)
    guard let memory = EvidenceMemory(count: bytes) else {
      throw AnalysisError(.outOfMemory, "no memory for \(bytes) bytes: use fewer --threads")
    }
    self.memory = memory
    self.count = count
    base = memory.base.bindMemory(to: Element.self, capacity: max(count, 1))
  }

  /// Bytes that so many take.
  static func byteCount(_ count: Int) -> Int { max(count, 1) * MemoryLayout<Element>.stride }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "outside the array")
      return base[index]
    }
    @inline(__always) set {
      assert(index >= 0 && index < count, "outside the array")
      base[index] = newValue
    }
  }

  /// Lends the array to a kernel.
  func withPointer<Result>(_ body: (UnsafeMutablePointer<Element>) -> Result) -> Result {
    withExtendedLifetime(self) { body(base) }
  }
}
