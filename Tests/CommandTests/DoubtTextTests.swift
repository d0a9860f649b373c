import Foundation
import Testing

/// What is believed and not proved is said, in the same words in both formats.
@Suite struct DoubtTextTests {
  private func doubts(
    _ dump: String,
    _ arguments: [String] = []
  ) throws -> [String] {
    let folder = try ScratchFolder()
    let path = try folder.write(dump.utf8, to: "dump.csv")
    let outcome = try Program.run(["scan", "--format", "json", path] + arguments)
    let doubts = try ReportJSON(outcome.standardOutput)["doubts"].list.compactMap(\.string)
    let text = try Program.run(["scan", path] + arguments).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for doubt in doubts { #expect(words.contains(doubt)) }
    #expect(text.contains("DOUBTS") == !doubts.isEmpty)
    return doubts
  }

  private static let names = ["Ann", "Bea", "Cleo", "Dora", "Eve", "Fay", "Gwen"]

  @Test func kindsFromHeadersShareASentence() throws {
    let rows = (0..<60).map { row in
      "\(Self.names[row % 7]),\(Self.names[row % 5])son,\(1_000 + row * 37)"
    }
    let found = try doubts("first name,last name,pin\n" + rows.joined(separator: "\n"))
    #expect(
      found == [
        "table 1, columns 1-2: person-name, from their headers only",
        "table 1, column 3: pin, from its header only, may be integer",
      ]
    )
  }

  @Test func mixtureNamesItsParts() throws {
    let rows = (0..<60).map { row in
      "\(row),\(["u\(row)@mail.example", "192.0.2.\(row)", "see file \(row)"][row % 3])"
    }
    let found = try doubts("id,contact\n" + rows.joined(separator: "\n"))
    #expect(found == ["table 1, column 2: text, a mixture of email, ipv4 and text"])
  }

  @Test func openOrderOfDatesIsNoOtherKind() throws {
    let rows = (0..<60).map { row in
      "\(row),0\(1 + row % 9)/0\(1 + row * 5 % 8)/20\(10 + row % 9)"
    }
    let found = try doubts("id,created\n" + rows.joined(separator: "\n"))
    #expect(found == ["table 1, column 2: date, the order of day and month is open"])
  }

  @Test func theUsersWordIsNoDoubt() throws {
    let rows = (0..<60).map { "\($0),\(1_000 + $0 * 37)" }.joined(separator: "\n")
    #expect(try doubts("id,pin\n" + rows, ["--column", "pin=pin"]) == [])
    #expect(try doubts("id,pin\n" + rows, ["--column", "spin=pin"]).count == 2)
  }

  /// A stream cannot be read again by what its end shows.
  @Test func changedColumnsOfAStreamAreNotCounted() throws {
    let start = (0..<40_000).map { "\($0),word\($0)\n" }.joined()
    let end = (0..<90_000).map { row in
      "\(row),219-\(10 + row % 80)-\(1_000 + row % 9_000)\n"
    }.joined()
    let dump = Data("id,value\n\(start)\(end)".utf8)
    let stream = try ReportJSON(
      Program.run(["scan", "--format", "json", "-"], input: dump).standardOutput
    )
    #expect(stream["peopleWithheld"].string == "ROLE_CHANGED")
    #expect(stream["people"].isAbsent)
    #expect(stream["tables"][0]["consistency"].isAbsent)
    let doubts = stream["doubts"].list.compactMap(\.string)
    #expect(
      doubts.contains { $0.hasPrefix("table 1, column 2: ") && $0.hasSuffix("(ROLE_CHANGED)") },
      "\(doubts)"
    )
    let text = try Program.run(["scan", "-"], input: dump).text
    #expect(text.contains("PEOPLE        not counted:"))
    let folder = try ScratchFolder()
    let file = try ReportJSON(
      Program.run(["scan", "--format", "json", folder.write(dump, to: "dump.csv")]).standardOutput
    )
    #expect(file["peopleWithheld"].isAbsent)
    #expect(file["people"]["low"]["estimate"].int ?? 0 > 8_000)
    let counts = file["tables"][0]["columns"][1]["validity"].counts
    #expect(counts["valid"] ?? 0 > 80_000)
  }
}
