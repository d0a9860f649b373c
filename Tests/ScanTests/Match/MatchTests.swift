import Evidence
import Findings
import Foundation
import Host
import Kernels
import Profiling
import Testing

/// Comparisons against their naive twin, on files that spell everything differently.
@Suite struct MatchTests {
  private static let key = MatchKey((11, 22, 33, 44))

  /// Two thirds of the sample's people are ours; some of ours were born on another day there.
  private static let sample = (0..<300).flatMap { number in
    Array(repeating: MatchPerson(number), count: 1 + number % 2)
  }
  private static let ours = (100..<900).flatMap { number -> [MatchPerson] in
    var changed = MatchPerson(number)
    changed.birth += 1
    switch number % 4 {
    case 0: return [changed]
    case 1: return [changed, MatchPerson(number)]
    default: return Array(repeating: MatchPerson(number), count: number % 3 + 1)
    }
  }

  private static func sampleText(hasHeader: Bool = true) -> String {
    var pen = MatchPen(seed: 1)
    let header = "full_name,ssn,phone,email,dob,zip\r\n"
    return (hasHeader ? header : "")
      + sample.map { person in
        let fields = [
          pen.name(person), pen.ssn(person), pen.phone(person), pen.email(person),
          pen.americanDay(person), pen.zip(person),
        ]
        return fields.joined(separator: ",") + "\r\n"
      }.joined()
  }

  private static func oursText(hasHeader: Bool = true) -> String {
    var pen = MatchPen(seed: 2)
    let header = "zip;mobile;birth_date;note;last_name;first_name;mail;social_security_number\n"
    return (hasHeader ? header : "")
      + ours.enumerated().map { row, person in
        let fields = [
          pen.zip(person), pen.phone(person), pen.isoDay(person), "\"a \"\"note\"\"; \(row)\"",
          person.last, person.first, pen.email(person), pen.ssn(person),
        ]
        return fields.joined(separator: ";") + "\n"
      }.joined()
  }

  private struct Setting {
    var links = ["us-ssn", "phone-nanp", "email=mail"]
    var agree = ["name", "dob", "zip"]
    var workerCount = 1
    var chunkBytes = 1 << 20
    var kernels = KernelSet.best
    var memory = 512 << 20
    var decoys: String?
    var snapshot: (from: String, to: String)?
  }

  private func outcome(
    _ sample: String,
    _ ours: [String],
    _ setting: Setting = Setting()
  ) throws -> MatchOutcome {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-match-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws -> String {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      return folder.appendingPathComponent(name).path
    }
    var options = ScanOptions(hash: Harness.hash)
    options.workerCount = setting.workerCount
    options.workers = .threads
    options.kernels = setting.kernels
    options.evidence.chunkBytes = setting.chunkBytes
    var request = MatchRequest(links: setting.links.compactMap(MatchTerm.init))
    request.agree = setting.agree.compactMap(MatchTerm.init)
    request.memoryLimit = setting.memory
    request.snapshot = setting.snapshot
    let files = try ours.enumerated().map { try write($0.element, "ours\($0.offset)") }
    return try MatchDriver(request, options, key: Self.key).run(
      sample: try write(sample, "sample"),
      ours: EvidenceSource.expand(files),
      decoys: try setting.decoys.map { try write($0, "decoys") }
    )
  }

  private func report(_ outcome: MatchOutcome) -> MatchReport {
    MatchGate(redactsPaths: true)
      .report(outcome, tool: Report.Tool(name: "assay", version: "test"), sandbox: "off")
  }

  private func expect(
    _ link: MatchReport.Link?,
    _ answer: NaiveMatch.Answer,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(link?.sampleValues == answer.values, sourceLocation: sourceLocation)
    #expect(link?.inOurs == answer.found, sourceLocation: sourceLocation)
    #expect(link?.agreeing == answer.agreeing, sourceLocation: sourceLocation)
    #expect(link?.disagreeing == answer.disagreeing, sourceLocation: sourceLocation)
    #expect(link?.agreeingInAll?.values == answer.agreeingInAll, sourceLocation: sourceLocation)
  }

  private static func naive(_ value: (MatchPerson) -> String?) -> NaiveMatch.Answer {
    NaiveMatch.answer(sample, ours, by: value)
  }

  @Test func countsEqualTheNaiveTwin() throws {
    let links = report(try outcome(Self.sampleText(), [Self.oursText()])).links
    expect(links.first { $0.by == "us-ssn" }, Self.naive { $0.isSocial ? "\($0.ssn)" : nil })
    expect(links.first { $0.by == "phone-nanp" }, Self.naive { $0.hasPhone ? "\($0.phone)" : nil })
    expect(links.first { $0.by == "email=mail" }, Self.naive(\.email))
    #expect(Self.naive(\.email).found == 200)
  }

