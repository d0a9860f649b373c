/// Memory for a C library that allocates by address.
extension EvidenceMemory {
  /// What stands in front of lent bytes: the reference that keeps them, and the alignment of a cache
  /// line.
  private static let frontBytes = 64

  /// Lends `count` bytes until `takeBack`; `nil` when there are none.
  package static func lend(_ count: Int) -> UnsafeMutableRawPointer? {
    guard let memory = EvidenceMemory(count: frontBytes + count) else { return nil }
    let owner = Unmanaged.passRetained(memory).toOpaque()
    memory.base.storeBytes(of: owner, as: UnsafeMutableRawPointer.self)
    return memory.base + frontBytes
  }

  /// Wipes and frees what `lend` gave.
  package static func takeBack(_ lent: UnsafeMutableRawPointer) {
    let owner = (lent - frontBytes).load(as: UnsafeMutableRawPointer.self)
    Unmanaged<EvidenceMemory>.fromOpaque(owner).release()
  }
}
