import Evidence
import Synchronization

/// Work that one thread does until the stream ends.
protocol CrewWorker: AnyObject {
  func run() throws(AnalysisError)
}

/// The workers of one run, each in its slot, and the first thing that went wrong.
final class Crew<Worker: CrewWorker>: Sendable {
  // Safe: worker `index` is touched only by the call `run(index)`, and by `finish` after all ended.
  nonisolated(unsafe) private let workers: [Worker]
  private let failure = Mutex<AnalysisError?>(nil)

  init(_ workers: [Worker]) {
    self.workers = workers
  }

  func run(_ index: Int) {
    do throws(AnalysisError) {
      try workers[index].run()
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }

  /// The workers, once all have ended.
  @discardableResult
  func finish() throws(AnalysisError) -> [Worker] {
    if let error = failure.withLock({ $0 }) { throw error }
    return workers
  }
}
