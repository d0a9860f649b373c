internal import Yams

/// A mapping with known keys.
struct YAMLFields {
  private let document: YAMLDocument
  private let place: SourcePlace
  private let values: [String: Node]

  /// Takes a mapping whose keys are all among those allowed; errors list them in this order.
  init(_ node: Node, in document: YAMLDocument, keys: [String]) throws(ClaimsFileError) {
    self.document = document
    place = document.place(node)
    guard let mapping = node.mapping else {
      let remedy = "write key: value pairs of \(keys.joined(separator: ", "))"
      throw ClaimsFileError(place, "not a mapping", remedy)
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard keys.contains(name) else {
        let remedy = Suggestion.remedy(for: name, in: keys)
        throw ClaimsFileError(document.place(key), "unknown key", remedy)
      }
      values[name] = value
    }
    self.values = values
  }

  /// The value of a key that must be there.
  func node(_ key: String) throws(ClaimsFileError) -> Node {
    guard let node = values[key] else {
      throw ClaimsFileError(place, "the key \"\(key)\" is missing", "add \(key): and its value")
    }
    return node
  }

  /// The text of a key that must be there.
  func text(_ key: String, limit: Int = ClaimsFile.Limit.word) throws(ClaimsFileError) -> YAMLText {
    try YAMLText(try node(key), in: document, key: key, limit: limit)
  }

  /// The text of a key, if it is there.
  func optionalText(_ key: String, limit: Int) throws(ClaimsFileError) -> YAMLText? {
    guard let node = values[key] else { return nil }
    return try YAMLText(node, in: document, key: key, limit: limit)
  }
}
