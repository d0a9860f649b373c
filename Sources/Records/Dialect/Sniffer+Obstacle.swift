extension Sniffer {
  /// Why the content cannot be read as delimited text, and what to do; `nil` when it can.
  func obstacle(_ delimiter: UInt8?) -> String? {
    if sample.dropFirst(257).starts(with: "ustar".utf8) {
      return "a tar archive: unpack it, and scan the folder"
    }
    if let encoding = wideEncoding {
      return "UTF-16 text is not read yet: iconv -f \(encoding) -t UTF-8 FILE | assay scan -"
    }
    if isBinary(besides: delimiter) { return "binary content, no delimited text: nothing to scan" }
    return foreignFormat
  }

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
  private var foreignFormat: String? {
    let head = sample.drop { $0 <= 0x20 }.prefix(24)
    let text = String(decoding: head, as: UTF8.self).uppercased()
    if text.hasPrefix("{\"") {
      return "JSON lines are not read yet: convert them to CSV and scan that"
    }
    let statements = [
      "INSERT INTO ", "CREATE TABLE ", "-- MYSQL DUMP", "-- POSTGRESQL DATA", "COPY PUBLIC.",
    ]
    if statements.contains(where: text.hasPrefix) {
      return "SQL is not read yet: load it and export CSV, or extract the rows"
    }
    if !sample.contains(0x0A), sample.lazy.filter({ $0 == 0x0D }).count > 1 {
      return "lines end in CR alone: tr '\\r' '\\n' < FILE | assay scan -"
    }
    return nil
  }
}
