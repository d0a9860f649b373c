import Sketches
import Testing

@testable import Profiling

/// Kinds that hang on how many values differ are the same whatever the estimate is, as far as it errs.
@Suite struct ValueCountTests {
  private func kinds(_ fields: [String], _ header: String? = nil) -> Set<String> {
    let exact = ColumnEvidence.naive(fields, header: header)
    let errors = [-0.02, -0.01, 0, 0.01, 0.02].map { $0 * exact.distinct } + [-2, -1, 1, 2]
    return Set(
      errors.map { error in
        var evidence = exact
        evidence.distinct += error
        return ColumnKind.decide(evidence).name
      }
    )
  }

  @Test(arguments: [(94, "us-zip"), (95, "us-zip"), (96, "integer"), (100, "integer")])
  func zipCodesRepeatAndSerialNumbersDoNot(_ percent: Int, _ kind: String) {
    let count = 2000
    let distinct = count * percent / 100
    let fields = (0..<count).map { String(10_001 + $0 % distinct * 7) }
    #expect(kinds(fields) == [kind])
  }

  @Test(arguments: [(63, "category"), (64, "category"), (65, "text"), (66, "text")])
  func categoriesAreSixtyFourAtMost(_ count: Int, _ kind: String) {
    #expect(kinds((0..<2000).map { "plan \($0 % count)" }) == [kind])
  }

  @Test(arguments: [(15, "category"), (16, "category"), (17, "integer"), (18, "integer")])
  func categoriesOfNumbersAreSixteenAtMost(_ count: Int, _ kind: String) {
    #expect(kinds((0..<2000).map { String(101 + $0 % count) }) == [kind])
  }

  @Test func oneAnswerIsNoBoolean() {
    #expect(kinds((0..<200).map { _ in "Y" }) == ["category"])
    #expect(kinds((0..<200).map { $0 % 2 == 0 ? "Y" : "N" }) == ["boolean"])
  }

  /// Values are asked for only near a limit: nearly every column's answer is free.
  @Test func fewColumnsCountTheirValues() {
    let asking = TruthColumn.all.filter {
      ColumnKind.rules($0.evidence).contains(ColumnEvidence.valuesRule)
    }
    #expect(asking.count * 5 < TruthColumn.all.count, "\(asking.map(\.title))")
    #expect(!asking.contains { $0.header == "dl_state" || $0.header == "zip" })
  }
}
