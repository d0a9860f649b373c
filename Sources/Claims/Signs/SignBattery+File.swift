import Findings

extension SignBattery {
  /// Whether records repeat, and whether the file is of one piece.
  static let fileTests = [
    SignTest(
      name: "copies",
      measures: "records that are copies of another",
      real: Interval(0, 0.02),
      invented: [Interval(0.05, 1)],
      expectedReal: "under 1 % of one table",
      expectedInvented: "more, where rows were repeated to make it larger"
    ) { evidence in
      evidence.collected(\.copies) { copies in
        guard copies.records >= SignEvidence.fewest, copies.values >= SignEvidence.fewestValues
        else { return .none(.tooFew) }
        return .found(CopyShare.estimate(copies))
      }
    },
    SignTest(
      name: "copied-blocks",
      measures: "records that occur twice, copies at one distance",
      real: Interval(0, 0.3),
      invented: [Interval(0.5, 1)],
      expectedReal: "any distance",
      expectedInvented: "one distance, where a block was repeated"
    ) { evidence in
      evidence.collected(\.copies) {
        $0.atOneDistance.total == 0 ? .none(.tooFew) : evidence.share($0.atOneDistance)
      }
    },
    SignTest(
      name: "repeated-numbers",
      measures: "IMSIs, SIMs and IMEIs that occur more than once, of the kind that repeats least",
      real: Interval(0, 0.08),
      invented: [Interval(0.15, 1)],
      expectedReal: "few: each is issued once",
      expectedInvented: "many, where rows were copied and changed"
    ) { evidence in
      let all = ["imsi", "iccid", "imei"].compactMap { evidence.column($0)?.multiplicity }
      let parts = all.filter {
        $0.records >= SignEvidence.fewest && $0.values >= SignEvidence.fewestValues
      }
      let least = parts.max {
        Double($0.once) / Double($0.values) < Double($1.once) / Double($1.values)
      }
      return least.map { .found(SampleShare($0.values - $0.once, of: $0.values)) }
        ?? .none(all.isEmpty ? .fieldAbsent : .tooFew)
    },
    SignTest(
      name: "halves",
      measures: "largest difference of the two halves in what belongs together",
      real: Interval(0, 0.1),
      invented: [Interval(0.2, 1)],
      expectedReal: "both halves alike",
      expectedInvented: "halves apart, where rows were added behind real ones"
    ) { evidence in
      evidence.collected({ $0.halves.isEmpty ? nil : $0 }) {
        HalvesDifference.find($0.halves, perPerson: $0.sampledPerPerson)
      }
    },
    SignTest(
      name: "order",
      measures: "neighbours in the file that live in one state, above chance",
      real: Interval(0.02, 1),
      invented: [Interval(-1, -0.005)],
      expectedReal: "some, where rows of an account or a region stand together",
      expectedInvented: "fewer than chance, where states take turns; a shuffled file shows nothing"
    ) { evidence in
      evidence.collected(\.neighbours) { evidence.excess($0) }
    },
    SignTest(
      name: "missing",
      measures: "records with an empty field",
      real: Interval(0.002, 1),
      invented: [Interval(0, 0.001)],
      expectedReal: "some in any table of many columns; none in a choice of whole records",
      expectedInvented: "none"
    ) { evidence in
      guard let table = evidence.table, table.columns.count >= SignEvidence.fewestColumns else {
        return .none(.fieldAbsent)
      }
      return evidence.collected(\.incomplete) { evidence.share($0) }
    },
  ]
}

/// The share of records that are copies, from how often each of a random part occurs.
enum CopyShare {
  static func estimate(_ copies: SignFigures.Copies) -> NormalEstimate {
    let values = Double(copies.values)
    let mean = Double(copies.records) / values
    let variance = max(0, Double(copies.squares) / values - mean * mean)
    return NormalEstimate(
      1 - 1 / mean,
      deviation: (variance / values).squareRoot() / (mean * mean)
    )
  }
}

/// The question on which the halves of a file differ most.
enum HalvesDifference {
  /// Four questions are asked, so that the largest difference is worth less.
  private static let caution = 1.15

  static func find(_ halves: [SignFigures.Halves], perPerson: Double) -> SignTest.Finding {
    let asked = halves.filter { $0.first.total > 0 || $0.second.total > 0 }
    guard !asked.isEmpty else { return .none(.fieldAbsent) }
    let found = asked.filter { min($0.first.total, $0.second.total) >= SignEvidence.fewest / 2 }
      .map { difference($0, perPerson) }
    guard let largest = found.max(by: { $0.value < $1.value }) else { return .none(.tooFew) }
    return .found(largest)
  }

  private static func difference(
    _ halves: SignFigures.Halves,
    _ perPerson: Double
  ) -> NormalEstimate {
    let parts = [halves.first, halves.second].map {
      SampleShare($0.count, of: $0.total, perPerson: perPerson)
    }
    let variance = parts.reduce(0) {
      // Why: half a success more keeps what is 0 or all from being sure.
      let share = (Double($1.successes) + 0.5) / (Double($1.trials) + 1)
      return $0 + share * (1 - share) / Double($1.trials)
    }
    return NormalEstimate(
      abs(parts[0].value - parts[1].value),
      deviation: caution * variance.squareRoot()
    )
  }
}
