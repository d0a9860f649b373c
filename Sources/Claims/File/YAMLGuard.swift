/// Refuses what would make a small file expensive to read, before the YAML parser sees it.
///
/// Aliases let a file double in size with every line; keys behind `?` may be whole documents, and
/// keys in brackets, which stand on one line, small ones, compared at every level. All three are
/// told from the bytes alone, on the safe side: an anchor or alias is `&` or `*` with a letter
/// behind and none before, wherever it stands.
struct YAMLGuard {
  /// The most opening brackets on one line.
  static let bracketLimit = 16

  private let source: SourceText
  private var anchors: Set<ArraySlice<UInt8>> = []
  private var isLineStart = true
  private var lastVisible: UInt8 = 0
  private var bracketCount = 0

  /// Goes over a file once.
  static func check(_ source: SourceText) throws(ClaimsFileError) {
    var guardian = YAMLGuard(source)
    for index in source.bytes.indices { try guardian.look(index) }
  }

  private init(_ source: SourceText) { self.source = source }

  private mutating func look(_ index: Int) throws(ClaimsFileError) {
    let byte = source.bytes[index]
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "*"): try reference(index)
    case UInt8(ascii: "?"): try key(index)
    case 0x85, 0xA8, 0xA9: try lineSeparator(index)
    case UInt8(ascii: "["), UInt8(ascii: "{"): try bracket(index)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): (isLineStart, bracketCount) = (true, 0)
    default: break
    }
    guard byte > UInt8(ascii: " ") else { return }
    isLineStart = false
    lastVisible = byte
  }

  private mutating func reference(_ index: Int) throws(ClaimsFileError) {
    let bytes = source.bytes
    guard index == 0 || !Self.isNameByte(bytes[index - 1]) else { return }
    let name = bytes[(index + 1)...].prefix(while: Self.isNameByte)
    guard !name.isEmpty else { return }
    if bytes[index] == UInt8(ascii: "&") {
      anchors.insert(name)
    } else if anchors.contains(name) {
      throw ClaimsFileError(
        source.place(ofByte: index),
        "aliases are not allowed",
        "write the value out"
      )
    }
  }

  private func key(_ index: Int) throws(ClaimsFileError) {
    guard isLineStart || "[{,?-:".utf8.contains(lastVisible) else { return }
    throw ClaimsFileError(
      source.place(ofByte: index),
      "a value or key starts with a question mark",
      "write keys as key: value, and put text that starts so in quotes"
    )
  }

  private mutating func bracket(_ index: Int) throws(ClaimsFileError) {
    bracketCount += 1
    guard bracketCount > Self.bracketLimit else { return }
    throw ClaimsFileError(
      source.place(ofByte: index),
      "too many brackets on one line",
      "write one key a line"
    )
  }

  /// NEL, LS and PS, which the parser takes for line ends.
  private func lineSeparator(_ index: Int) throws(ClaimsFileError) {
    let bytes = source.bytes
    let isNextLine = bytes[index] == 0x85 && index > 0 && bytes[index - 1] == 0xC2
    let isSeparator = index > 1 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
    guard isNextLine || isSeparator && bytes[index] != 0x85 else { return }
    throw ClaimsFileError(
      source.place(ofByte: index - (isNextLine ? 1 : 2)),
      "a line separator that is not a line end",
      "end lines with LF or CR LF"
    )
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
