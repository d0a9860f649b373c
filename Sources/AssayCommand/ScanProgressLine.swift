import Assay
import Findings
import Synchronization

/// One redrawn line: bytes, rows, rate, time left.
final class ScanProgressLine: Sendable {
  private struct State {
    var rows = 0
    var path = ""
    var started = ContinuousClock.now
    var drawn = ContinuousClock.now
    var isShown = false
  }

  private let isWanted: Bool
  private let state = Mutex(State())

  init(isWanted: Bool) {
    self.isWanted = isWanted
  }

  @Sendable func update(_ step: Assay.Progress) {
    guard isWanted else { return }
    let line = state.withLock { state -> String? in
      let now = ContinuousClock.now
      if state.path != step.path { (state.path, state.started) = (step.path, now) }
      state.rows += step.newRecords
      guard now - state.drawn >= .milliseconds(100) else { return nil }
      state.drawn = now
      state.isShown = true
      return Self.line(step, rows: state.rows, elapsed: now - state.started)
    }
    if let line { Terminal.redraw(line) }
  }

  func clear() {
    if state.withLock({ $0.isShown }) { Terminal.say("\r\u{1B}[K") }
  }

  private static func line(_ step: Assay.Progress, rows: Int, elapsed: Duration) -> String {
    let seconds = max(
      0.001,
      Double(elapsed.components.seconds)
        + Double(elapsed.components.attoseconds) / 1e18
    )
    let rate = Double(step.storedBytes) / seconds
    var line = name(step) + "\(step.storedBytes / 1_000_000) MB"
    if step.totalBytes > 0 {
      let left = Int(Double(step.totalBytes - step.storedBytes) / max(rate, 1))
      line += " of \(step.totalBytes / 1_000_000) MB, \(left) s left"
    }
    return line + ", \(rows) \(rows == 1 ? "row" : "rows"), \(Int(rate / 1_000_000)) MB/s"
  }

  /// Which file it is, if there are several: at most 30 characters of its name.
  private static func name(_ step: Assay.Progress) -> String {
    guard step.fileCount > 1 else { return "" }
    let file = PrintableName.of(String(step.path.split(separator: "/").last ?? "-"))
    let shown = file.count > 30 ? file.prefix(27) + "..." : file[...]
    return "\(step.fileNumber) of \(step.fileCount) \(shown): "
  }
}
