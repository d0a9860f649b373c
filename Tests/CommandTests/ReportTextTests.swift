import Findings
import Foundation
import Records
import Testing

/// The text report as its reader meets it: what to do stands whole, what is withheld is marked.
@Suite struct ReportTextTests {
  @Test func blankLinesAreRecordsOfOneEmptyFieldInTextAndJSON() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("\n\n\n\n".utf8, to: "dump.csv")
    let text = try Program.run(["scan", dump]).text
    #expect(text.contains("4 B decoded, 4 rows"))
    #expect(text.contains("rows          4 parsed"))
    let running = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(running.contains("blank lines only: each counts as a record of one empty field"))
    let json = try ReportJSON(Program.run(["scan", "--format", "json", dump]).standardOutput)
    #expect(json["tables"][0]["records"]["parsed"].int == 4)
    #expect(json["tables"][0]["columns"][0]["empty"].int == 4)
  }

  @Test func tableWhoseRecordsAreAllTooWideListsNoColumns() throws {
    let folder = try ScratchFolder()
    let row = (1...1_500).map(String.init).joined(separator: ",") + "\n"
    let dump = try folder.write((row + row).utf8, to: "dump.csv")
    let text = try Program.run(["scan", dump]).text
    let running = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      running.contains("100 % of the records rejected, most by TOO_MANY_FIELDS: --max-columns")
    )
    #expect(text.contains("no record fits the table"))
    #expect(!text.contains("column 17"))
    let wide = try Program.run(["scan", "--max-columns", "2000", dump]).text
    #expect(wide.contains("column 17"))
  }

  @Test func remedyIsACommandForThisFileOnALineOfItsOwn() throws {
    let folder = try ScratchFolder()
    let names = [
      "it's a long name for a dump that is compressed, is it not.csv.gz", "-x.gz", "a.gz",
    ]
    for name in names { try folder.write([0x1F, 0x8B, 8, 0], to: name) }
    let outcome = try Program.run(["scan", "."], folder: folder.url)
    let lines = outcome.text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.contains("gunzip -c ./a.gz | assay scan -"))
    #expect(lines.contains("gunzip -c ./-x.gz | assay scan -"))
    #expect(
      lines.contains(
        #"gunzip -c './it'\''s a long name for a dump that is compressed, is it not.csv.gz'"#
          + " | assay scan -"
      )
    )
    let hidden = try Program.run(["scan", "--redact-paths", "a.gz"], folder: folder.url)
    #expect(hidden.text.contains("gunzip -c FILE | assay scan -"))
  }

  @Test(arguments: [
    (String(repeating: ",1", count: 1_100), [], "TOO_MANY_FIELDS", "--max-columns 65536"),
    (
      "1," + String(repeating: "x", count: 2_000), ["--max-record-bytes", "1k"],
      "RECORD_TOO_LONG", "--max-record-bytes 64M"
    ),
    ("\"a\"b,1", [], "STRAY_QUOTE", "doubles the quotes"),
  ])
  func whereManyRecordsAreRejectedTheRemedyIsSaid(
    _ record: String,
    _ arguments: [String],
    _ code: String,
    _ remedy: String
  ) throws {
    let folder = try ScratchFolder()
    let dump = try folder.write(String(repeating: record + "\n", count: 9).utf8, to: "dump.csv")
    let text = try Program.run(["scan", dump] + arguments).text
    #expect(text.contains("REJECTED      9 of 9 records (100 %)\n"))
    #expect(text.contains("table 1: 100 % of the records rejected, most by \(code):"))
    #expect(text.contains(remedy))
    let report = try Program.run(["scan", "--format", "json", dump] + arguments)
    let doubts = try ReportJSON(report.standardOutput)["doubts"].list.compactMap(\.string)
    #expect(doubts.contains { $0.contains(code) && $0.contains(remedy) })
  }

  @Test func fewRejectsAreNoDoubt() throws {
    let folder = try ScratchFolder()
    let rows = String(repeating: "1,2\n", count: 20)
    let text = try Program.run(["scan", folder.write("\(rows)3\n".utf8, to: "dump.csv")]).text
    #expect(text.contains("FIELD_COUNT 1: not as many fields as the table has columns\n"))
    #expect(!text.contains("DOUBTS"))
  }

  @Test func withheldNameIsMarkedInTextOnly() throws {
    let folder = try ScratchFolder()
    let rows = (6...9).map { "\($0),219-09-999\($0)\n" }.joined()
    let dump = try folder.write("id,zanzibar\n\(rows)".utf8, to: "dump.csv")
    let text = try Program.run(["scan", dump]).text
    #expect(text.contains("   2 (name withheld)     us-ssn"))
    let report = try ReportJSON(Program.run(["scan", "--format", "json", dump]).standardOutput)
    #expect(report["tables"][0]["columns"][1]["name"].string == "column 2")
  }

  @Test func oneIsSingular() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("id,name\n1,Ann\n\"x\"y,1\n".utf8, to: "dump.csv")
    let text = try Program.run(["scan", dump]).text
    #expect(text.contains(", 1 row\n"))
    let alone = try Program.run(["scan", folder.write("\"x\"y,1\n".utf8, to: "one.csv")]).text
    #expect(alone.contains("REJECTED      1 of 1 record (100 %)"))
  }

  @Test func everyRejectReasonIsExplainedInOneWording() throws {
    #expect(RejectReason.allCases.map(\.code) == RejectAdvice.codes)
    let document = try Program.text("docs/reject-reasons.md")
    let page = try Program.text("docs/man/assay.scan.1")
    for code in RejectAdvice.codes {
      let meaning = try #require(RejectAdvice.meaning(code))
      let remedy = try #require(RejectAdvice.remedy(code))
      #expect(document.contains("| `\(code)` | \(meaning) | \(remedy) |"))
      #expect(page.contains("\(code): \(meaning)."))
    }
  }
}
