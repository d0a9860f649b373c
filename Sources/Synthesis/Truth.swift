/// What a dump holds, as counted while it was written: every count that an analysis must find.
///
/// `defects` counts what was put in; `columns` and `recordsRejected` count what stands in the file,
/// so a duplicate of a spoiled record counts again there. Columns leave rejected records out.
package struct Truth: Codable, Equatable, Sendable {
  /// One column of the records that have the right number of fields.
  package struct Column: Codable, Equatable, Sendable {
    package var name: String
    package var filled: Int
    package var empty: Int
    /// Kind of identifier, for columns whose values are checked; the next four go with it.
    package var kind: String?
    package var valid: Int?
    package var invalid: Int?
    package var masked: Int?
    package var reasons: [String: Int]?
    /// Bytes of the filled fields, without quotes and with doubled quotes as one.
    package var lengthMin: Int
    package var lengthMax: Int
    package var lengthSum: Int
  }

  package var schema = "assay.truth/1"
  package var recipe = "telecom"
  package var seed: UInt64
  /// Data records, well-formed or not; the header line is not one.
  package var rows: Int
  package var recordsParsed: Int
  package var recordsRejected: [String: Int]
  /// Records that repeat the one before, byte for byte.
  package var duplicateRecords: Int
  package var defects: [String: Int]
  /// Records by the fraud that made them; absent where none was asked for.
  ///
  /// A copy counts under its own fraud only, whatever it is a copy of, and may fail to differ where
  /// what would be changed is missing.
  package var frauds: [String: Int]?
  /// Of the earlier dump, where its records were asked for.
  package var recycledSeed: UInt64?
  /// Distinct persons, those among them of whom no record parses.
  package var people: Int
  /// Bytes of text, the header line among them.
  package var decodedBytes: Int
  package var columns: [Column]
  /// Filled activation dates by year.
  package var activatedYears: [String: Int]
  /// Months of the oldest and the newest, `YYYY-MM`; absent where no record has one.
  package var oldestActivation: String?
  package var newestActivation: String?
  package var persons: Persons
  /// By the kinds held together, such as `name+us-ssn`: a name is first and last name, an account
  /// the customer's number.
  package var classes: [String: DataClass]
  package var residence: Residence
  /// Absent where no record has an activation date.
  package var minors: Ages?
  package var recordsPerPerson: RecordsPerPerson
  package var breakdowns: Breakdowns
  /// By the names of both columns, such as `zip+state`.
  package var consistency: [String: Consistency]
}

extension Truth {
  init(
    _ tally: BatchTally,
    _ census: NumberCensus?,
    _ options: GeneratorOptions,
    decodedBytes: Int
  ) {
    seed = options.seed
    rows = tally.rows
    recordsParsed = tally.rows - tally.raggedRows
    recordsRejected = tally.raggedRows > 0 ? ["FIELD_COUNT": tally.raggedRows] : [:]
    duplicateRecords = tally.duplicateRows
    defects = Self.named(Defect.allCases.map { ($0.rawValue, tally.defects[$0.index]) })
    if !options.frauds.isEmpty {
      frauds = Self.named(Fraud.allCases.map { ($0.rawValue, tally.frauds[$0.index]) })
    }
    recycledSeed = options.frauds[.recycled] > 0 ? options.recycledSeed : nil
    people = tally.people
    self.decodedBytes = decodedBytes
    columns = Synthesis.Column.allCases.map { Column($0, tally) }
    let activations = tally.lines.activations
    let span = Self.activationSpan(activations)
    activatedYears = Self.byYear(activations)
    oldestActivation = span.map { CalendarDate.monthText($0.lowerBound) }
    newestActivation = span.map { CalendarDate.monthText($0.upperBound) }
    persons = Persons(tally.persons, census)
    classes = DataClass.all(tally.persons)
    residence = Residence(tally.persons)
    minors = span.map { Ages(tally.persons, at: $0.upperBound) }
    recordsPerPerson = RecordsPerPerson(tally.persons)
    breakdowns = Breakdowns(tally, census)
    consistency = Consistency.all(tally.persons)
  }

  /// Counts by name, without the zeros.
  static func named(_ counts: [(String, Int)]) -> [String: Int] {
    Dictionary(counts.filter { $0.1 > 0 }, uniquingKeysWith: +)
  }
}

extension Truth.Column {
  init(_ column: Column, _ tally: BatchTally) {
    let counts = tally.lengths[column]
    name = column.name
    filled = counts.filled
    empty = counts.empty
    lengthMin = counts.least
    lengthMax = counts.most
    lengthSum = counts.sum
    switch column {
    case .socialSecurityNumber: addValidity("us-ssn", .socialSecurityNumber, tally)
    case .imei: addValidity("imei", .imei, tally)
    default: break
    }
  }

  private mutating func addValidity(_ kind: String, _ target: Defect.Target, _ tally: BatchTally) {
    let defects = Defect.allCases.filter { $0.target == target }
    let spoiled = defects.reduce(0) { $0 + tally.spoiled[$1.index] }
    let masked = target == .socialSecurityNumber ? tally.spoiled[Defect.ssnMasked.index] : 0
    self.kind = kind
    valid = filled - spoiled
    invalid = spoiled - masked
    self.masked = masked
    reasons = Truth.named(
      defects.compactMap { defect in defect.reason.map { ($0, tally.spoiled[defect.index]) } }
    )
  }
}
