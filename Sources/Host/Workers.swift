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
      let group = DispatchGroup()
      for index in 0..<count {
        group.enter()
        Self.startThread {
          work(index)
          group.leave()
        }
      }
      group.wait()
    }
  }

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func startThread(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, Self.entry, box.toOpaque())
    guard code == 0 else { return box.takeRetainedValue().run() }
    pthread_detach(thread)
  }

  private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { argument in
      if let argument {
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
      }
      return nil
    }
}
