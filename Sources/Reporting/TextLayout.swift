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

  /// Items behind a label, broken between them alone so that no line is longer than `width`.
  static func listed(
    _ items: [String],
    after label: String,
    by separator: String = ", ",
    _ width: Int
  ) -> [String] {
    var lines: [String] = []
    var line = label
    for (index, item) in items.enumerated() {
      let cell = item + (index + 1 < items.count ? separator.trimmedEnd : "")
      let gap = index == 0 || line == "  " ? "" : " "
      if line.count + gap.count + cell.count > width, index > 0 {
        lines.append(line)
        line = "  " + cell
      } else {
        line += gap + cell
      }
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
  /// Without the blanks at its end.
  var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }

  /// `--name` alone.
  fileprivate var isOpenOption: Bool {
    hasPrefix("--") && dropFirst(2).allSatisfy { $0.isLetter || $0 == "-" }
  }
}
