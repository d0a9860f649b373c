extension DigitGroups {
  /// The kinds of which a valid value ends with the last group.
  func kinds(_ field: RawSpan) -> FoundKinds {
    // Short groups count only behind others: most numbers of a text end here.
    guard joint(0).isSeparator || length(0) > 10 else { return [] }
    switch length(0) {
    case 1: return isIMEI(field, grouped: hasIMEIGroups) ? .imei : []
    case 3:
      return card(field, 19, match(0x04_0404_0403, count: 5))
        .union(card(field, 13, match(0x0403_0303, count: 4)))
    case 4: return endingInFour(field)
    case 5: return card(field, 15, match(0x04_0605, count: 3))
    case 10, 11: return isSigned && isPhone(field) ? .phone : []
    case 13:
      return card(field, 19, match(0x060D, count: 2))
        .union(card(field, 13, match(0x0D, count: 1)))
    case 15:
      let isAlone = match(15, count: 1)
      return card(field, 15, isAlone).union(isIMEI(field, grouped: isAlone) ? .imei : [])
    case 14, 16...19: return card(field, Int(length(0)), match(length(0), count: 1))
    default: return []
    }
  }

  private func endingInFour(_ field: RawSpan) -> FoundKinds {
    var found = card(field, 16, match(0x0404_0404, count: 4))
    found.formUnion(card(field, 14, match(0x04_0604, count: 3)))
    if match(0x03_0204, count: 3), joint(0) == .hyphen || joint(0) == .space {
      let digits = UInt32(truncatingIfNeeded: number(field, digitCount: 9))
      let isValid = SocialSecurityNumber.check(digits: digits).validity == .valid
      found.formUnion(isValid ? .socialSecurityNumber : [])
    }
    return isPhoneGrouping(field) && isPhone(field) ? found.union(.phone) : found
  }

  private func card(_ field: RawSpan, _ count: Int, _ isCandidate: Bool) -> FoundKinds {
    guard isCandidate else { return [] }
    let digits = number(field, digitCount: count)
    return PaymentCard.check(digits: digits, count: count).validity == .valid ? .paymentCard : []
  }

  private var hasIMEIGroups: Bool {
    match(0x08_0601, count: 3) || match(0x0206_0601, count: 4) || match(0x0602_0601, count: 4)
  }

  private func isIMEI(_ field: RawSpan, grouped isCandidate: Bool) -> Bool {
    isCandidate
      && IMEI.check(digits: number(field, digitCount: 15), count: 15).validity == .valid
  }

  private func isPhone(_ field: RawSpan) -> Bool {
    let digits = number(field, digitCount: 10)
    return NorthAmericanNumber.check(digits: digits, count: 10).validity == .valid
  }

  /// +12065554321, or the same with a separator behind the 1.
  private var isSigned: Bool {
    guard !isAbroad else { return false }
    if length(0) == 11 { return joint(0) == .plus }
    return lengths & 0xFFFF == 0x010A && joint(0).isSeparator && joint(1) == .plus
  }

  /// 206-555-4321 or (206) 555-4321, with or without 1.
  private func isPhoneGrouping(_ field: RawSpan) -> Bool {
    guard lengths & 0xFF_FFFF == 0x03_0304, joint(0).isSeparator, !isAbroad else { return false }
    if joint(1) == .closing { return joint(2) == .opening || joint(2) == .joinedOpening }
    guard joint(1).isSeparator else { return false }
    guard joint(2).isTight else { return true }
    return length(3) == 1 && !joint(3).isTight
      && number(field, digitCount: 11) / 10_000_000_000 == 1
  }
}
