/// What a column's name says of what it holds: words, never proof.
///
///     "customerPhoneNo."   customer, phone, no, customerphone, phoneno
struct HeaderHint: Sendable {
  /// The words, lower-case, and each two neighbours as one.
  private let words: Set<String>

  init(_ header: String?) {
    let parts = Self.split(header ?? "")
    words = Set(parts).union(zip(parts, parts.dropFirst()).map { $0 + $1 })
  }

  /// Whether one of these is among the words.
  func has(_ any: String...) -> Bool { any.contains(where: words.contains) }

  /// Whether one of the words stands for the kind, and none against it.
  func names(_ kind: String) -> Bool {
    guard let list = Self.byKind[kind], !words.isDisjoint(with: list.yes) else { return false }
    return words.isDisjoint(with: list.no)
  }

  /// Whether the words are those of a serial number or an amount, and of no kind.
  var isCount: Bool {
    !words.isDisjoint(with: Self.counts) && !Self.byKind.keys.contains(where: names)
  }

  /// Whether the words are those of a version of software.
  var isVersion: Bool {
    !words.isDisjoint(with: ["version", "ver", "release", "build", "firmware"])
  }

  /// Letters only, cut where a small letter meets a capital.
  private static func split(_ header: String) -> [String] {
    var parts: [String] = []
    var isInside = false
    var wasSmall = false
    for scalar in header.unicodeScalars {
      let isSmall = ("a"..."z").contains(scalar)
      guard isSmall || ("A"..."Z").contains(scalar) else {
        isInside = false
        continue
      }
      if !isInside || (wasSmall && !isSmall) { parts.append("") }
      parts[parts.count - 1] += String(scalar).lowercased()
      isInside = true
      wasSmall = isSmall
    }
    return parts
  }
}
