internal import Yams

/// A piece of text in a claims file and where it stands.
struct YAMLText {
  /// As written, without blanks around it.
  let raw: String
  let place: SourcePlace
  private let document: YAMLDocument

  /// Takes a scalar that is not empty, not too long, and has no characters that drive a terminal.
  init(
    _ node: Node,
    in document: YAMLDocument,
    key: String,
    limit: Int
  ) throws(ClaimsFileError) {
    self.document = document
    place = document.place(node)
    guard let scalar = node.scalar else {
      throw ClaimsFileError(place, "\"\(key)\" is not text", "write text on the same line")
    }
    raw = scalar.string
    guard !raw.allSatisfy(\.isWhitespace) else {
      throw ClaimsFileError(place, "\"\(key)\" is empty", "write its value behind the colon")
    }
    guard raw.unicodeScalars.count <= limit else {
      throw ClaimsFileError(place, "\"\(key)\" is too long", "use at most \(limit) characters")
    }
    guard raw.unicodeScalars.allSatisfy(Self.isPlain) else {
      throw ClaimsFileError(place, "\"\(key)\" has a control character", "take it out")
    }
  }

  /// On one line, each run of blanks one space.
  var line: String { raw.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// An error about all of it.
  func error(_ message: String, _ remedy: String) -> ClaimsFileError {
    ClaimsFileError(place, message, remedy)
  }

  /// The place of one of its scalars.
  func place(_ offset: Int) -> SourcePlace {
    document.source.place(offset, into: raw, from: place)
  }

  /// What a parser makes of it, errors at their place in the file.
  func parsed<Value>(
    _ parse: (String) throws(PhraseError) -> Value
  ) throws(ClaimsFileError) -> Value {
    do {
      return try parse(raw)
    } catch {
      throw ClaimsFileError(place(error.offset), error.message, error.remedy)
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }
}
