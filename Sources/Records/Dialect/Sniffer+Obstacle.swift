extension Sniffer {
  /// Why content cannot be read as delimited text.
  package struct Obstacle: Sendable {
    /// What it is instead, in one word.
    package let type: String
    /// The same in words, and what to do.
    package let message: String
  }

  /// What stands in the way; `nil` where nothing does.
  func obstacle(_ delimiter: UInt8?) -> Obstacle? {
    if sample.dropFirst(257).starts(with: "ustar".utf8) {
      return Obstacle(type: "tar", message: "a tar archive: unpack it, and scan the folder")
    }
    if let encoding = wideEncoding {
      return Obstacle(
        type: "utf-16",
        message: "UTF-16 text is not read yet: iconv -f \(encoding) -t UTF-8 FILE | assay scan -"
      )
    }
    if isBinary(besides: delimiter) { return binary(delimiter) }
    return foreignFormat
  }

  private func binary(_ delimiter: UInt8?) -> Obstacle {
    guard delimiter == nil, !isBinary(besides: Self.hiveDelimiter) else {
      return Obstacle(
        type: "binary",
        message: "binary content, no delimited text: nothing to scan"
      )
    }
    return Obstacle(type: "text", message: "fields end in Ctrl-A: give --delimiter '\\x01'")
  }

  /// What Hive puts between fields.
  private static var hiveDelimiter: UInt8 { 0x01 }

  /// The name for iconv of two-byte text, told by its mark, or by the zero beside most characters.
  private var wideEncoding: String? {
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let head = sample.prefix(4_096)
    var (little, big) = (0, 0)
    for place in stride(from: 1, to: head.count, by: 2) {
      let (first, second) = (head[place - 1], head[place])
      little += second == 0 && isText(first) ? 1 : 0
      big += first == 0 && isText(second) ? 1 : 0
    }
    let half = head.count / 4
    return little > half ? "UTF-16LE" : big > half ? "UTF-16BE" : nil
  }

  /// Control characters that no text has, one in fifty bytes or more.
  private func isBinary(besides delimiter: UInt8?) -> Bool {
    let controls = sample.lazy.filter { $0 != delimiter && $0 != 0x1B && !isText($0) }.count
    return controls * 50 > sample.count
  }

  private func isText(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte != 0x7F) || (0x09...0x0D).contains(byte)
  }

  /// Text that is no delimited records, told by its beginning.
  private var foreignFormat: Obstacle? {
    let head = sample.drop { $0 <= 0x20 }.prefix(24)
    let text = String(decoding: head, as: UTF8.self).uppercased()
    if text.hasPrefix("{\"") {
      return Obstacle(
        type: "jsonl",
        message: "JSON lines are not read yet: convert them to CSV and scan that"
      )
    }
    let statements = [
      "INSERT INTO ", "CREATE TABLE ", "-- MYSQL DUMP", "-- POSTGRESQL DATA", "COPY PUBLIC.",
    ]
    if statements.contains(where: text.hasPrefix) {
      return Obstacle(
        type: "sql",
        message: "SQL is not read yet: load it and export CSV, or extract the rows"
      )
    }
    if !sample.contains(0x0A), sample.lazy.filter({ $0 == 0x0D }).count > 1 {
      return Obstacle(
        type: "text",
        message: "lines end in CR alone: tr '\\r' '\\n' < FILE | assay scan -"
      )
    }
    return nil
  }
}
