/// Records of one batch by what belongs to the line and not to its person, where it is filled and
/// unspoiled.
struct LineTally {
  /// By month from January of `ActivationCalendar.firstYear`.
  private(set) var activations = [Int](repeating: 0, count: ActivationCalendar.monthCount)
  /// By the first two digits of the IMEI.
  private(set) var reportingBodies = [Int](repeating: 0, count: 100)
  private(set) var models = DeviceModelSet()

  mutating func count(_ record: RecordOutcome, _ contents: RecordContents) {
    if contents.contains(.activationDate) {
      activations[record.activation.monthNumber - ActivationCalendar.firstYear * 12] += 1
    }
    if contents.contains(.imei) {
      reportingBodies[record.imei.reportingBody] += 1
      if let model = record.imei.model { models.insert(model) }
    }
  }

  mutating func merge(_ other: LineTally) {
    activations.add(other.activations)
    reportingBodies.add(other.reportingBodies)
    models.formUnion(other.models)
  }
}
