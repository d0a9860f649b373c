import Testing

@testable import Identifiers

/// Spellings of one value become the same bytes, those of others do not.
@Suite struct NormalFormTests {
  private static func form(_ text: String, _ form: NormalForm) -> String {
    var target = [UInt8](repeating: 0xEE, count: NormalForm.longest)
    let bytes = Array(text.utf8)
    let count = bytes.withUnsafeBytes { bytes in
      var span = target.mutableSpan
      return form.write(RawSpan(_unsafeBytes: bytes), into: &span)
    }
    return String(decoding: target.prefix(count), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "phone-nanp",
      [
        "5748575951", "(574) 857-5951", "+1-574-857-5951", "15748575951", "0015748575951",
        " 574.857.5951 ",
      ], "15748575951"
    ),
    (
      "phone-e164", ["+44 20 7946 0958", "0044 20 7946 0958", "011442079460958", "442079460958"],
      "442079460958"
    ),
    (
      "us-ssn",
      [
        "219-09-9999", "219099999", "219 09 9999", "'219099999", "\"219-09-9999\"",
        "219\u{2011}09\u{2011}9999",
      ], "219099999"
    ),
    (
      "imei", ["49-015420-323751-8", "490154203237518", "4901542032375100", "49015420323751"],
      "49015420323751"
    ),
    ("email", ["Ann.Lee@Mail.Example", " ann.lee@mail.example\t"], "ann.lee@mail.example"),
    (
      "date", ["1934-06-04", "04-JUN-1934", "19340604", "June 4, 1934", "1934-06-04 00:00:00"],
      "19340604"
    ),
    ("us-zip", ["02134", "02134-1001", "021341001", "2134"], "02134"),
    ("us-state", ["CA", "ca", "California"], "ca"),
    (
      "uuid", ["{00112233-4455-6677-8899-AABBCCDDEEFF}", "00112233445566778899aabbccddeeff"],
      "00112233445566778899aabbccddeeff"
    ),
    ("text", [" Park  Ave", "PARK AVE", "park\tave "], "park ave"),
    ("person-name", ["Mary O'Neil", "MARY ONEIL", "Mary Q. O'Neil"], "mary oneil"),
  ])
  func spellingsAreOneValue(_ kind: String, _ spellings: [String], _ value: String) {
    for spelling in spellings {
      #expect(Self.form(spelling, NormalForm(kind: kind)) == value, "\(kind) \(spelling)")
    }
  }

  @Test(arguments: [
    ("us-ssn", ["", "N/A", "***-**-9999", "21909999", "2190999991", "219-09-999a", "none"]),
    ("phone-nanp", ["", "NULL", "857-5951", "x", "XXX-XXX-5951"]),
    ("email", ["", "unknown", "@", "a@"]),
    ("date", ["", "1934", "0000-00-00", "soon"]),
    ("text", ["", "  ", "N/A", "****", "-"]),
    ("person-name", ["", "J.", "NULL"]),
    ("us-zip", ["", "123", "1234567"]),
  ])
  func nothingHasNoForm(_ kind: String, _ fields: [String]) {
    for field in fields {
      #expect(Self.form(field, NormalForm(kind: kind)) == "", "\(kind) \(field)")
    }
  }

  @Test func secretsKeepTheirCase() {
    #expect(Self.form("$2b$10$AbC", NormalForm(kind: "bcrypt")) == "$2b$10$AbC")
  }

  @Test func columnsOrderDecidesDates() {
    #expect(Self.form("04/07/1980", NormalForm(kind: "date", .monthFirst)) == "19800407")
    #expect(Self.form("04/07/1980", NormalForm(kind: "date", .dayFirst)) == "19800704")
    #expect(Self.form("04/07/1980", NormalForm(kind: "date")) == "")
  }

  @Test func longFieldsHaveNoForm() {
    for kind in ["text", "person-name", "uuid", "email", "us-ssn", "phone-e164"] {
      for count in [255, 256, 257, 5_000] {
        let form = Self.form(String(repeating: "ab", count: count), NormalForm(kind: kind))
        #expect(form.utf8.count <= NormalForm.longest)
      }
      #expect(Self.form(String(repeating: "1", count: 5_000), NormalForm(kind: kind)) == "")
    }
  }

  @Test func daysCountFrom1970() {
    for days in stride(from: -719_162, through: 2_932_896, by: 89) {
      #expect(CivilDate(daysSince1970: days)?.daysSince1970 == days)
    }
  }
}
