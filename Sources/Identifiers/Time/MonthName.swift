/// English names of months, whole or by their first three letters.
enum MonthName {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The month, 1 to 12, that these bytes name in any letter case; nil for none.
  static func month(_ field: RawSpan, _ range: Range<Int>) -> Int? {
    guard (3...9).contains(range.count) else { return nil }
    for place in 0..<12 where matches(field, range, names[place]) { return place + 1 }
    return nil
  }

  private static func matches(_ field: RawSpan, _ range: Range<Int>, _ name: String) -> Bool {
    // Sept is the one other abbreviation in use.
    let isSept = range.count == 4 && name.utf8.first == 0x73
    guard range.count == 3 || range.count == name.utf8.count || isSept else { return false }
    var offset = range.lowerBound
    for byte in name.utf8 {
      guard offset < range.upperBound else { break }
      guard ASCII.lowercased(field.byte(at: offset)) == byte else { return false }
      offset += 1
    }
    return true
  }
}
