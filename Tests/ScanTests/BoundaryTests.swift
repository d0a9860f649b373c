import Evidence
import Findings
import Kernels
import Profiling
import Records
import TestSupport
import Testing

/// The same bytes give the same report wherever they are cut, whoever reads them.
@Suite struct BoundaryTests {
  /// About 300 bytes of everything that can go wrong at a border.
  static let nasty = Array(
    ("a,b,c\n1,\"x,y\",2\n\"q\"\"q\",\"\",\"l1\nl2\"\r\n\r\nragged,2\nr,a,g,g\n\n"
      + "\"stray\"x,1,2\nnext,\"open\nstill,\"bad\",9\nok,5\" pipe,6\n\"a\r\nb\",\"c\"\"\",\"\n\"\n"
      + "219-09-9998,490154203237518,NULL\n  ,N/A,-\n,,\n\"\"\"\",\"\"\"\n\"\"\",x\r\n"
      + "\u{E9}\u{20AC},\u{1F600},z\r\n\"never closed,1,2\nlast,\"one\",\"here\nand\nthere").utf8
  )

  @Test func everyBlockSizeGivesTheSameReport() throws {
    let whole = try Harness().report(Self.nasty)
    for size in 1...257 {
      let cuts = Array(stride(from: size, to: Self.nasty.count, by: size))
      let report = try Harness(cuts: cuts).report(Self.nasty)
      #expect(report.tables == whole.tables, "block size \(size)")
      #expect(report.ledger == whole.ledger, "block size \(size)")
    }
  }

  @Test func everySplitPointGivesTheSameReport() throws {
    let whole = try Harness().report(Self.nasty)
    for cut in 1..<Self.nasty.count {
      let report = try Harness(cuts: [cut]).report(Self.nasty)
      #expect(report.tables == whole.tables, "cut at \(cut)")
      #expect(report.ledger == whole.ledger, "cut at \(cut)")
    }
  }

  @Test(arguments: KernelSet.supported) func controlCharacterDelimitsAsAnyOther(
    _ set: KernelSet
  ) throws {
    for delimiter: UInt8 in [0x01, 0x1F, 0x0B] {
      let bytes = Self.nasty.map { $0 == UInt8(ascii: ",") ? delimiter : $0 }
      let harness = Harness(cuts: [100, 200], kernels: set, delimiter: delimiter)
      let profile = try harness.profile(bytes)
      expectEqual(profile, harness.reference(bytes, profile), "\(delimiter)")
      #expect(profile.table.columns.count == 3)
    }
  }

  @Test(arguments: 1...8) func everyWorkerCountGivesTheSameReport(_ workers: Int) throws {
    let whole = try Harness().report(Self.nasty)
    for size in [1, 2, 3, 7, 31, 64] {
      let cuts = Array(stride(from: size, to: Self.nasty.count, by: size))
      let report = try Harness(cuts: cuts, workerCount: workers).report(Self.nasty)
      #expect(report.tables == whole.tables, "\(workers) workers, block size \(size)")
      #expect(report.ledger.balances)
    }
  }

  @Test(arguments: [1, 2, 3, 5, 17, 64, 100]) func everyWindowGivesTheSameReport(
    _ window: Int
  ) throws {
    let whole = try Harness().report(Self.nasty)
    var harness = Harness()
    harness.limits.windowBytes = window
    #expect(try harness.report(Self.nasty).tables == whole.tables)
  }

  @Test(arguments: KernelSet.supported) func everyKernelSetGivesTheSameReport(
    _ set: KernelSet
  ) throws {
    let whole = try Harness(kernels: .scalar).report(Self.nasty)
    for size in [Self.nasty.count, 64, 17, 3, 1] {
      let cuts = Array(stride(from: size, to: Self.nasty.count, by: size))
      let report = try Harness(cuts: cuts, kernels: set).report(Self.nasty)
      #expect(report.tables == whole.tables, "\(set), block size \(size)")
      #expect(report.ledger == whole.ledger, "\(set), block size \(size)")
    }
  }

  @Test func nastyFileEqualsTheReference() throws {
    let harness = Harness(rules: Harness.asked)
    let profile = try harness.profile(Self.nasty)
    expectEqual(profile, harness.reference(Self.nasty, profile))
  }

  @Test(arguments: [1, 2, 5, 10, 20, 40]) func recordLimitIsTheSameForEveryCut(
    _ limit: Int
  ) throws {
    var harness = Harness(rules: Harness.asked)
    harness.limits.recordBytes = limit
    let profile = try harness.profile(Self.nasty)
    expectEqual(profile, harness.reference(Self.nasty, profile), "limit \(limit)")
    let whole = try harness.report(Self.nasty)
    for size in [1, 2, 3, 8, 50] {
      harness.cuts = Array(stride(from: size, to: Self.nasty.count, by: size))
      #expect(try harness.report(Self.nasty).tables == whole.tables, "block size \(size)")
    }
  }

  /// Random strings over the bytes that mean something, against the reference.
  @Test(arguments: UInt64(1)...200) func randomTextEqualsTheReference(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab1,,,\"\"\n\n\r".utf8)
    let count = Int.random(in: 1...400, using: &random)
    let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0x61 }
    var harness = Harness(rules: Harness.asked)
    harness.limits.recordBytes = [1 << 20, 64, 9].randomElement(using: &random) ?? 64
    let plain = try harness.profile(bytes)
    expectEqual(plain, harness.reference(bytes, plain), "seed \(seed)")
    let whole = try harness.report(bytes)
    harness.workerCount = 3
    harness.kernels = KernelSet.supported.randomElement(using: &random) ?? .scalar
    harness.limits.windowBytes = Int.random(in: 1...80, using: &random)
    harness.cuts = (0..<12).map { _ in Int.random(in: 1...count, using: &random) }.sorted()
    let cut = try harness.report(bytes)
    #expect(cut.tables == whole.tables, "seed \(seed)")
    #expect(cut.ledger == whole.ledger, "seed \(seed)")
    #expect(cut.ledger.balances, "seed \(seed)")
  }

  @Test(arguments: [[3], [7], [3, 7]])
  func gapInTheHeaderCostsNoRecordBehindIt(_ gaps: [Int]) throws {
    var harness = Harness(cuts: [3, 7], gaps: Set(gaps))
    harness.hasHeader = true
    let report = try harness.report(Array("id,ssn\n1,2\n3,4\n5,6\n".utf8))
    let records = try #require(report.tables.first?.records)
    // Behind byte 7 the first record may have lost its front; behind byte 3 the header has.
    #expect(records.parsed == (gaps.contains(7) ? 2 : 3))
    #expect(records.rejected == (gaps.contains(7) ? ["CUT_BY_DAMAGE": 1] : [:]))
    #expect(report.ledger.balances)
  }

  @Test func gapCostsTheRecordsOnBothSidesOnly() throws {
    let bytes = Array("1,2\n3,4\n5,6\n7,8\n9,10\n".utf8)
    let report = try Harness(cuts: [6, 14], gaps: [6]).report(bytes)
    #expect(report.tables.first?.records.parsed == 4)
    #expect(report.tables.first?.records.rejected == ["CUT_BY_DAMAGE": 1])
  }
}