  /// Every mail address of either side stands in the one column or in the other, as it falls.
  @Test(arguments: [1, 3]) func anyColumnOfAKindAgreesWithAny(_ workerCount: Int) throws {
    func text(_ people: [MatchPerson], _ order: String, seed: UInt64) -> String {
      var pen = MatchPen(seed: seed)
      return "ssn,\(order)\n"
        + people.enumerated().map { row, person in
          let mails = [pen.email(person), row % 5 == 0 ? "" : "other\(row)@mail.example"]
          let list = (row / 2).isMultiple(of: 2) ? mails : mails.reversed()
          return "\(pen.ssn(person)),\(list.joined(separator: ","))\n"
        }.joined()
    }
    func one(_ people: [MatchPerson], seed: UInt64) -> String {
      var pen = MatchPen(seed: seed)
      return "ssn,email\n" + people.map { "\(pen.ssn($0)),\(pen.email($0))\n" }.joined()
    }
    let sample = Self.sample.filter(\.isSocial)
    let ours = Self.ours.filter(\.isSocial)
    let shared = Set(sample.map(\.ssn)).intersection(ours.map(\.ssn)).count
    #expect(shared > 100)
    let setting = Setting(links: ["us-ssn"], agree: ["email"], workerCount: workerCount)
    let two = text(sample, "email,work_email", seed: 4)
    let others = text(ours, "email,email2", seed: 5)
    for (left, right) in [(two, others), (one(sample, seed: 6), others), (two, one(ours, seed: 7))]
    {
      let link = report(try outcome(left, [right], setting)).links[0]
      #expect(link.inOurs == shared)
      #expect(link.agreeing == ["email": shared] && link.disagreeing == ["email": 0])
      #expect(link.agreeingInAll?.values == shared && (link.agreeingInAll?.chance ?? 1) < 0.05)
    }
  }

