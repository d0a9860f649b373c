/// The pass over a text that may hold something.
struct TextScanner {
  private var found: FoundKinds = []
  private var groups = DigitGroups()

  /// Goes from mark to mark until the text ends or every kind is found.
  mutating func scan(_ field: RawSpan) -> FoundKinds {
    var offset = TextMarks.next(field, from: 0)
    while offset < field.byteCount, found != .all {
      let end = field.byte(at: offset) == 0x40 ? takeAt(field, offset) : takeDigits(field, offset)
      offset = TextMarks.next(field, from: end)
    }
    return found
  }

  private mutating func takeAt(_ field: RawSpan, _ mark: Int) -> Int {
    if !found.contains(.email), TextAddress.stands(in: field, around: mark) {
      found.insert(.email)
    }
    return mark + 1
  }

  private mutating func takeDigits(_ field: RawSpan, _ start: Int) -> Int {
    let end = TextMarks.digitsEnd(field, from: start)
    if let accountEnd = TextAccount.end(in: field, checkDigits: start..<end) {
      found.insert(.iban)
      groups = DigitGroups()
      return accountEnd
    }
    groups.append(field, start..<end)
    if !groups.isJoinedToNext(field) { found.formUnion(groups.kinds(field)) }
    return end
  }
}
