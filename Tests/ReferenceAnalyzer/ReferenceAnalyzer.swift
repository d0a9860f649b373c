package import Identifiers

/// The whole analysis, naive: one array of bytes, one record after the other, every value kept.
///
/// The executable specification of a scan. It shares with the program the identifiers' rules on one
/// field (`check`), which have vectors and truth files of their own, and nothing of the data path.
package struct ReferenceAnalyzer {
  package let delimiter: UInt8
  package let columnCount: Int
  package var recordBytesLimit = 1 << 20
  package var columnLimit = 1_024
  /// Kinds whose rule is asked of every field.
  package var kinds: [IdentifierKind] = []

  package init(delimiter: UInt8, columnCount: Int) {
    self.delimiter = delimiter
    self.columnCount = columnCount
  }

  /// One column's exact numbers.
  package struct Column: Equatable {
    package var filled = 0
    package var empty = 0
    package var lengths: [Int] = []
    package var distinct: Set<[UInt8]> = []
    /// By kind and answer.
    package var answers: [String: [String: Int]] = [:]
  }

  /// All that was found.
  package struct Result: Equatable {
    package var parsed = 0
    package var rejected: [String: Int] = [:]
    package var recordBytes = 0
    package var betweenBytes = 0
    package var columns: [Column] = []
    package var distinctRecords: Set<[[UInt8]]> = []
  }

  /// Analyses `bytes` from `start` on; what is before it lies between records.
  package func analyze(_ bytes: [UInt8], from start: Int = 0) -> Result {
    var result = Result(betweenBytes: start)
    result.columns = Array(repeating: Column(), count: columnCount)
    var place = start
    while place < bytes.count {
      place = readRecord(bytes, place, &result)
    }
    return result
  }

  private enum Parse {
    case fields([[UInt8]], end: Int)
    case refused(String, search: Int)
  }

  private func readRecord(_ bytes: [UInt8], _ start: Int, _ result: inout Result) -> Int {
    switch parse(bytes, start) {
    case .refused(let reason, let search):
      result.rejected[reason, default: 0] += 1
      let end = bytes[search...].firstIndex(of: 0x0A) ?? bytes.count
      result.recordBytes += end - start
      result.betweenBytes += end < bytes.count ? 1 : 0
      return min(end + 1, bytes.count)
    case .fields(let fields, let end):
      let raw = Array(bytes[start..<end])
      result.betweenBytes += end < bytes.count ? 1 : 0
      if columnCount > 1, raw.isEmpty || raw == [0x0D] {
        result.betweenBytes += raw.count
      } else {
        result.recordBytes += raw.count
        count(fields, &result)
      }
      return min(end + 1, bytes.count)
    }
  }

  private func count(_ fields: [[UInt8]], _ result: inout Result) {
    guard fields.count == columnCount else {
      let reason = fields.count > columnLimit ? "TOO_MANY_FIELDS" : "FIELD_COUNT"
      result.rejected[reason, default: 0] += 1
      return
    }
    result.parsed += 1
    result.distinctRecords.insert(fields.map(canonical))
    for (index, field) in fields.enumerated() { add(field, to: &result.columns[index]) }
  }

  private func add(_ field: [UInt8], to column: inout Column) {
    let shape = field.withUnsafeBytes { Shape.classify(RawSpan(_unsafeBytes: $0)) }.shape
    guard shape != .empty, shape != .nullWord else {
      column.empty += 1
      return
    }
    column.filled += 1
    column.lengths.append(field.count)
    column.distinct.insert(canonical(field))
    for kind in kinds {
      let answer = field.withUnsafeBytes { kind.check(RawSpan(_unsafeBytes: $0)) }
      column.answers[kind.name, default: [:]][
        "\(answer.validity) \(answer.reason.code)",
        default: 0
      ] += 1
    }
  }

  /// Numbers of nine and more digits count as their digits, empty fields as nothing.
  private func canonical(_ field: [UInt8]) -> [UInt8] {
    let found = field.withUnsafeBytes { Shape.classify(RawSpan(_unsafeBytes: $0)) }
    if found.shape == .empty || found.shape == .nullWord { return [] }
    if CanonicalForm.digitsOnly(found.shape) {
      return Array("digits \(found.digits) of \(found.digitCount)".utf8)
    }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    return Array(field.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  /// Splits one record into fields with their quotes off.
  private func parse(_ bytes: [UInt8], _ start: Int) -> Parse {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var place = start
    while true {
      if place - start == recordBytesLimit, place < bytes.count, bytes[place] != 0x0A {
        return .refused("RECORD_TOO_LONG", search: place)
      }
      guard place < bytes.count, bytes[place] != 0x0A else {
        if place > start, bytes[place - 1] == 0x0D { field.removeLast() }
        return .fields(fields + [field], end: place)
      }
      if bytes[place] == delimiter {
        fields.append(field)
        field = []
        place += 1
      } else if bytes[place] == 0x22, isFieldStart(bytes, place, start) {
        switch quoted(bytes, place, limit: start + recordBytesLimit) {
        case .none: return .refused("STRAY_QUOTE", search: place)
        case .some(let (content, behind)): (field, place) = (content, behind)
        }
      } else {
        field.append(bytes[place])
        place += 1
      }
    }
  }

  private func isFieldStart(_ bytes: [UInt8], _ place: Int, _ start: Int) -> Bool {
    place == start || bytes[place - 1] == delimiter
  }

  /// The content of the quoted field that opens at `opening`, and where it has closed.
  private func quoted(_ bytes: [UInt8], _ opening: Int, limit: Int) -> ([UInt8], Int)? {
    var content: [UInt8] = []
    var place = opening + 1
    while place < min(bytes.count, limit) {
      guard bytes[place] == 0x22 else {
        content.append(bytes[place])
        place += 1
        continue
      }
      let next = place + 1
      guard next < bytes.count else { return (content, next) }
      if bytes[next] == 0x22, next < limit {
        content.append(0x22)
        place += 2
        continue
      }
      if bytes[next] == delimiter || bytes[next] == 0x0A { return (content, next) }
      let endsLine =
        bytes[next] == 0x0D && (next + 1 == bytes.count || bytes[next + 1] == 0x0A)
      return endsLine ? (content, next) : nil
    }
    return nil
  }
}
