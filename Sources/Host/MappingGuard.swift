import CHost

/// Watches one mapping for pages that vanish because the file was shortened.
package struct MappingGuard: ~Copyable {
  private let slot: Int32

  /// Registers `count` bytes at `base`; without a free slot the mapping is simply not guarded.
  package init(base: UnsafeRawPointer, count: Int) {
    slot = assay_fault_guard_add(base, count)
  }

  deinit {
    assay_fault_guard_remove(slot)
  }

  /// The first offset in bytes that read as zeros because it was gone, or `nil`.
  package var lostOffset: Int? {
    let lost = assay_fault_guard_lost(slot)
    return lost == Int(bitPattern: UInt.max) || lost > Int.max ? nil : Int(lost)
  }
}
