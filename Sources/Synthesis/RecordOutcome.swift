/// What a written record counts as.
struct RecordOutcome {
  var person = PersonMarks()
  var lengths = FieldLengths()
  /// The device and the day, also where the field is missing.
  var imei = LineWriter.IMEI(model: 0, high: 0, low: 0)
  var activation = CalendarDate(year: ActivationCalendar.firstYear, month: 1, day: 1)
  var isFirstOfPerson = false
  var isRagged = false
  var ssnDefect: Defect?
  var imeiDefect: Defect?

  /// What the record holds, and what it holds instead of a valid SSN.
  var contents: RecordContents {
    var contents = lengths.filled
    if let ssnDefect {
      contents.remove(.ssn)
      contents.insert(ssnDefect == .ssnMasked ? .maskedSSN : .failingSSN)
    }
    if imeiDefect != nil { contents.remove(.imei) }
    if !contents.contains(.ssn) { contents.insert(.noValidSSN) }
    if person.licenceTellsBirth { contents.insert(.licenceTellsBirth) }
    return contents
  }
}
