import Host
import Sketches

/// A sketch that all of a file's workers fill.
///
/// A worker hands over some thousands of hashes at a time: memory does not grow with the workers, and
/// sets know no order, so neither does what comes of it.
final class SharedSample: Sendable {
  // Safe: touched with the lock held, and by `finish` after all workers ended.
  nonisolated(unsafe) private let sketch: ThetaSketch
  private let monitor = Monitor()

  init(limit: Int) {
    sketch = ThetaSketch(limit: limit)
  }

  /// Takes hashes in; returns the largest hash that is still kept.
  func add(_ hashes: [UInt64]) -> UInt64 {
    monitor.lock()
    defer { monitor.unlock() }
    sketch.update(hashes)
    return sketch.bound
  }

  /// The sketch, once all workers have ended.
  func finish() -> ThetaSketch { sketch }
}
