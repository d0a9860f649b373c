extension Compaction {
  /// The shape of a value from what it is made of.
  static func shape(_ tally: FieldTally, _ field: RawSpan, _ core: Range<Int>) -> Shape {
    switch tally.end {
    case .plus: return isScientific(field, core) ? .scientific : .other
    case .foreign: return .other
    case .complete: break
    }
    guard !tally.isMisplaced, tally.positionCount > 0 else { return .other }
    if let masked = maskedShape(tally) { return masked }
    guard tally.digitCount == tally.positionCount else {
      return wordShape(tally, first: field.byte(at: core.lowerBound))
    }
    guard !tally.separators.isEmpty else { return .plain(digitCount: tally.digitCount) }
    return groupedShape(tally)
  }

  /// `^[0-9](\.[0-9]+)?[Ee]\+[0-9]+$`: a spreadsheet writes E, a data-frame library e.
  private static func isScientific(_ field: RawSpan, _ core: Range<Int>) -> Bool {
    var offset = core.lowerBound
    guard takeDigits(field, &offset, core.upperBound) == 1, offset < core.upperBound else {
      return false
    }
    if field.byte(at: offset) == 0x2E {
      offset += 1
      guard takeDigits(field, &offset, core.upperBound) > 0 else { return false }
    }
    guard offset + 1 < core.upperBound, field.byte(at: offset) | 0x20 == 0x65,
      field.byte(at: offset + 1) == 0x2B
    else { return false }
    offset += 2
    return takeDigits(field, &offset, core.upperBound) > 0 && offset == core.upperBound
  }

  private static func takeDigits(_ field: RawSpan, _ offset: inout Int, _ end: Int) -> Int {
    let start = offset
    while offset < end, Shape.isDigit(field.byte(at: offset)) { offset += 1 }
    return offset - start
  }

  /// Masks need four positions in all, and an X alone among digits is part of a word: `X1234567`.
  private static func maskedShape(_ tally: FieldTally) -> Shape? {
    guard tally.maskPositions != 0, tally.positionCount >= 4,
      tally.hexLetterCount == 0, tally.textLetterCount == 0
    else { return nil }
    let isCross = tally.crossCount == 1 && tally.markCount == 0
    guard !isCross || !(tally.separators.isEmpty || hasExtension(tally)) else { return nil }
    let isLast4 = tally.positionCount == 9 && tally.maskPositions == 0b1_1111
    return isLast4 ? .maskedSSN : .maskedOther
  }

  /// Whether an X stands between a whole telephone number and up to six last digits: `333-1234 x567`.
  private static func hasExtension(_ tally: FieldTally) -> Bool {
    let before = tally.maskPositions.trailingZeroBitCount
    let behind = tally.positionCount - before - 1
    guard before == 7 || before == 10 || before == 11, (1...6).contains(behind),
      tally.groupCount <= 16
    else { return false }
    let lastGroup = Int(tally.groupLengths >> UInt64((tally.groupCount - 1) * 4) & 15)
    // The line's four digits may stand in the same group: `212-333-1234x567`.
    return lastGroup == behind + 1 || lastGroup == behind + 5
  }

  private static func wordShape(_ tally: FieldTally, first: UInt8) -> Shape {
    let lower = first | 0x20
    let isHex = tally.digitCount + tally.hexLetterCount == tally.positionCount
    if isHex, tally.positionCount == 14, lower >= 0x61, lower <= 0x66 { return .hex14 }
    guard tally.separators.isEmpty, tally.markCount == 0 else { return .other }
    return tally.digitCount == 0 ? .letters : .alphanumeric
  }

  private static func groupedShape(_ tally: FieldTally) -> Shape {
    let count = tally.digitCount
    guard !tally.separators.contains(.parenthesis) else {
      return (9...19).contains(count) ? .groupedParentheses : .other
    }
    if isFloatZero(tally) { return .floatZero }
    switch count {
    case 9 where isSocialSecurityGrouping(tally): return .grouped9
    case 14: return .grouped14
    case 15: return .grouped15
    case 16: return .grouped16
    case 18: return .grouped18
    default: return dottedShape(tally) ?? remainingGroupedShape(count)
    }
  }

  private static func remainingGroupedShape(_ count: Int) -> Shape {
    switch count {
    case ..<9: .groupedShort
    case 9: .grouped9Other
    case 20...: .groupedLong
    default: .groupedOther
    }
  }

  private static func isFloatZero(_ tally: FieldTally) -> Bool {
    hasSingleDots(tally) && tally.groupCount == 2 && tally.groupLengths >> 4 == 1
      && tally.endsInZero
  }

  private static func isSocialSecurityGrouping(_ tally: FieldTally) -> Bool {
    tally.groupCount == 3 && tally.groupLengths == 0x423 && !tally.hasSeparatorRun
      && tally.separators.isSubset(of: [.hyphen, .space])
  }

  private static func dottedShape(_ tally: FieldTally) -> Shape? {
    guard hasSingleDots(tally), tally.digitCount < 20 else { return nil }
    if tally.groupCount == 2 { return .decimal }
    let hasShortGroups = (0..<4).allSatisfy { tally.groupLengths >> ($0 * 4) & 15 <= 3 }
    return tally.groupCount == 4 && hasShortGroups ? .dottedQuad : nil
  }

  private static func hasSingleDots(_ tally: FieldTally) -> Bool {
    tally.separators == .dot && !tally.hasSeparatorRun
  }
}
