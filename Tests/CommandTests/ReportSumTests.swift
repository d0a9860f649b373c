import Foundation
import Identifiers
import Testing

/// The numbers of a report add up, whatever the dump.
@Suite(.serialized) struct ReportSumTests {
  /// Dumps with every fault, with every form of every kind, and of one kind a column.
  private static let dumps = ["faults", "examples", "awkward"]

  @Test(arguments: dumps, ["suppress", "show"])
  func sumsHold(_ name: String, _ smallCells: String) throws {
    let folder = try ScratchFolder()
    let outcome = try Program.run([
      "scan", "--format", "json", "--small-cells", smallCells, dump(name, in: folder),
    ])
    let report = try ReportJSON(outcome.standardOutput)
    #expect(report["privacy"]["smallCells"].string == smallCells)
    let columns = report["tables"][0]["columns"].list
    #expect(!columns.isEmpty)
    for column in columns { expectSums(column, "\(name), \(smallCells)", smallCells) }
  }

  private func expectSums(_ column: ReportJSON, _ dump: String, _ smallCells: String) {
    let kind = column["kind"].string ?? ""
    let what: Comment = "\(dump): column \(column["position"].int ?? 0), \(kind)"
    let (filled, validity) = (column["filled"].int ?? -1, column["validity"])
    #expect(filled + (column["empty"].int ?? -1) == column["records"].int, what)
    guard IdentifierKind.named(kind) != nil else {
      for part in ["validity", "reasons", "flags"] { #expect(column[part].isAbsent, what) }
      let parts = column["mixture"].list.compactMap { $0["count"].int }
      #expect(parts.reduce(0, +) <= filled, what)
      return
    }
    #expect(validity.counts.count == 5, what)
    #expect(validity.counts.values.reduce(0, +) == filled, what)
    let invalid = filled - (validity["valid"].int ?? -1)
    #expect(column["reasons"].counts.values.reduce(0, +) >= invalid, what)
    #expect(!column["kindEvidence"]["share"].isAbsent, what)
    for breakdown in column["breakdowns"].list where breakdown["withheld"].isAbsent {
      let listed = breakdown["counts"].list.compactMap { $0["count"].int }
      let sum = listed.reduce(breakdown["other"]["count"].int ?? 0, +)
      #expect(sum == validity["valid"].int, what)
      if smallCells == "suppress" { #expect(listed.allSatisfy { $0 >= 11 }, what) }
    }
  }

  private func dump(_ name: String, in folder: ScratchFolder) throws -> String {
    switch name {
    case "faults":
      let path = folder.path("faults.csv")
      try Program.run([
        "generate", "-o", path, "--rows", "3k", "--seed", "5", "--defect", "all=3%", "--quiet",
      ])
      return path
    case "examples": return try folder.write(examples.utf8, to: "examples.csv")
    default:
      return Program.root.appendingPathComponent("testdata/golden/awkward-json/awkward.csv").path
    }
  }

  /// The examples of each kind over and over, one column a kind; what would need quotes left out.
  private var examples: String {
    let columns = IdentifierKind.all.map { kind in
      kind.examples.map(\.input).filter { $0.allSatisfy { !",\"\n\r".contains($0) } }
    }
    let rows = (0..<200).map { row in
      columns.map { $0[row % $0.count] }.joined(separator: ",")
    }
    let names = IdentifierKind.all.map { $0.name.replacing("-", with: "_") }
    return ([names.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  @Test func everyLineOfTextFitsEightyColumns() throws {
    let folder = try ScratchFolder()
    let wide = (0..<1_000).map { "column\($0)" }.joined(separator: ",")
    let row = (0..<1_000).map { $0.isMultiple(of: 3) ? "219-09-9998" : "\($0)" }
    let dumps =
      try Self.dumps.map { try dump($0, in: folder) } + [
        folder.write("email\nann@mail.example\n".utf8, to: "one.csv"),
        folder.write("\(wide)\n\(row.joined(separator: ","))\n".utf8, to: "wide.csv"),
        folder.write([0x1F, 0x8B, 8, 0], to: "packed.gz"),
      ]
    for dump in dumps {
      for smallCells in ["suppress", "show"] {
        let name = dump.split(separator: "/").last.map(String.init) ?? ""
        let text = try Program.run(
          ["scan", "--small-cells", smallCells, name],
          folder: URL(fileURLWithPath: dump).deletingLastPathComponent()
        ).text
        let lines = text.split(separator: "\n")
        #expect(lines.count > 5 && lines.count < 400, "\(name): \(lines.count) lines")
        for line in lines where line.count > 80 { Issue.record("\(name): \(line)") }
      }
    }
  }

  @Test func ofManyColumnsThoseWithARuleAreListed() throws {
    let folder = try ScratchFolder()
    let rows = (0..<40).map { row in
      (0..<300).map { $0 == 250 ? "219-09-9\(100 + row)" : "word\($0)" }.joined(separator: ",")
    }
    let dump = try folder.write(rows.joined(separator: "\n").utf8, to: "wide.csv")
    let text = try Program.run(["scan", dump]).text
    #expect(text.contains(" 251 column 251          us-ssn"))
    #expect(text.contains("     240 more columns: in the JSON\n"))
  }

  @Test func smallCountsAreShownOnRequestAndMarked() throws {
    let folder = try ScratchFolder()
    let states =
      Array(repeating: "CA", count: 40) + Array(repeating: "NY", count: 30) + ["WY", "VT"]
    let rows = states.enumerated().map { "\($0.offset),\($0.element)" }
    let dump = try folder.write("id,state\n\(rows.joined(separator: "\n"))".utf8, to: "dump.csv")
    let hidden = try Program.run(["scan", dump]).text
    #expect(!hidden.contains("WY") && !hidden.contains("for counsel"))
    let shown = try Program.run(["scan", "--small-cells", "show", dump]).text
    #expect(shown.contains("by state: CA 40, NY 30, VT 1, WY 1\n"))
    #expect(shown.contains("SMALL CELLS   exact small counts shown: for counsel\n"))
    #expect(try Program.run(["scan", "--small-cells", "some", dump]).exitCode == 64)
  }
}
