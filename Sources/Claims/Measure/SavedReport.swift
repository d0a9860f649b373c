package import Findings
import FoundationEssentials

/// Reads reports that an earlier scan saved as JSON.
package enum SavedReport {
  /// Larger files are no reports.
  package static let byteLimit = 64 << 20

  /// Why a saved report cannot be used; it never quotes the file.
  package struct Failure: Error, Equatable, Sendable {
    /// What is wrong and what to do.
    package let message: String
  }

  /// Whether a file that begins so is meant to be a report.
  package static func isMeant(by beginning: ArraySlice<UInt8>) -> Bool {
    let text = beginning.prefix(1 << 12)
    guard text.first(where: { !" \t\r\n".utf8.contains($0) }) == UInt8(ascii: "{") else {
      return false
    }
    // Why: keys are sorted, so that the schema stands at the end of a report.
    let words = String(decoding: text, as: UTF8.self)
    return ["\"evidence\"", "\"schema\"", "\"doubts\""].contains { words.contains($0) }
  }

  /// Decodes a report and holds its numbers against each other, so that no sum of them can fail.
  package static func decode(_ bytes: [UInt8]) throws(Failure) -> Report {
    guard bytes.count <= byteLimit else { throw Failure(message: "too large for a saved report") }
    let report: Report
    do {
      report = try JSONDecoder().decode(Report.self, from: Data(bytes))
    } catch {
      throw Failure(
        message:
          "not a saved report that this version reads: scan the dump again with --format json"
      )
    }
    guard report.schema == Report.knownSchema else {
      throw Failure(message: "a saved report of another schema: scan the dump again")
    }
    guard report.isSound else {
      throw Failure(
        message: "the saved report's numbers contradict each other: scan the dump again"
      )
    }
    return report
  }
}

extension Report {
  fileprivate static let knownSchema = "assay.report/1"
  /// Counts up to 140 T and 32,768 columns: no sum overflows.
  fileprivate static let counts = 0...1 << 47
  private static let columnLimit = 1 << 15

  fileprivate var isSound: Bool {
    let sums = [
      ledger.stored, ledger.decodedFrom, ledger.skipped, ledger.undecodable, ledger.decoded,
      ledger.inRecords, ledger.betweenRecords, ledger.records, ledger.recordsParsed,
      ledger.recordsRejected,
    ]
    let distinct = identifiers.map(\.distinct) + [people?.low, people?.high].compactMap(\.self)
    return sums.allSatisfy(Self.counts.contains) && ledger.balances
      && tables.reduce(0) { $0 + $1.columns.count } <= Self.columnLimit
      && tables.allSatisfy(\.isSound) && distinct.allSatisfy(\.isSound)
      && people.map { $0.low.estimate <= $0.high.estimate } ?? true
      && (people?.recordsPerPerson.map { (0...1e9).contains($0) } ?? true)
      && (earlier?.isSound ?? true)
  }
}

extension Report.Earlier {
  fileprivate var isSound: Bool {
    Report.counts.contains(records) && overlaps.count <= 1 << 10 && overlaps.allSatisfy(\.isSound)
  }
}

extension Report.Overlap {
  fileprivate var isSound: Bool {
    [a, b, both].compactMap(\.self).allSatisfy(\.isSound) && (containment?.isSound ?? true)
      && (kept?.isSound ?? true)
  }
}

extension Report.Containment {
  fileprivate var isSound: Bool {
    [low, share, high, confidence].allSatisfy((0...1).contains) && low <= share && share <= high
  }
}

extension Report.Kept {
  fileprivate var isSound: Bool {
    Report.counts.contains(a) && Report.counts.contains(b) && (0...min(a, b)).contains(both)
      && Report.counts.contains(rate) && rate >= 1
  }
}

extension Report.Table {
  fileprivate var isSound: Bool {
    Report.counts.contains(records.parsed)
      && columns.allSatisfy { $0.isSound(records.parsed) }
      && (consistency?.allSatisfy { $0.isSound(records.parsed) } ?? true)
  }
}

extension Report.Consistency {
  fileprivate func isSound(_ parsed: Int) -> Bool {
    (0...parsed).contains(records) && (0...records).contains(agreeing) && (0...1).contains(chance)
  }
}

extension Report.Column {
  fileprivate func isSound(_ parsed: Int) -> Bool {
    (0...parsed).contains(records) && (0...records).contains(filled) && distinct.isSound
      && (validity?.isSound(filled) ?? true) && (multiplicity?.isSound ?? true)
      && (together?.values.allSatisfy { (0...records).contains($0) } ?? true)
      && (kindEvidence.map { (0...1).contains($0.chance) } ?? true)
      && (breakdowns?.allSatisfy(\.isSound) ?? true)
      && [reasons, flags].allSatisfy { $0?.values.allSatisfy((0...filled).contains) ?? true }
  }
}

extension Report.Validity {
  fileprivate func isSound(_ filled: Int) -> Bool {
    var left = filled
    for part in [valid, invalid, suspect, masked, otherKind] {
      guard (0...left).contains(part) else { return false }
      left -= part
    }
    return left == 0
  }
}

extension Report.Multiplicity {
  fileprivate var isSound: Bool {
    Report.counts.contains(records) && (0...records).contains(values)
      && (0...values).contains(once) && (0...(values - once)).contains(twice)
  }
}

extension Report.Distinct {
  fileprivate var isSound: Bool {
    Report.counts.contains(estimate) && Report.counts.contains(low) && Report.counts.contains(high)
      && low <= estimate && estimate <= high
  }
}

extension Report.Breakdown {
  fileprivate var isSound: Bool {
    counts.count <= 1 << 12 && counts.allSatisfy { Report.counts.contains($0.count) }
      && (other.map { Report.counts.contains($0.count) } ?? true)
  }
}
