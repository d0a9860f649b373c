package import Evidence
package import Identifiers
package import Records
package import Sketches

/// What a comparison found: counts, and nothing of any record.
package struct MatchOutcome {
  package let sample: Input
  package let ours: [Input]
  package let links: [Link]
  package let decoys: Decoys?
  package let snapshot: Snapshot?
  /// What could not be compared.
  package let doubts: [Doubt]

  /// Why an answer may be less than it seems.
  package struct Doubt: Equatable {
    /// The place among the files of ours that it is about; nil where it is about none.
    package let file: Int?
    /// In words of this program's own, and names that the user gave.
    package let text: String
  }

  /// One input, read or not.
  package enum Input {
    case read(Custody, RecordTally)
    case failed(path: String, bytes: Int, AnalysisError)

    /// Records that were compared.
    package var recordCount: Int {
      switch self {
      case .read(_, let records): records.parsedCount
      case .failed: 0
      }
    }
  }

  /// One link: distinct values of the sample, and how many of them stand in our table.
  package struct Link {
    package let label: String
    package let valueCount: Int
    package let foundCount: Int
    /// Values of the same shape near those of the sample, made up.
    package let controlCount: Int
    package let foundControlCount: Int
    /// Distinct values of our table.
    package let ourValues: DistinctEstimate
    /// How many values the kind's rule takes for valid; nil where that says little.
    package let space: Double?
    package let fields: [Field]
    /// Values with a record that agrees in all fields.
    package let agreeingInAllCount: Int
    /// Values whose record of ours agrees in all fields with a record of the sample far from theirs.
    package let agreeingWithStrangerCount: Int
  }

  /// A compared field, over the values that were found and have it in both tables.
  package struct Field {
    package let label: String
    package let agreeingCount: Int
    package let disagreeingCount: Int
  }

  /// Planted records, and how many of them the sample has.
  package struct Decoys: Equatable {
    package let plantedCount: Int
    package let foundCount: Int
  }

  /// The days on which the most of the matching records of our table were valid; nil for no bound.
  package struct Snapshot: Equatable {
    package let from: CivilDate?
    package let to: CivilDate?
    package let recordCount: Int
  }
}

extension MatchOutcome.Link {
  init(_ link: SampleLink, _ tally: LinkTally, _ agree: [LinkPlan.Part]) {
    func count(_ mark: UInt8, _ wanted: UInt32, without: UInt32 = 0) -> Int {
      link.count(mark) {
        tally.flags[$0] & wanted == wanted && tally.flags[$0] & without == 0
      }
    }
    let real = SampleLink.Mark.real
    label = link.part.term.label
    valueCount = link.count(real)
    foundCount = count(real, LinkTally.found)
    controlCount = link.count(SampleLink.Mark.control)
    foundControlCount = count(SampleLink.Mark.control, LinkTally.found)
    ourValues = tally.distinct.estimate()
    space = NormalForm.space(kind: link.part.kind)
    fields = agree.enumerated().map { place, part in
      MatchOutcome.Field(
        label: part.term.label,
        agreeingCount: count(real, LinkTally.agrees(place)),
        disagreeingCount: count(
          real,
          LinkTally.hasBoth(place),
          without: LinkTally.agrees(place)
        )
      )
    }
    agreeingInAllCount = count(real, LinkTally.agreesInAll)
    agreeingWithStrangerCount = count(real, LinkTally.agreesWithStranger)
  }
}
