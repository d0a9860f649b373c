/// The command at the end of a message, `gzip is not read yet: gunzip -c FILE | assay scan -`.
enum Remedy {
  /// The message, and the command with the file's name in place of FILE.
  static func lines(_ message: String, path: String?) -> [ReportLine] {
    let parts = message.split(separator: ": ")
    let command = parts.last ?? ""
    let words = command.split(separator: " ")
    guard words.contains("FILE") else { return [.text(message)] }
    let name = path.map(quoted) ?? "FILE"
    return [
      .text(parts.dropLast().joined(separator: ": ") + ":"),
      .command(words.map { $0 == "FILE" ? name : String($0) }.joined(separator: " ")),
    ]
  }

  /// A path as a shell takes it for one word and for no option.
  static func quoted(_ path: String) -> String {
    let name = path.hasPrefix("-") ? "./\(path)" : path
    let isPlain = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        || "/._-+=,@%".utf8.contains(byte)
    }
    guard !isPlain || name.isEmpty else { return name }
    let parts = name.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: #"'\''"#) + "'"
  }
}
