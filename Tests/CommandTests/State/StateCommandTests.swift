import Foundation
import Testing

/// `scan --state`, `compare` and `--earlier`, as a user runs them.
@Suite struct StateCommandTests {
  /// Records `first..<end` of an invented table.
  static func table(_ rows: Range<Int>, people: Range<Int>? = nil) -> Data {
    let lines = rows.enumerated().map { place, row in
      let person = people.map { $0.lowerBound + place % $0.count } ?? row
      let phone = 2_025_550_000 + person % 10_000
      return "\(500_000 + row),Ann\(letters(person)) Lee\(letters(person / 7)),"
        + "\(ssn(person)),\(phone),p\(person)@mail.example,20\(10 + row % 9)-0\(1 + row % 9)-11"
    }
    let header = "customer_id,full_name,ssn,phone,email,activated_at"
    return Data(([header] + lines).joined(separator: "\n").appending("\n").utf8)
  }

  private static func ssn(_ person: Int) -> String {
    let (serial, group, area) = (person % 9_000 + 1, person / 9_000 % 90 + 1, 100 + person % 500)
    return "\(area)-\(String(group + 100).dropFirst())-\(String(serial + 10_000).dropFirst())"
  }

  private static func letters(_ number: Int) -> String {
    String(number % 676 + 676, radix: 26).map { String($0) }.joined()
      .map {
        $0.isNumber
          ? Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0) + 16)) : $0
      }
      .map(String.init).joined()
  }

  let folder: ScratchFolder
  let key: String

  init() throws {
    folder = try ScratchFolder()
    key = try folder.write((0..<32).map { UInt8($0) }, to: "case.key")
  }

  private func state(_ name: String, _ data: Data, _ more: [String] = []) throws -> String {
    let dump = try folder.write(data, to: "\(name).csv")
    let state = folder.path("\(name).state")
    let outcome = try Program.run(
      ["scan", dump, "--case-key", key, "--state", state, "-o", folder.path("\(name).txt")] + more
    )
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    return state
  }

  private func compare(_ a: String, _ b: String, _ more: [String] = []) throws -> [String: Any] {
    let outcome = try Program.run(
      ["compare", a, b, "--case-key", key, "--format", "json"] + more
    )
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    let json = try JSONSerialization.jsonObject(with: outcome.standardOutput)
    return try #require(json as? [String: Any])
  }

  private func both(_ report: [String: Any], _ by: String) -> Int? {
    let overlaps = report["overlaps"] as? [[String: Any]]
    let found = overlaps?.first { $0["by"] as? String == by }
    return (found?["both"] as? [String: Any])?["estimate"] as? Int
  }

  @Test func sharedRecordsAreCountedExactlyWhereAllHashesAreKept() throws {
    let old = try state("old", Self.table(0..<5_000))
    let new = try state("new", Self.table(4_000..<6_000))
    let report = try compare(old, new)
    #expect(report["schema"] as? String == "assay.compare/1")
    for by in ["account+us-ssn", "account+name", "us-ssn", "email"] {
      #expect(both(report, by) == 1_000, "\(by)")
    }
    #expect(FileManager.default.fileExists(atPath: old))
    let mode = try FileManager.default.attributesOfItem(atPath: old)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  /// What is compared is the value, not how a table writes it.
  @Test func formsOfAValueAreOne() throws {
    let table = Self.table(0..<2_000)
    let other = String(decoding: table, as: UTF8.self)
      .replacingOccurrences(of: "-11\n", with: "-11\r\n")
      .replacingOccurrences(of: ",202555", with: ",+1 202-555-")
      .replacingOccurrences(of: "@mail.example", with: "@MAIL.example")
    let report = try compare(
      try state("plain", table),
      try state("other", Data(other.utf8), ["--column", "phone=phone-e164"])
    )
    for by in ["account+us-ssn", "account+name", "us-ssn", "phone-e164", "email"] {
      #expect(both(report, by) == 2_000, "\(by)")
    }
  }

  @Test func fewSharedValuesAreWithheld() throws {
    let old = try state("old", Self.table(0..<3_000))
    let new = try state("new", Self.table(2_996..<6_000))
    let report = try compare(old, new)
    #expect(both(report, "us-ssn") == nil)
    let text = try Program.run(["compare", old, new, "--case-key", key]).text
    #expect(text.contains("1-10"))
    #expect(both(try compare(old, new, ["--small-cells", "show"]), "us-ssn") == 4)
  }

  @Test func aStateDoesNotDependOnWorkersFilesOrFrames() throws {
    let table = Self.table(0..<40_000)
    let one = try state("one", table, ["--threads", "1"])
    let many = try state("many", table, ["--threads", "4"])
    for by in ["account+us-ssn", "us-ssn", "email"] {
      #expect(both(try compare(one, many), by) == both(try compare(one, one), by), "\(by)")
    }
  }

  private static let claims = """
    case: invented
    design: seller-sample
    claims:
      - id: fresh
        says: "never sold before"
        measure: novelty
        expect: exactly 100%
      - id: people
        says: "other people"
        measure: overlap(us-ssn)
        expect: at most 1%

    """

  private func verdicts(_ earlier: String, _ sample: Data) throws -> (code: Int32, [String: String])
  {
    let claims = try folder.write(Self.claims.utf8, to: "claims.yaml")
    let dump = try folder.write(sample, to: "sample.csv")
    let outcome = try Program.run([
      "verify", claims, dump, "--earlier", earlier, "--case-key", key, "--format", "json",
    ])
    let json = try JSONSerialization.jsonObject(with: outcome.standardOutput) as? [String: Any]
    let found = try #require(json?["claims"] as? [[String: Any]])
    return (
      outcome.exitCode,
      Dictionary(
        uniqueKeysWithValues: found.map {
          ($0["id"] as? String ?? "", ($0["reason"] ?? $0["verdict"]) as? String ?? "")
        }
      )
    )
  }

  @Test func recycledRecordsContradictNovelty() throws {
    let earlier = try state("earlier", Self.table(0..<60_000))
    let found = try verdicts(earlier, Self.table(10_000..<13_000))
    #expect(found.1 == ["fresh": "contradicted", "people": "BASELINE_TOO_HIGH"])
    #expect(found.code == 1)
  }

  /// The same people with other accounts are no recycled leak, and nothing shows that it is new.
  @Test func samePeopleAloneProveNothing() throws {
    let earlier = try state("earlier", Self.table(0..<60_000))
    let found = try verdicts(earlier, Self.table(100_000..<103_000, people: 10_000..<13_000))
    #expect(found.1 == ["fresh": "NO_REFERENCE", "people": "BASELINE_TOO_HIGH"])
    #expect(found.code == 0)
  }

  @Test func savedReportsCarryWhatWasSharedWithTheEarlierDump() throws {
    let earlier = try state("earlier", Self.table(0..<3_000))
    let dump = try folder.write(Self.table(2_000..<4_000), to: "d.csv")
    let report = folder.path("r.json")
    try Program.run([
      "scan", dump, "--earlier", earlier, "--case-key", key, "--format", "json", "-o", report,
    ])
    let claims = try folder.write(Self.claims.utf8, to: "claims.yaml")
    let outcome = try Program.run(["verify", claims, report])
    #expect(outcome.exitCode == 1, "\(outcome.errorText)")
    #expect(outcome.text.contains("RECYCLED?"))
    let refused = try Program.run([
      "verify", claims, report, "--earlier", earlier, "--case-key", key,
    ])
    #expect(refused.exitCode == 64)
  }

  @Test func whatIsNoStateOfThisKeyIsRefused() throws {
    let good = try state("good", Self.table(0..<500))
    let other = try folder.write((0..<32).map { _ in UInt8(9) }, to: "other.key")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: good))
    let cut = try folder.write(bytes.prefix(1_000), to: "cut.state")
    let foreign = try folder.write("a,b\n1,2\n".utf8, to: "foreign.state")
    var bent = bytes
    bent[5_000] ^= 1
    let damaged = try folder.write(bent, to: "bent.state")
    let cases: [([String], Int32, String)] = [
      (["compare", good, good], 64, "--case-key"),
      (["compare", good, good, "--case-key", other], 64, "case key"),
      (["compare", good, cut, "--case-key", key], 64, "cut off"),
      (["compare", foreign, good, "--case-key", key], 64, "not a state"),
      (["compare", good, damaged, "--case-key", key], 64, "damaged"),
      (["compare", good, folder.path("none"), "--case-key", key], 66, "no such file"),
      (["scan", foreign, "--state", folder.path("x")], 64, "--case-key"),
      (["scan", foreign, "--earlier", good], 64, "--case-key"),
      (["scan", foreign, "--earlier", damaged, "--case-key", key], 64, "damaged"),
      (["scan", foreign, "--state", foreign, "--case-key", key], 64, "overwrite"),
      (["scan", foreign, "--state", good, "--earlier", good, "--case-key", key], 64, "overwrite"),
      (["scan", foreign, "--state", "-", "--case-key", key], 64, "of its own"),
      (["scan", foreign, "--state", folder.path("no/x"), "--case-key", key], 74, "cannot write"),
    ]
    for (arguments, code, words) in cases {
      let outcome = try Program.run(arguments)
      #expect(outcome.exitCode == code, "\(arguments.joined(separator: " "))")
      #expect(outcome.errorText.contains(words), "\(outcome.errorText)")
    }
  }

  /// No byte of a field in a state, a comparison, or what is said of damaged ones.
  @Test func statesAndComparisonsHoldNoField() throws {
    let canary = "qZ7canary0Xw"
    let rows = (0..<400).map { row in
      "\(row),\(canary) Lee,219-09-\(1_000 + row),\(canary)\(row)@mail.example"
    }
    let table = (["customer_id,full_name,ssn,\(canary)"] + rows).joined(separator: "\n") + "\n"
    let state = try state("canary", Data(table.utf8))
    var written = try Data(contentsOf: URL(fileURLWithPath: state))
    for arguments in [
      ["compare", state, state, "--case-key", key],
      ["compare", state, state, "--case-key", key, "--format", "json"],
      ["compare", folder.path("canary.csv"), state, "--case-key", key],
      ["scan", folder.path("canary.csv"), "--earlier", state, "--case-key", key],
    ] {
      let outcome = try Program.run(arguments)
      written += outcome.standardOutput + outcome.standardError
    }
    #expect(written.count > 10_000)
    for word in [canary, "219-09-1", "219091", "mail.example"] {
      #expect(written.range(of: Data(word.utf8)) == nil, "\(word)")
    }
  }
}
