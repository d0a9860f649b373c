import Synchronization
import Testing

@testable import Host

@Suite struct WorkersTests {
  private final class Held: Sendable {}

  private struct Watched {
    weak var held: Held?
  }

  @Test(arguments: [Workers.dispatch, .threads])
  func everyIndexRunsOnce(_ workers: Workers) {
    let runs = Mutex([Int](repeating: 0, count: 9))
    workers.run(9) { index in runs.withLock { $0[index] += 1 } }
    #expect(runs.withLock { $0 } == Array(repeating: 1, count: 9))
  }

  /// What a worker held, such as decoded bytes, must be wiped before a report can be written.
  @Test(arguments: [Workers.dispatch, .threads])
  func nothingIsHeldOnceAllHaveEnded(_ workers: Workers) {
    let late = (0..<2_000).count { _ in
      Self.runHolding(workers).held != nil
    }
    #expect(late == 0)
  }

  /// What only a worker could still hold.
  private static func runHolding(_ workers: Workers) -> Watched {
    let held = Held()
    let watched = Watched(held: held)
    workers.run(4) { [held] _ in withExtendedLifetime(held) {} }
    return watched
  }
}
