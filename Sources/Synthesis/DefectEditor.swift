/// Writes a record again with its defects.
///
/// Not for use from two threads at once.
final class DefectEditor {
  /// The record as it stands without a fault.
  struct Original {
    let start: UnsafeMutableRawPointer
    let byteCount: Int
    let values: UnspoiledValues
  }

  private let delimiter: UInt8
  private let copy: UnsafeMutableRawPointer

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    copy = .allocate(byteCount: BatchWriter.mostRecordBytes, alignment: 16)
  }

  deinit {
    copy.deallocate()
  }

  /// Writes over the original, and corrects what it counts as.
  func rewrite(
    _ original: Original,
    with defects: RecordDefects,
    _ outcome: inout RecordOutcome,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream,
    _ tally: inout BatchTally
  ) {
    copy.copyMemory(from: original.start, byteCount: original.byteCount)
    let emptied = defects.emptiesField ? columnToEmpty(outcome, defects, &stream) : nil
    let end = defects.row == .rowRagged ? raggedFieldCount(&stream) : Column.count
    var field = UnsafeRawPointer(copy)
    let clean = outcome.lengths
    text = ByteCursor(end: original.start)
    for column in Column.allCases where column.rawValue < end {
      if column.rawValue > 0 { text.put(delimiter) }
      let length = Int(clean[column])
      if column == emptied {
        outcome.lengths[column] = 0
      } else if !spoil(column, original, defects, &outcome, &text, &stream) {
        text.put(field, count: length)
      }
      field += length + 1
    }
    addFields(end - Column.count, &text, &stream)
    text.put(UInt8(ascii: "\n"))
    settle(defects, emptied, end, &outcome, &tally)
  }

  /// Writes the column's value with the defect that strikes it, if one does.
  private func spoil(
    _ column: Column,
    _ original: Original,
    _ defects: RecordDefects,
    _ outcome: inout RecordOutcome,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream
  ) -> Bool {
    let start = text.end
    let unwritten: Int
    switch column {
    case .socialSecurityNumber:
      guard let defect = defects.socialSecurityNumber else { return false }
      writeSSN(original.values.socialSecurityDigits, defect, &text, &stream)
      unwritten = 0
    case .imei:
      guard let defect = defects.imei else { return false }
      writeIMEI(outcome.imei, defect, &text, &stream)
      unwritten = 0
    case .address:
      guard let defect = defects.address else { return false }
      unwritten = writeAddress(original.values, defect, &text)
    default: return false
    }
    outcome.lengths[column] = UInt8(text.end - start - unwritten)
    return true
  }

  private func settle(
    _ defects: RecordDefects,
    _ emptied: Column?,
    _ end: Int,
    _ outcome: inout RecordOutcome,
    _ tally: inout BatchTally
  ) {
    outcome.ssnDefect = defects.socialSecurityNumber
    outcome.imeiDefect = defects.imei
    outcome.isRagged = end != Column.count
    if outcome.isRagged { tally.count(.rowRagged) }
    if emptied != nil { tally.count(.fieldEmpty) }
    for defect in [defects.socialSecurityNumber, defects.imei, defects.address] {
      if let defect { tally.count(defect) }
    }
  }

  /// A filled column that no other defect strikes.
  private func columnToEmpty(
    _ outcome: RecordOutcome,
    _ defects: RecordDefects,
    _ stream: inout RandomStream
  ) -> Column? {
    let first = stream.below(Column.count)
    for step in 0..<Column.count {
      guard let column = Column(rawValue: (first + step) % Column.count) else { continue }
      let isStruck =
        switch column {
        case .socialSecurityNumber: defects.socialSecurityNumber != nil
        case .imei: defects.imei != nil
        case .address: defects.address != nil
        default: false
        }
      if !isStruck, outcome.lengths[column] > 0 { return column }
    }
    return nil
  }

  /// One or two fields fewer or more.
  private func raggedFieldCount(_ stream: inout RandomStream) -> Int {
    let draw = stream.below(4)
    return Column.count + (draw < 2 ? draw - 2 : draw - 1)
  }

  private func addFields(_ count: Int, _ text: inout ByteCursor, _ stream: inout RandomStream) {
    guard count > 0 else { return }
    for _ in 0..<count {
      text.put(delimiter)
      text.put(stream.below(100), digits: 2)
    }
  }
}

extension DefectEditor {
  /// Groups of 9xx numbers that are neither ITIN (50-65, 70-88, 90-92, 94-99) nor ATIN (93).
  private static let groupsOfNoTaxpayer = Array(1...49) + Array(66...69) + [89]

  private func writeSSN(
    _ digits: Int,
    _ defect: Defect,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream
  ) {
    let local = digits % 1_000_000
    switch defect {
    case .ssnArea000: text.put(socialSecurityNumber: local)
    case .ssnArea666: text.put(socialSecurityNumber: 666_000_000 + local)
    case .ssnArea9xx:
      let area = 900 + stream.below(100)
      let group = Self.groupsOfNoTaxpayer[stream.below(Self.groupsOfNoTaxpayer.count)]
      text.put(socialSecurityNumber: area * 1_000_000 + group * 10_000 + local % 10_000)
    case .ssnGroup00:
      text.put(socialSecurityNumber: digits / 1_000_000 * 1_000_000 + digits % 10_000)
    case .ssnSerial0000: text.put(socialSecurityNumber: digits / 10_000 * 10_000)
    default:
      let mask = stream.below(2) == 0 ? UInt8(ascii: "X") : UInt8(ascii: "*")
      for place in 0..<7 { text.put(place == 3 || place == 6 ? UInt8(ascii: "-") : mask) }
      text.put(digits % 10_000, digits: 4)
    }
  }

  private func writeIMEI(
    _ imei: LineWriter.IMEI,
    _ defect: Defect,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream
  ) {
    text.put(characters: Digits.characters(imei.high))
    if defect == .imeiLength {
      let isShort = stream.below(2) == 0
      text.put(characters: Digits.characters(imei.low), count: isShort ? 5 : 7)
      if !isShort { text.put(stream.below(100), digits: 2) }
      return
    }
    text.put(characters: Digits.characters(imei.low), count: 6)
    // Why: a wrong 0 would read as the spare digit of 3GPP TS 23.003 and not as a fault.
    let right = Int(imei.low >> 48)
    let others = (1...9).filter { $0 != right }
    text.put(others[stream.below(others.count)], digits: 1)
  }

  /// Writes the address in quotes with something that needs them; returns how many of its bytes are
  /// not part of the value.
  private func writeAddress(
    _ values: UnspoiledValues,
    _ defect: Defect,
    _ text: inout ByteCursor
  ) -> Int {
    let quote = UInt8(ascii: "\"")
    let numberCount = values.houseNumberCount
    text.put(quote)
    text.put(UnsafeRawBufferPointer(rebasing: values.address[..<numberCount]))
    if defect == .quoteDelimiter { text.put(delimiter) }
    if defect == .quoteDoubled { text.put(Word(" \"\"Rear\"\"".utf8)) }
    text.put(UnsafeRawBufferPointer(rebasing: values.address[numberCount...]))
    if defect == .quoteNewline { text.put(Word("\nApt 4".utf8)) }
    text.put(quote)
    return defect == .quoteDoubled ? 4 : 2
  }
}