  @Test func tablesWithoutHeadersAreLinkedByKind() throws {
    var setting = Setting(links: ["us-ssn", "phone-nanp", "4=column 7"], agree: [])
    setting.workerCount = 2
    let sample = Self.sampleText(hasHeader: false)
    let links = report(try outcome(sample, [Self.oursText(hasHeader: false)], setting)).links
    #expect(
      links.map(\.inOurs) == [
        Self.naive { $0.isSocial ? "\($0.ssn)" : nil }.found,
        Self.naive { $0.hasPhone ? "\($0.phone)" : nil }.found,
        200,
      ]
    )
    #expect(links[0].agreeing == nil && links[0].agreeingInAll == nil)
  }

  @Test(arguments: [2, 3, 8]) func workersChangeNothing(_ workerCount: Int) throws {
    let (sample, ours) = (Self.sampleText(), Self.oursText())
    let alone = report(try outcome(sample, [ours]))
    for kernels in [KernelSet.best, .scalar] {
      let setting = Setting(workerCount: workerCount, chunkBytes: 4_096, kernels: kernels)
      let together = report(try outcome(sample, [ours], setting))
      #expect(together.links == alone.links)
      #expect(together.ours.records == alone.ours.records)
    }
  }

  @Test func severalFilesOfOursAreOneTable() throws {
    let lines = Self.oursText().split(separator: "\n")
    let (head, tail) = (lines[0..<500], lines[0..<1] + lines[500...])
    let parts = [head, tail].map { $0.joined(separator: "\n") + "\n" }
    let whole = report(try outcome(Self.sampleText(), [Self.oursText()]))
    let apart = report(try outcome(Self.sampleText(), parts))
    #expect(apart.links == whole.links)
    #expect(apart.ours.records == whole.ours.records)
  }

  @Test func anotherTableMatchesByChanceOnly() throws {
    let strangers = (10_000..<11_000).map(MatchPerson.init)
    var pen = MatchPen(seed: 3)
    let text = "ssn,phone\n" + strangers.map { "\(pen.ssn($0)),\(pen.phone($0))\n" }.joined()
    let setting = Setting(links: ["us-ssn", "phone-nanp"], agree: [])
    let links = report(try outcome(Self.sampleText(), [text], setting)).links
    #expect(links.allSatisfy { $0.inOurs == 0 && $0.share == 0 && $0.high < 0.02 })
    #expect(links.allSatisfy { $0.control.values > 200 && ($0.chance ?? 1) < 0.0001 })
    #expect(links.allSatisfy { $0.control.inOurs * 20 < $0.control.values })
  }

  @Test func numbersThatFillTheirSpaceMatchByChance() throws {
    let sample = "account\n" + (0..<500).map { "\(20_000 + $0 * 3)\n" }.joined()
    let ours = "account\n" + (10_000..<99_999).map { "\($0)\n" }.joined()
    let link = report(try outcome(sample, [ours], Setting(links: ["account"], agree: []))).links[0]
    #expect(link.inOurs == 500)
    #expect(link.control.share > 0.8)
  }

  @Test func fewValuesAreRefused() throws {
    let sample = Self.sampleText().split(separator: "\r\n").prefix(91).joined(separator: "\n")
    let error = #expect(throws: AnalysisError.self) { try outcome(sample, [Self.oursText()]) }
    #expect(
      error?.message.hasPrefix("SAMPLE_TOO_SMALL: fewer than 100 distinct values of us-ssn") == true
    )
  }

  @Test func repeatedRowsDoNotMakeASample() throws {
    let row = "Ann Stone,219-09-9999,5742000000,a@mail.example,1/31/1980,46001\n"
    let sample = "full_name,ssn,phone,email,dob,zip\n" + String(repeating: row, count: 500)
    #expect(throws: AnalysisError.self) { try outcome(sample, [Self.oursText()]) }
  }

  @Test func memoryIsCapped() throws {
    let error = #expect(throws: AnalysisError.self) {
      try outcome(Self.sampleText(), [Self.oursText()], Setting(memory: 40_000))
    }
    #expect(error?.code == .limitExceeded)
    #expect(error?.message.contains("--memory") == true)
  }

  @Test func missingColumnsAreNamed() throws {
    for links in [["iccid"], ["nothing"], ["us-ssn=iccid"]] {
      let setting = Setting(links: links)
      let error = #expect(throws: AnalysisError.self) {
        try outcome(Self.sampleText(), [Self.oursText()], setting)
      }
      #expect(error?.code == .badOption && error?.message.contains("no column for") == true)
    }
  }

  @Test func fieldsThatOursLacksAreDoubts() throws {
    let setting = Setting(links: ["us-ssn"], agree: ["dob", "zip=note", "name=nickname"])
    let found = try outcome(Self.sampleText(), [Self.oursText()], setting)
    #expect(found.doubts.count == 1 && found.doubts[0].text.contains("nickname"))
  }

  @Test(arguments: [true, false]) func decoysAreCountedInTheSample(_ isTable: Bool) throws {
    let planted = [5, 40, 7_000, 7_001, 40].map(MatchPerson.init)
    var pen = MatchPen(seed: 4)
    let list = planted.map { isTable ? "x,\(pen.ssn($0))\n" : "\(pen.ssn($0))\n" }.joined()
    let decoys = (isTable ? "note,social_security_number\n" : "") + list
    var setting = Setting(links: ["ssn=social_security_number", "us-ssn"])
    setting.decoys = decoys
    let found = try outcome(Self.sampleText(), [Self.oursText()], setting)
    #expect(found.decoys?.plantedCount == 4 && found.decoys?.foundCount == 2)
  }

  /// Every record of ours holds from the first of a month to the first of another; the sample was
  /// taken in June 2021.
  @Test func snapshotIsFound() throws {
    let people = (0..<400).map(MatchPerson.init)
    let sample = "ssn,zip\n" + people.map { "\($0.ssn),\($0.zip)\n" }.joined()
    let ours =
      "valid_from,valid_to,ssn,zip\n"
      + people.map { person in
        let month = person.number % 5 + 1
        return "2020-01-01,2021-0\(month)-15,\(person.ssn),10001\n"
          + "2021-0\(month)-15,2021-\(["07", "08", "09", "10", "11"][person.number % 5])-01,"
          + "\(person.ssn),\(person.zip)\n"
          + "2021-\(["07", "08", "09", "10", "11"][person.number % 5])-01,,\(person.ssn),10002\n"
      }.joined()
    var setting = Setting(links: ["us-ssn"], agree: ["zip"])
    setting.snapshot = ("valid_from", "valid_to")
    let found = report(try outcome(sample, [ours], setting)).snapshot
    #expect(found?.from == "2021-05-15" && found?.to == "2021-06-30")
    #expect(found?.records == 400)
  }

  @Test func emptySampleIsRefused() throws {
    #expect(throws: AnalysisError.self) { try outcome("", [Self.oursText()]) }
    #expect(throws: AnalysisError.self) { try outcome("ssn\n", [Self.oursText()]) }
  }

  @Test func fileOfOursThatIsNoTableDoesNotStopTheRest() throws {
    let report = report(try outcome(Self.sampleText(), ["a,b\n1,2\n", Self.oursText()]))
    #expect(report.ours.records == Self.ours.count)
    #expect(report.status == .partial)
    #expect(report.ours.evidence.map(\.outcome) == [.notRead, .read])
  }
}
