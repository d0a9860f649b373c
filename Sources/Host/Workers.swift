import Dispatch
import Glibc

/// The seam behind which workers run.
package enum Workers: Sendable {
  /// Dispatch, which may run fewer at once than asked for.
  case dispatch
  /// One thread a worker, so that eight workers are eight on any machine.
  case threads

  /// Runs `work(0) ... work(count - 1)` and returns when all have ended.
  package func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    switch self {
    case .dispatch:
      DispatchQueue.concurrentPerform(iterations: count, execute: work)
    case .threads:
      let threads = (0..<count).compactMap { index in Self.startThread { work(index) } }
      // Why: joined, not only waited for: what a worker held is given back and wiped by then.
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// The thread; nil where none could be had, and the body was run here.
  private static func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let box = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    guard pthread_create(&thread, nil, Self.entry, box.toOpaque()) == 0 else {
      box.takeRetainedValue().run()
      return nil
    }
    return thread
  }

  private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { argument in
      if let argument {
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
      }
      return nil
    }
}
