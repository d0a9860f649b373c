import Findings
import Profiling
import Sketches

/// The state of an earlier dump, read before a scan that takes hours.
struct EarlierState {
  private let state: SketchState

  /// Nil where none was given.
  ///
  /// - Throws: `Failure` where it cannot be read, or a state is wanted without a case key.
  init?(_ request: ScanRequest, _ key: RunKey) throws(Assay.Failure) {
    guard request.earlier != nil || request.keepsState else { return nil }
    guard let caseKey = key.caseKey else {
      throw .needsCaseKey(request.earlier == nil ? "--state" : "--earlier")
    }
    guard let path = request.earlier else { return nil }
    state = try SavedState.read(path, caseKey)
  }

  /// What a dump shares with it.
  func section(_ profile: Profile, _ request: ScanRequest) -> Report.Earlier {
    OverlapGate(smallCells: request.smallCells, redactsPaths: request.redactsPaths)
      .earlier(profile.state, state)
  }
}
