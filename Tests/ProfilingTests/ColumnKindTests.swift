import Identifiers
import Testing

@testable import Profiling

/// Columns of which it is known what they are.
@Suite struct ColumnKindTests {
  @Test func nearlyEveryColumnIsKnownForWhatItIs() {
    let wrong = TruthColumn.all.filter { ColumnKind.decide($0.evidence).name != $0.kind }
    let named = wrong.map { "\($0.title): \(ColumnKind.decide($0.evidence).name)" }
    #expect(TruthColumn.all.count >= 70)
    #expect(wrong.count * 50 <= TruthColumn.all.count, "\(named)")
  }

  @Test func titlesOfColumnsAreUnique() {
    #expect(Set(TruthColumn.all.map(\.title)).count == TruthColumn.all.count)
  }

  @Test func orderOfRowsChangesNothing() {
    for title in ["SSN plain", "days, month first", "e-mail and telephones", "ZIP, not headed"] {
      guard let column = TruthColumn.named(title) else { continue }
      let turned = ColumnEvidence.naive(shuffled(column.fields, 5), header: column.header)
      #expect(ColumnKind.decide(turned) == ColumnKind.decide(column.evidence), "\(title)")
    }
  }

  @Test func rulesThatAreLookedForSuffice() {
    for column in TruthColumn.all {
      let all = column.evidence
      let partial = all.asking(ColumnKind.rules(all))
      #expect(ColumnKind.missing(partial).isEmpty, "\(column)")
      #expect(ColumnKind.decide(partial) == ColumnKind.decide(all), "\(column)")
    }
  }

  @Test func askingForWhatIsMissingComesToTheSameKind() {
    for column in TruthColumn.all {
      let all = column.evidence
      var rules: [String] = []
      var rounds = 0
      while case let missing = ColumnKind.missing(all.asking(rules)), !missing.isEmpty {
        rules += missing
        rounds += 1
      }
      #expect(rounds <= 3, "\(column)")
      #expect(ColumnKind.decide(all.asking(rules)) == ColumnKind.decide(all), "\(column)")
    }
  }

  /// Two columns shuffled into one: the plan's rules and all rules say the same.
  @Test(arguments: 0..<40)
  func askingForWhatIsMissingSufficesForMixedColumns(_ seed: Int) {
    var draw = Draw(UInt64(seed))
    let (first, second) = (draw.pick(TruthColumn.all), draw.pick(TruthColumn.all))
    let share = draw.number(5...95)
    let fields = (0..<100).map { _ in
      draw.pick(draw.happens(share) ? first.fields : second.fields)
    }
    let all = ColumnEvidence.naive(fields, header: first.header)
    var rules: [String] = []
    while case let missing = ColumnKind.missing(all.asking(rules)), !missing.isEmpty {
      rules += missing
    }
    let expected = ColumnKind.decide(all)
    #expect(ColumnKind.decide(all.asking(rules)) == expected, "\(first), \(second)")
    #expect(ColumnKind.decide(all.asking(ColumnKind.rules(all))) == expected)
  }

  @Test func kindThatIsGivenIsFinal() {
    guard let column = TruthColumn.named("e-mail") else { return }
    let kind = ColumnKind.decide(column.evidence, given: "us-ssn")
    #expect(kind.name == "us-ssn" && kind.rule == "us-ssn" && kind.evidence?.isGiven == true)
    #expect(ColumnKind.missing(column.evidence.asking([]), given: "us-ssn") == ["us-ssn"])
    #expect(ColumnKind.decide(column.evidence, given: "text").rule == nil)
    #expect(ColumnKind.missing(column.evidence.asking([]), given: "integer").isEmpty)
  }

  @Test func givenDatesStillFindTheirOrder() {
    guard let column = TruthColumn.named("days, day first") else { return }
    #expect(ColumnKind.decide(column.evidence, given: "date").rule == "date-day-first")
  }

  @Test func everyKindThatIsFoundHasAName() {
    let found = Candidate.all.flatMap(\.names) + ["empty"]
    #expect(Set(found) == Set(ColumnKind.names))
    #expect(Set(ColumnKind.names).count == ColumnKind.names.count)
  }

  @Test func emptyColumnsAskNothing() {
    let evidence = ColumnEvidence.naive(["", "NULL", " "])
    #expect(ColumnKind.decide(evidence).name == "empty")
    #expect(ColumnKind.rules(evidence).isEmpty)
    #expect(ColumnKind.decide(.naive([])).name == "empty")
  }
}
