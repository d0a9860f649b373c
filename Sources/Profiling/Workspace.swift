import Host
import Identifiers
import Kernels

/// One worker's arrays for one batch at a time, reused for every column.
final class Workspace {
  let kernels: KernelSet
  let hash: KeyedHash
  let recordHashes: UnsafeMutablePointer<UInt64>
  let hashes: UnsafeMutablePointer<UInt64>
  let digits: UnsafeMutablePointer<UInt64>
  let luhn: UnsafeMutablePointer<UInt8>
  let results: UnsafeMutablePointer<CheckResult>
  let misses: UnsafeMutablePointer<UInt32>
  /// Rows that a pass took, where somebody asks.
  let hits: UnsafeMutablePointer<UInt32>
  /// Of those, the ones that differ from the one before.
  let runs: UnsafeMutablePointer<UInt32>
  /// Categories of hits.
  let codes: UnsafeMutablePointer<UInt16>
  /// Of a remainder: rows of the batch, and their record hashes.
  let rows: UnsafeMutablePointer<UInt32>
  let pending: UnsafeMutablePointer<UInt64>
  /// 32 bytes a row, for digits without their separators.
  let scratch: UnsafeMutablePointer<UInt8>
  private let scratchCount: Int

  static let scratchStride = 32

  /// Room for batches of up to `recordLimit` records.
  init(recordLimit: Int, _ kernels: KernelSet, _ hash: KeyedHash) {
    self.kernels = kernels
    self.hash = hash
    let room = recordLimit + FieldArray.slack
    recordHashes = .allocate(capacity: room)
    hashes = .allocate(capacity: room)
    digits = .allocate(capacity: room)
    luhn = .allocate(capacity: room)
    results = .allocate(capacity: room)
    results.initialize(repeating: .valid, count: room)
    misses = .allocate(capacity: room)
    hits = .allocate(capacity: room)
    runs = .allocate(capacity: room)
    codes = .allocate(capacity: room)
    rows = .allocate(capacity: room)
    pending = .allocate(capacity: room)
    scratchCount = room * Self.scratchStride
    scratch = .allocate(capacity: scratchCount)
    scratch.initialize(repeating: 0, count: scratchCount)
  }

  deinit {
    wipe(scratch, scratchCount)
    wipe(digits, scratchCount / Self.scratchStride)
    recordHashes.deallocate()
    hashes.deallocate()
    luhn.deallocate()
    results.deallocate()
    misses.deallocate()
    hits.deallocate()
    runs.deallocate()
    codes.deallocate()
    rows.deallocate()
    pending.deallocate()
  }

  private func wipe<Element>(_ memory: UnsafeMutablePointer<Element>, _ count: Int) {
    EvidenceMemory.wipe(UnsafeMutableRawPointer(memory), count * MemoryLayout<Element>.stride)
    memory.deallocate()
  }
}
