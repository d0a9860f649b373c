import Evidence
import Findings
import Profiling
import TestSupport
import Testing

/// The record sample against what a set of whole records says.
@Suite struct RecordSampleTests {
  private static func figures(_ bytes: [UInt8]) throws -> SampleFigures {
    var harness = Harness(hasHeader: true)
    harness.samplesRecords = true
    return try #require(try harness.profile(bytes).table.sampleFigures)
  }

  private static func file(_ lines: [String]) -> [UInt8] {
    Array(("id,note,state\n" + lines.map { $0 + "\n" }.joined()).utf8)
  }

  @Test func allRecordsOfASmallFileAreThereWithTheirCopies() throws {
    var random = SplitMix64(seed: 2)
    let lines = (0..<9_000).map { _ in "\(random.next(below: 5_000)),\"a, b\",TX" }
    let figures = try Self.figures(Self.file(lines))
    let counts = Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(figures.rate == 1)
    #expect(figures.copies.values == counts.count)
    #expect(figures.copies.records == lines.count)
    #expect(figures.copies.squares == counts.values.reduce(0) { $0 + $1 * $1 })
    #expect(figures.order.sameState.total == counts.count - 1)
  }

  /// Copies come late, when most records are let go already.
  @Test func aLargeFileIsSampledWithEveryCopy() throws {
    let once = (0..<120_000).map { "\($0),x,\(["TX", "CA", ""][$0 % 3])" }
    let figures = try Self.figures(Self.file(once + once))
    #expect(figures.values == RecordSample.limit)
    #expect(figures.copies.records == 2 * RecordSample.limit)
    #expect(figures.copies.atOneDistance.count > RecordSample.limit * 9 / 10)
    let different = Double(figures.values) / figures.rate
    #expect(abs(different / 120_000 - 1) < 0.05)
    #expect(abs(Double(figures.incomplete.count) / Double(figures.values) - 1.0 / 3) < 0.03)
  }

  /// A table in two files is one after the other.
  @Test func filesOfATableFollowEachOther() throws {
    var harness = Harness(hasHeader: true)
    harness.samplesRecords = true
    let one = try harness.profile(Self.file((0..<4_000).map { "\($0),x,TX" }))
    let other = try harness.profile(Self.file((0..<4_000).map { "\($0),x,TX" }))
    let both = Profile(of: [one, other], ScanOptions(hash: Harness.hash))
    let figures = try #require(both.tables.first?.tally.sampleFigures)
    #expect(both.tables.count == 1)
    #expect(figures.copies.values == 4_000 && figures.copies.records == 8_000)
    #expect(figures.copies.atOneDistance.count > 3_900)
    #expect(other.table.sampleFigures?.copies.records == 4_000)
  }

  @Test func nothingIsSampledUnlessAskedFor() throws {
    #expect(try Harness(hasHeader: true).profile(Self.file(["1,x,TX"])).table.sampleFigures == nil)
  }

  /// Counts of 1 to 10, and what is left of all but so few, are one to whoever sees figures.
  @Test func smallCountsCannotBeTold() throws {
    func figures(missing count: Int) throws -> SignFigures {
      var harness = Harness(hasHeader: true)
      harness.samplesRecords = true
      let lines = (0..<2_000).map { "\($0),\($0 < count ? "" : "x"),TX" }
      return try #require(SignGate(try harness.wholeProfile(Self.file(lines)), .suppress).figures)
    }
    let few = try figures(missing: 1)
    for count in [2, 5, 10] { #expect(try figures(missing: count) == few) }
    #expect(try figures(missing: 0) != few)
    #expect(try figures(missing: 11).incomplete?.count == 11)
    #expect(try figures(missing: 1_995) == figures(missing: 1_999))
  }
}
