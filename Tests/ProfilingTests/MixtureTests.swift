import Testing

@testable import Profiling

/// What a column is said to be made of.
@Suite struct MixtureTests {
  private static func fields(
    _ first: Int,
    _ one: (inout Draw) -> String,
    _ other: (inout Draw) -> String
  ) -> ColumnEvidence {
    var draw = Draw(UInt64(first))
    return .naive((0..<200).map { $0 * 100 < first * 200 ? one(&draw) : other(&draw) })
  }

  private static func security(_ draw: inout Draw) -> String {
    TruthColumn.grouped(TruthColumn.realSSN(&draw), [3, 2, 4], "-")
  }

  @Test(arguments: [52, 60, 75, 85])
  func kindOfMostFieldsNamesTheOthers(_ share: Int) {
    let count = share * 2
    let mail = ColumnKind.decide(
      Self.fields(share, { TruthColumn.email(&$0) }, { TruthColumn.telephone(&$0) })
    )
    #expect(mail.name == "email")
    #expect(mail.mixture.first == .init(name: "email", count: count))
    #expect(mail.mixture.dropFirst().map(\.name) == ["phone-nanp"])
    let number = ColumnKind.decide(
      Self.fields(share, Self.security, { TruthColumn.email(&$0) })
    )
    #expect(number.name == "us-ssn")
    #expect(
      number.mixture
        == [.init(name: "us-ssn", count: count), .init(name: "email", count: 200 - count)]
    )
    let words = ColumnKind.decide(Self.fields(share, Self.security, { $0.word() }))
    #expect(words.mixture.map(\.name) == ["us-ssn", "text"])
  }

  /// Telephones claim all of their numbers in every layout, and addresses are no telephones.
  @Test(arguments: [30, 42, 48, 50])
  func whatHasNoKindOfItsOwnIsToldApart(_ share: Int) {
    let half: (inout Draw) -> String = { draw in
      draw.number(0...9) < 2 ? draw.word() : TruthColumn.email(&draw)
    }
    let column = ColumnKind.decide(
      Self.fields(share, { TruthColumn.telephone(&$0) }, half)
    )
    // Why: numbers for directories and the like are no sure telephones.
    let telephones = column.mixture.first { $0.name == "phone-nanp" }?.count ?? 0
    #expect((share * 2 - 8...share * 2).contains(telephones), "\(telephones)")
    #expect(!column.mixture.map(\.name).contains("integer"))
    #expect(column.mixture.map(\.name).contains("email"))
  }

  /// ZIP codes below 60000 are days of a spreadsheet by their digits.
  @Test func fieldsThatAreTakenAreNoOtherKind() {
    let postal: (inout Draw) -> String = {
      "K\($0.digits(1))A \($0.digits(1))B\($0.digits(1))"
    }
    let zips: (inout Draw) -> String = { "\(10_001 + 100 * $0.number(0...850))" }
    var evidence = Self.fields(50, zips, postal)
    evidence.header = "zip"
    let parts = ColumnKind.decide(evidence).mixture.map(\.name)
    #expect(parts.contains("us-zip"))
    #expect(!parts.contains("date"))
  }

  @Test func hashesOfTwoKindsAreTold() {
    let bcrypt: (inout Draw) -> String = { "$2b$12$" + $0.string(53, of: "./abcABC0123") }
    let kind = ColumnKind.decide(Self.fields(62, bcrypt, { $0.hex(32) }))
    #expect(kind.mixture.map(\.name) == ["bcrypt", "md5-or-ntlm"])
  }

  @Test func nearlyAllOfOneKindIsNoMixture() {
    let kind = ColumnKind.decide(
      Self.fields(95, Self.security, { TruthColumn.email(&$0) })
    )
    #expect(kind.name == "us-ssn" && kind.mixture.isEmpty)
  }

  /// One kind in several layouts, and values that fail its rule, are no mixture.
  @Test func oneKindWrittenInTwoWaysIsNoMixture() {
    let grouped: (inout Draw) -> String = {
      TruthColumn.grouped(TruthColumn.telephone(&$0).filter(\.isNumber), [3, 3, 4], "-")
    }
    let telephones = ColumnKind.decide(
      Self.fields(60, grouped, { TruthColumn.telephone(&$0).filter(\.isNumber) })
    )
    #expect(telephones.name == "phone-nanp" && telephones.mixture.isEmpty)
    let failing = ColumnKind.decide(
      Self.fields(75, Self.security, { "000-" + $0.digits(2) + "-" + $0.digits(4) })
    )
    #expect(failing.name == "us-ssn" && failing.mixture.isEmpty)
  }

  @Test func noColumnOfOneKindIsCalledAMixture() {
    let mixed = TruthColumn.all.filter {
      let kind = ColumnKind.decide($0.evidence)
      return kind.name != "text" && !kind.mixture.isEmpty
    }
    #expect(mixed.map(\.title) == ["e-mail, a third other words"])
  }

  /// Half of them plain, half grouped: 10 digits are seconds of the future, and no days.
  @Test(arguments: [nil, "phone"])
  func telephonesOfTwoLayoutsAreNoDays(_ header: String?) {
    var draw = Draw(50)
    let fields = (0..<200).map { row in
      let digits = TruthColumn.telephone(&draw).filter(\.isNumber)
      return row % 2 == 0 ? digits : TruthColumn.grouped(digits, [3, 3, 4], "-")
    }
    #expect(ColumnKind.decide(.naive(fields, header: header)).name == "phone-nanp")
  }

  @Test(arguments: [nil, "app_version", "release"])
  func versionsAreNoDays(_ header: String?) {
    var draw = Draw(60)
    let fields = (0..<300).map { _ in
      "\(draw.below(10)).\(draw.below(10)).\(draw.below(31))"
    }
    let kind = ColumnKind.decide(.naive(fields, header: header))
    #expect(kind.name == "text" && !kind.mixture.map(\.name).contains("date"))
  }

  @Test func daysOfReleasesAreDays() {
    var draw = Draw(61)
    let fields = (0..<300).map { _ in
      let (year, month, day) = TruthColumn.day(&draw)
      return "\(year)-\(padded(month, 2))-\(padded(day, 2))"
    }
    #expect(ColumnKind.decide(.naive(fields, header: "release_date")).name == "date")
  }
}
