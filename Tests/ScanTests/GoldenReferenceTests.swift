import Foundation
import Profiling
import ReferenceAnalyzer
import Testing

/// Every plain golden input goes through the naive analyzer as well, and what was recorded of it too.
@Suite struct GoldenReferenceTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("testdata/golden")

  /// `case/file` of whatever is delimited text.
  static let inputs: [String] = {
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let texts = [".csv", ".tsv", ".txt"]
    return names.filter { name in
      texts.contains(where: name.hasSuffix) && !name.contains("must-fail-utf16")
    }.sorted()
  }()

  @Test func thereAreInputs() {
    #expect(Self.inputs.count >= 8)
  }

  @Test(arguments: inputs) func scanEqualsTheReference(_ input: String) throws {
    let bytes = try Array(Data(contentsOf: Self.root.appendingPathComponent(input)))
    var harness = Harness()
    (harness.hasHeader, harness.delimiter) = (nil, nil)
    for workerCount in [1, 3] {
      harness.workerCount = workerCount
      harness.cuts = workerCount == 1 ? [] : Array(stride(from: 97, to: bytes.count, by: 1_009))
      let profile = try harness.profile(bytes)
      expectEqual(profile, harness.reference(bytes, profile), "\(input)")
    }
  }

  /// Reports of one table, recorded as JSON, beside the input that the command names.
  @Test(arguments: [
    "awkward-json/awkward.csv", "telecom-json/telecom.csv", "quotes-and-rejects/quotes.csv",
  ])
  func recordEqualsTheReference(_ input: String) throws {
    let url = Self.root.appendingPathComponent(input)
    let record = url.deletingLastPathComponent().appendingPathComponent("stdout")
    let report = try JSONDecoder().decode(Recorded.self, from: Data(contentsOf: record))
    let table = try #require(report.tables.first)
    let bytes = try Array(Data(contentsOf: url))
    var harness = Harness()
    (harness.hasHeader, harness.delimiter) = (nil, nil)
    let profile = try harness.profile(bytes)
    let exact = harness.reference(bytes, profile)
    #expect(table.records.parsed == exact.parsed)
    #expect(table.records.rejected == exact.rejected)
    #expect(report.ledger.inRecords == exact.recordBytes)
    #expect(report.ledger.betweenRecords == exact.betweenBytes)
    #expect(table.columns.map(\.filled) == exact.columns.map(\.filled))
    #expect(table.columns.map(\.empty) == exact.columns.map(\.empty))
    #expect(table.columns.map { $0.length?.min } == exact.columns.map { $0.lengths.min() })
    #expect(table.columns.map { $0.length?.max } == exact.columns.map { $0.lengths.max() })
    for (column, values) in zip(table.columns, exact.columns) {
      #expect((column.distinct.low...column.distinct.high).contains(values.distinct.count))
    }
  }

  private struct Recorded: Decodable {
    struct Ledger: Decodable {
      let inRecords: Int
      let betweenRecords: Int
    }
    struct Table: Decodable {
      let records: Records
      let columns: [Column]
    }
    struct Records: Decodable {
      let parsed: Int
      let rejected: [String: Int]
    }
    struct Column: Decodable {
      let filled: Int
      let empty: Int
      let length: Length?
      let distinct: Distinct
    }
    struct Length: Decodable {
      let min: Int
      let max: Int
    }
    struct Distinct: Decodable {
      let low: Int
      let high: Int
    }
    let ledger: Ledger
    let tables: [Table]
  }
}
