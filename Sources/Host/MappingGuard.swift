import CHost

/// Watches one mapping for pages that vanish because the file was shortened.
package struct MappingGuard: ~Copyable {
  private let slot: Int32

  /// Registers a mapping; an empty one, or one too many, is simply not guarded.
  package init(_ mapping: UnsafeRawBufferPointer) {
    slot = mapping.isEmpty ? -1 : assay_fault_guard_add(mapping.baseAddress, mapping.count)
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
