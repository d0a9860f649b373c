/// What signs of invention are read from beyond the report: counts of one table that no report shows.
///
/// Kept for the run, never saved. Counts of 1 to 10 stand as 6 in them.
package struct SignFigures: Sendable, Equatable {
  /// So many of so many.
  package struct Part: Sendable, Equatable {
    package var count: Int
    package var total: Int

    package init(_ count: Int, of total: Int) {
      self.count = count
      self.total = total
    }
  }

  /// A share beside the one that chance would give.
  package struct Agreement: Sendable, Equatable {
    package var part: Part
    package var chance: Double

    package init(_ part: Part, chance: Double) {
      self.part = part
      self.chance = chance
    }
  }

  /// Counts by category, with the shares that real people show and those of a flat draw.
  package struct Cells: Sendable, Equatable {
    package var counts: [Int]
    package var real: [Double]
    package var flat: [Double]

    package init(_ counts: [Int], real: [Double], flat: [Double]) {
      self.counts = counts
      self.real = real
      self.flat = flat
    }
  }

  /// How often records occur: sums over the different records of a random part.
  package struct Copies: Sendable, Equatable {
    package var values: Int
    package var records: Int
    package var squares: Int
    /// Of records that occur twice, those whose copies stand at one distance.
    package var atOneDistance: Part

    package init(values: Int, records: Int, squares: Int, atOneDistance: Part) {
      self.values = values
      self.records = records
      self.squares = squares
      self.atOneDistance = atOneDistance
    }
  }

  /// Telephones by model.
  package struct Devices: Sendable, Equatable {
    package var total: Int
    /// Ordered pairs of one model.
    package var alikePairs: Int
    /// Neighbours in a model whose numbers are as near as numbers that run on.
    package var near: Agreement

    package init(total: Int, alikePairs: Int, near: Agreement) {
      self.total = total
      self.alikePairs = alikePairs
      self.near = near
    }
  }

  /// One question to the records of the first half of the file and of the second.
  package struct Halves: Sendable, Equatable {
    package var first: Part
    package var second: Part

    package init(first: Part, second: Part) {
      self.first = first
      self.second = second
    }
  }

  /// Place of the table in the report: the one with the most records.
  package var table: Int
  /// Records of the person of a record, itself included, on the mean: so many tell less than so many
  /// strangers.
  package var recordsPerPerson = 1.0
  /// The same within the sample.
  package var sampledPerPerson = 1.0
  package var copies: Copies?
  package var months: Cells?
  package var weekdays: Cells?
  package var onOneDate: Part?
  /// Births in the oldest tenth of the years of birth, and the share of years that it is.
  package var oldestTenth: Agreement?
  package var devices: Devices?
  package var aboveHighGroupOfAdults: Part?
  package var issuedBeforeBirth: Part?
  /// The state of the SSN's area beside that of the address.
  package var issueState: Agreement?
  package var neighbours: Agreement?
  package var halves: [Halves] = []
  /// Records with a column that has no content.
  package var incomplete: Part?

  package init(table: Int) { self.table = table }
}
