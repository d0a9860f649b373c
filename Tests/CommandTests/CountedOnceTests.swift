import Foundation
import Testing

/// A file counts once, whatever it is called; copies of it are told.
@Suite struct CountedOnceTests {
  private static let text = "name,zip\nAnn,00501\nBo,00544\n"

  @Test func sameFileCountsOnce() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write(Self.text.utf8, to: "a.csv")
    try FileManager.default.linkItem(atPath: dump, toPath: folder.path("b.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("c.csv"),
      withDestinationPath: dump
    )
    let inputs = ["a.csv", "./a.csv", "b.csv", "c.csv"]
    let outcome = try Program.run(["scan", "--format", "json"] + inputs, folder: folder.url)
    let report = try ReportJSON(outcome.standardOutput)
    #expect(outcome.exitCode == 0)
    #expect(report["ledger"]["recordsParsed"].int == 2)
    #expect(report["ledger"]["stored"].int == Self.text.utf8.count)
    #expect(report["evidence"].list.count == 1)
    #expect(report["countedOnce"].list.compactMap(\.string) == ["./a.csv", "b.csv", "c.csv"])
    let text = try Program.run(["scan"] + inputs, folder: folder.url).text
    #expect(text.contains("COUNTED ONCE  3 inputs given again: ./a.csv, b.csv, c.csv\n"))
    let redacted = try Program.run(["scan", "--redact-paths"] + inputs, folder: folder.url).text
    #expect(!redacted.contains(".csv"))
  }

  @Test func copyIsADoubt() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.text.utf8, to: "a.csv")
    try folder.write(Self.text.utf8, to: "b.csv")
    try folder.write("name,zip\n".utf8, to: "c.csv")
    try folder.write("name,zip\n".utf8, to: "d.csv")
    let outcome = try Program.run(["scan", "--format", "json", "."], folder: folder.url)
    let report = try ReportJSON(outcome.standardOutput)
    #expect(report["ledger"]["recordsParsed"].int == 4)
    let doubts = report["doubts"].list.compactMap(\.string).filter { $0.contains("byte for byte") }
    #expect(
      doubts == [
        "./b.csv is ./a.csv again, byte for byte: its records count twice; leave one out"
      ]
    )
  }
}
