/// Tells a file's dialect from its first decoded bytes, and how sure that is.
///
/// The same bytes give the same answer: the sample is the first min(1 MiB, end) decoded bytes.
package struct Sniffer {
  /// Decoded bytes looked at.
  package static let sampleBytes = 1 << 20

  /// What the user fixed beforehand.
  package struct Hints: Sendable {
    package var delimiter: UInt8?
    /// The double quote where nil.
    package var quote: UInt8?
    package var hasHeader: Bool?

    package init() {}
  }

  /// The answer.
  package struct Finding: Sendable {
    package let dialect: Dialect
    /// Header names as they stand, empty without a header.
    ///
    /// Not for any output as they are.
    package let headerNames: [String]
    /// What of `headerNames` may be printed; `nil` for a name that could be a value.
    package let printableNames: [String?]
    package let encoding: Encoding
    /// Why the answer may be wrong, in words of this program's own.
    package let doubt: String?
    /// The delimiter that came second, if it was near.
    package let runnerUp: UInt8?
    /// Why the content cannot be read at all.
    package let obstacle: Obstacle?

    /// The name of a column, counted from 0, if it has one that may be printed.
    package func printableName(_ column: Int) -> String? {
      printableNames.indices.contains(column) ? printableNames[column] : nil
    }
  }

  let sample: UnsafeBufferPointer<UInt8>
  private let isWhole: Bool
  private let limits: RecordLimits

  /// `isWhole` says whether the sample is all there is; it must outlive the sniffer.
  package init(_ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool, limits: RecordLimits) {
    self.sample = sample
    self.isWhole = isWhole
    self.limits = limits
  }

  /// Decides.
  ///
  /// Cost: four passes over the sample.
  package func find(_ hints: Hints) -> Finding {
    let mark = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let candidates = hints.delimiter.map { [$0] } ?? Array(",;\t|".utf8)
    let quote = hints.quote ?? UInt8(ascii: "\"")
    let trials = candidates.filter { $0 != quote }
      .map { DelimiterTrial($0, quote: quote, sample, from: mark, isWhole, limits) }
      .sorted { $0.isBetter(than: $1) }
    let best = trials[0]
    let second = trials.dropFirst().first { $0.isRival(of: best) }
    let header = HeaderTest(best.firstRecords)
    let hasHeader = hints.hasHeader ?? header.looksLikeHeader
    let names = hasHeader ? best.firstRecords.first ?? [] : []
    let headerDoubt = hints.hasHeader == nil ? header.doubt : nil
    let doubts = [doubt(best, second), headerDoubt].compactMap(\.self)
    let dialect = Dialect(
      delimiter: best.delimiter,
      quote: quote,
      columnCount: best.columnCount,
      hasHeader: hasHeader,
      prefixBytes: hasHeader ? best.behindFirstRecord : mark,
      newline: best.newline
    )
    return Finding(
      dialect: dialect,
      headerNames: names,
      printableNames: HeaderName.printable(names),
      encoding: encoding,
      doubt: doubts.isEmpty ? nil : doubts.joined(separator: "; "),
      runnerUp: second?.delimiter,
      obstacle: obstacle(hints.delimiter)
    )
  }

  private func doubt(_ best: DelimiterTrial, _ second: DelimiterTrial?) -> String? {
    if best.firstRecords.isEmpty {
      return best.newline == .none
        ? "no records: nothing to tell the columns by"
        : "blank lines only: each counts as a record of one empty field"
    }
    if best.columnCount == 1 { return "one column: no delimiter splits the lines evenly" }
    if second != nil { return "another delimiter fits nearly as well" }
    if best.share < 0.9 { return "lines differ in their number of fields" }
    return nil
  }
}

extension Sniffer {
  /// How the sample's bytes spell characters.
  package enum Encoding: String, Sendable {
    case ascii
    case utf8 = "utf-8"
    case eightBit = "8-bit"
  }

  var encoding: Encoding {
    if sample.allSatisfy({ $0 < 0x80 }) { return .ascii }
    // Why: the sample may end inside a character of up to four bytes.
    let cut = isWhole ? 0 : 3
    let isValid = (0...cut).contains {
      String(validating: sample.dropLast($0), as: UTF8.self) != nil
    }
    return isValid ? .utf8 : .eightBit
  }
}
