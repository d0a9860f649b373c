import Findings
import Foundation
import TestSupport
import Testing

@testable import Claims

/// Records that have any of several columns, against the records themselves.
@Suite struct RecordBoundsTests {
  private static let recordCount = 60

  /// By column, whether each record has a valid value there.
  private static func columns(_ count: Int, _ random: inout SplitMix64) -> [[Bool]] {
    (0..<count).map { _ in
      let share = random.next(below: 11)
      return (0..<recordCount).map { _ in random.next(below: 10) < share }
    }
  }

  /// The columns as a report has them: those of `roles` counted together, 1 to 10 left out.
  private static func reported(_ columns: [[Bool]], roles: Set<Int>) throws -> [Report.Column] {
    let distinct: [String: Any] = [
      "estimate": 1, "low": 1, "high": 1, "confidence": 1, "method": "none",
    ]
    return try columns.enumerated().map { place, column in
      let valid = column.count { $0 }
      var object: [String: Any] = [
        "position": place + 1, "name": "column", "kind": "email", "records": recordCount,
        "filled": valid, "empty": recordCount - valid, "distinct": distinct,
      ]
      if roles.contains(place) {
        let later = roles.filter { $0 > place }.map { other in
          ("\(other + 1)", zip(column, columns[other]).count { $0 && $1 })
        }
        object["together"] = Dictionary(
          uniqueKeysWithValues: later.filter { !(1...10).contains($0.1) }
        )
      }
      let data = try JSONSerialization.data(withJSONObject: object)
      return try JSONDecoder().decode(Report.Column.self, from: data)
    }
  }

  @Test func boundsHoldTheRecordsThatHaveAny() throws {
    var random = SplitMix64(seed: 41)
    var exactCount = 0
    for round in 0..<600 {
      let columns = Self.columns(1 + round % 4, &random)
      let roles = Set(columns.indices.filter { _ in random.next(below: 3) > 0 })
      let found = try Self.reported(columns, roles: roles).anyValid
      let truth = (0..<Self.recordCount).count { record in columns.contains { $0[record] } }
      #expect(found.range.contains(truth), "\(round): \(found), \(truth)")
      let isExact = found.range.count == 1
      #expect((found.gap == nil) == isExact)
      exactCount += isExact ? 1 : 0
    }
    #expect(exactCount > 150)
  }

  @Test func boundsHoldTheRecordsThatHaveBoth() throws {
    var random = SplitMix64(seed: 42)
    for round in 0..<600 {
      let (left, right) = (1 + round % 3, 1 + round / 3 % 3)
      let columns = Self.columns(left + right, &random)
      let roles = Set(columns.indices.filter { _ in random.next(below: 3) > 0 })
      let reported = try Self.reported(columns, roles: roles)
      let found = Array(reported[..<left]).valid(with: Array(reported[left...]))
      let truth = (0..<Self.recordCount).count { record in
        columns[..<left].contains { $0[record] } && columns[left...].contains { $0[record] }
      }
      #expect(found.range.contains(truth), "\(round): \(found), \(truth)")
    }
  }

  @Test func twoColumnsCountedTogetherLeaveNothingOpen() throws {
    let odd = (0..<Self.recordCount).map { !$0.isMultiple(of: 2) }
    let found = try Self.reported([odd, odd.map(!)], roles: [0, 1]).anyValid
    #expect(found == RecordBounds(60...60, nil))
    let alone = try Self.reported([odd, odd.map(!)], roles: [0]).anyValid
    #expect(alone == RecordBounds(30...60, .severalColumns))
  }
}
