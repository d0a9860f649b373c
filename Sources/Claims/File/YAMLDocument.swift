internal import Yams

/// The one YAML document of a file, with the places of its nodes.
struct YAMLDocument {
  let source: SourceText
  let root: Node

  /// Parses the bytes of a file of bounded size.
  init(_ bytes: [UInt8]) throws(ClaimsFileError) {
    guard bytes.count <= ClaimsFile.Limit.bytes else {
      let remedy = "is this the claims file? One has at most 1 MiB"
      throw ClaimsFileError(SourcePlace(line: 1, column: 1), "the file is too large", remedy)
    }
    source = try SourceText(bytes)
    try YAMLGuard.check(source)
    root = try Self.compose(source)
  }

  /// Where a node starts.
  func place(_ node: Node) -> SourcePlace {
    node.mark.map(Self.place) ?? SourcePlace(line: 1, column: 1)
  }

  private static func compose(_ source: SourceText) throws(ClaimsFileError) -> Node {
    do {
      // Why: the encoding is given, because the parser's default asks the environment and prints.
      let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      if let root = try parser.singleRoot() { return root }
    } catch let error as YamlError {
      throw refusal(error)
    } catch {
      throw notYAML(SourcePlace(line: 1, column: 1))
    }
    throw ClaimsFileError(
      SourcePlace(line: 1, column: 1),
      "the file is empty",
      "write case, design and claims"
    )
  }

  /// Why: the parser's own descriptions quote the line they are about.
  private static func refusal(_ error: YamlError) -> ClaimsFileError {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return notYAML(place(mark))
    case .duplicatedKeysInMapping(_, let context):
      return ClaimsFileError(place(context.mark), "a key stands twice", "keep one of them")
    case .reader(_, let offset, _, let yaml):
      return notYAML(place(ofCharacter: offset ?? 0, in: yaml))
    default:
      return notYAML(SourcePlace(line: 1, column: 1))
    }
  }

  private static func notYAML(_ place: SourcePlace) -> ClaimsFileError {
    let remedy = "check indentation, and put text with : # or quotes in it in double quotes"
    return ClaimsFileError(place, "not YAML from here on", remedy)
  }

  private static func place(_ mark: Mark) -> SourcePlace {
    SourcePlace(line: max(1, mark.line), column: max(1, mark.column))
  }

  private static func place(ofCharacter offset: Int, in text: String) -> SourcePlace {
    let before = text.prefix(offset)
    let line = before.reduce(1) { $0 + ($1.isNewline ? 1 : 0) }
    let last = before.lastIndex { $0.isNewline }.map { before[before.index(after: $0)...] }
    return SourcePlace(line: line, column: (last ?? before).unicodeScalars.count + 1)
  }
}
