/// Writes one record after another, those of a person together.
///
/// Each batch is a pure function of the source's seed and the batch's number. Not for use from two
/// threads at once.
protocol RecordSource: AnyObject {
  /// Records a person has, on average.
  var meanLineCount: Double { get }
  /// Whether the person of the last record has more of them.
  var isWithinPerson: Bool { get }
  /// Of the last record; the address is good until the next.
  var lastValues: UnspoiledValues { get }

  func start(batch: Int)
  /// Writes the next record, at most `BatchWriter.mostRecordBytes`.
  func write(to text: inout ByteCursor) -> RecordOutcome
}

/// What a record says without a fault, also where the field is missing.
struct UnspoiledValues {
  /// Nine digits.
  let socialSecurityDigits: Int
  let address: UnsafeRawBufferPointer
  let houseNumberCount: Int
}
