/// How running text is set.
package enum TextLayout {
  /// Breaks text at spaces so that no line is longer than `width`.
  ///
  /// A longer word stays whole, and so do an option and its value.
  package static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in unbroken(text) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = "  "
      }
      line += (line.isEmpty || line == "  " ? "" : " ") + word
    }
    return lines + [line]
  }

  /// The words, an option with the word behind it, unless a mark ends it.
  private static func unbroken(_ text: String) -> [String] {
    text.split(separator: " ", omittingEmptySubsequences: false).reduce(into: []) { words, word in
      if let option = words.last, option.isOpenOption {
        words[words.count - 1] = "\(option) \(word)"
      } else {
        words.append(String(word))
      }
    }
  }
}

extension String {
  /// `--name` alone.
  fileprivate var isOpenOption: Bool {
    hasPrefix("--") && dropFirst(2).allSatisfy { $0.isLetter || $0 == "-" }
  }
}
