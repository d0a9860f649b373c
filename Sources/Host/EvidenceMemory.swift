import CHost
import Glibc

/// Page-aligned memory for decoded evidence: left out of core files and forks, wiped at the end.
package final class EvidenceMemory {
  /// Readable bytes kept behind `count`, so that a kernel may load whole vectors at the end.
  package static let padding = 64

  /// First byte.
  package let base: UnsafeMutableRawPointer
  /// Usable bytes; `padding` more are readable.
  package let count: Int

  private let mappedCount: Int

  /// Reserves `count` bytes, which cost memory only once touched; `nil` when there is none.
  package init?(count: Int) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let wanted = (count + Self.padding + page - 1) / page * page
    let mapped = mmap(
      nil,
      wanted,
      PROT_READ | PROT_WRITE,
      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE,
      -1,
      0
    )
    guard let mapped, mapped != MAP_FAILED else { return nil }
    madvise(mapped, wanted, MADV_DONTDUMP)
    madvise(mapped, wanted, MADV_WIPEONFORK)
    base = mapped
    self.count = count
    mappedCount = wanted
  }

  /// Overwrites memory that held evidence, in a way that is never optimised away.
  package static func wipe(_ base: UnsafeMutableRawPointer, _ count: Int) {
    assay_wipe(base, count)
  }

  deinit {
    wipeTouched()
    munmap(base, mappedCount)
  }

  // Why: wiping untouched pages would first make the system supply them.
  private func wipeTouched() {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    var resident = [UInt8](repeating: 0, count: mappedCount / page)
    guard mincore(base, mappedCount, &resident) == 0 else {
      return assay_wipe(base, mappedCount)
    }
    for index in resident.indices where resident[index] & 1 == 1 {
      assay_wipe(base + index * page, page)
    }
  }
}
