import Foundation
import Testing

/// What reports say of columns beside their kinds.
@Suite struct ColumnReportTests {
  private func scan(_ dump: String, _ arguments: [String] = []) throws -> (ReportJSON, String) {
    let folder = try ScratchFolder()
    let path = try folder.write(dump.utf8, to: "dump.csv")
    let json = try Program.run(["scan", "--format", "json", path] + arguments)
    return (try ReportJSON(json.standardOutput), try Program.run(["scan", path] + arguments).text)
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func hashesAreCountedByHowTheyWereMade() throws {
    let forms = [
      "$P$B12345678" + String(repeating: "a", count: 22),
      "$1$saltsalt$" + String(repeating: "b", count: 22),
      "$6$saltsalt$" + String(repeating: "c", count: 86),
    ]
    let rows = (0..<90).map { "\($0),\(forms[$0 % 9 < 4 ? 0 : $0 % 9 < 7 ? 1 : 2])\n" }
    let (report, text) = try scan("id,hash\n" + rows.joined())
    let column = report["tables"][0]["columns"][1]
    #expect(column["kind"].string == "crypt-hash")
    let breakdown = column["breakdowns"][0]
    #expect(breakdown["by"].string == "hash-kind")
    let counts = breakdown["counts"].list.map { ($0["key"].string ?? "", $0["count"].int ?? 0) }
    #expect(
      Dictionary(uniqueKeysWithValues: counts)
        == ["phpass": 40, "crypt md5": 30, "crypt sha512": 20]
    )
    #expect(text.contains("by hash kind: phpass 40, crypt md5 30, crypt sha512 20"))
  }

  @Test func tablesThatWereLookedIntoAreNamedWithTheirDates() throws {
    let rows = (0..<60).map { "u\($0)@gmail.com,\(["called", "wrote"][$0 % 2]) on \($0) things\n" }
    let (report, text) = try scan("email,notes\n" + rows.joined())
    let names = Set(report["registries"].list.compactMap { $0["name"].string })
    #expect(
      names.isSuperset(of: [
        "mail_providers", "card_iin", "npa_state", "ssn_high_group", "imei_rbi",
      ])
    )
    for registry in report["registries"].list {
      let name = try #require(registry["name"].string)
      #expect(words(text).contains(name), "\(name)")
      #expect(text.contains("of \(registry["date"].string ?? "none"):"))
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("\nTABLES "))
    let (silent, quiet) = try scan("email,notes\n" + rows.joined(), ["--no-search"])
    #expect(silent["registries"].list.compactMap { $0["name"].string } == ["mail_providers"])
    #expect(quiet.contains("TABLES"))
  }

  @Test func addressesThatNobodySearchedAreSaidSo() throws {
    let rows = (0..<60).map { "\($0),\(1 + $0) Main St call 212-333-\(1000 + $0)\n" }
    let dump = "id,address\n" + rows.joined()
    for arguments in [[], ["--no-search"]] {
      let (report, text) = try scan(dump, arguments)
      let columns = report["tables"][0]["columns"]
      #expect(columns[1]["kind"].string == "street-address")
      #expect(columns[1]["notSearched"].int == 1 && columns[1]["searched"].isAbsent)
      #expect(columns[0]["notSearched"].isAbsent)
      #expect(words(text).contains("NOT SEARCHED 1 column that may hold text"))
    }
    let (mixed, _) = try scan(
      "id,contact\n"
        + (0..<60).map {
          "\($0),\($0 % 3 < 2 ? "u\($0)@mail.zz" : "call (212) 333-\(1000 + $0)")\n"
        }
        .joined()
    )
    let column = mixed["tables"][0]["columns"][1]
    #expect(column["kind"].string == "email" && column["mixture"].list.count == 2)
    let found = column["searched"].list.map { ($0["kind"].string ?? "", $0["records"].int ?? 0) }
    #expect(found.contains { $0 == ("phone-nanp", 20) } && found.contains { $0 == ("email", 40) })
  }

  @Test func cardNumbersThatLostTheirDigitsAreDoubted() throws {
    let rows = (0..<60).map { "\($0),89012609870012\(String(10 + $0))000\n" }
    let (report, _) = try scan("id,iccid\n" + rows.joined())
    let column = report["tables"][0]["columns"][1]
    #expect(column["kind"].string == "iccid")
    let doubts = report["doubts"].list.compactMap(\.string)
    #expect(doubts.contains { $0.contains("(ICCID_FLOAT_DAMAGE)") }, "\(doubts)")
  }
}
