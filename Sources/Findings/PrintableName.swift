/// A file's name without characters that would drive a terminal or forge a line.
///
/// Names come from hostile archives too: controls, line ends and marks of writing direction become `?`.
package enum PrintableName {
  package static func of(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { isPlain($0) ? $0 : "?" }))
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }
}
