import Host
import Kernels
import Sketches

/// One worker's way into one sketch.
final class StateSink {
  let distinct: HyperLogLog
  private let sample: SharedSample
  private var waiting: [UInt64] = []
  /// The largest hash that was still kept when it last asked.
  private var bound = UInt64.max

  private static let waitingCount = 1 << 12

  init(_ sample: SharedSample, _ kernels: KernelSet) {
    self.sample = sample
    distinct = HyperLogLog(kernels)
  }

  deinit { wipe() }

  /// Takes a batch of hashes in; 0 stands for no value.
  ///
  /// Cost: below 1 ns a hash that is not kept.
  func take(_ hashes: UnsafePointer<UInt64>, count: Int) {
    distinct.update(hashes, count: count)
    let bound = bound
    for index in 0..<count where hashes[index] &- 1 < bound { waiting.append(hashes[index]) }
    if waiting.count >= Self.waitingCount { flush() }
  }

  /// Hands over what is waiting.
  func flush() {
    guard !waiting.isEmpty else { return }
    bound = sample.add(waiting)
    wipe()
  }

  private func wipe() {
    waiting.withUnsafeMutableBytes { bytes in
      if let base = bytes.baseAddress { EvidenceMemory.wipe(base, bytes.count) }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
