/// A line of the text report behind its label.
enum ReportLine: Equatable {
  /// Broken at spaces where it is too long.
  case text(String)
  /// To be copied into a shell: on a line of its own, never broken.
  case command(String)

  /// The lines it takes on `width` columns.
  func laidOut(_ width: Int) -> [String] {
    switch self {
    case .text(let text): TextLayout.wrapped(text, width)
    case .command(let command): ["  \(command)"]
    }
  }
}
