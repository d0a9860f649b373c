public import Findings

/// What reading a dump gives: its report, and what does not belong into one.
public struct Examination {
  /// What the dump holds, in numbers.
  public let report: Report
  /// What is to be saved to compare other dumps with, where that was asked for.
  public let state: SavedState?
  /// What signs of invention are read from, where those were asked for.
  package let figures: SignFigures?

  /// Of a saved report there is nothing else.
  package init(report: Report, state: SavedState? = nil, figures: SignFigures? = nil) {
    self.report = report
    self.state = state
    self.figures = figures
  }
}
