/// The International Bank Account Number (IBAN): country (2 letters), check digits, account (11-30).
///
/// - Issuer: banks, in a form that each country registers with SWIFT.
/// - Length and alphabet: 15 to 33 letters and digits by country, in any letter case, spaces left out.
/// - Check digits: two, 02 to 98: with the first four characters put last and letters as 10 to 35, the
///   whole is 1 modulo 97.
/// - Rules, the first broken one wins: letters and digits only, two letters and two digits first; a
///   country of the registry (the United States is in none); its length; the check digits.
/// - Chance baseline: see `chance`.
/// - Not checked: which places a country gives to letters and which to digits, the bank's own check
///   digits, or whether the account exists.
/// - Source: ISO 13616; SWIFT IBAN registry, version 101.
public enum AccountNumber {
  /// The kind's name in reports.
  public static let kind = "iban"

  /// The share of random check digits, 00 to 99, that fit a country, its length and any account.
  ///
  /// One of the 97 from 02 to 98 does.
  public static let chance = 0.01

  /// Checks a field, in a column of which the caller says that it holds IBANs.
  ///
  /// - Parameter field: The field's bytes, of any length.
  /// - Returns: The answer.
  public static func check(_ field: RawSpan) -> CheckResult {
    guard let core = TextField.value(of: field) else { return .empty }
    guard core.count <= Compaction.maximumLength, let number = Reading(field, core) else {
      let isMasked = core.count <= Compaction.maximumLength && hidesCharacters(field, core)
      return isMasked ? CheckResult(.masked, .ibanMasked) : CheckResult(.invalid, .ibanChars)
    }
    guard number.expectedCount > 0 else { return CheckResult(.invalid, .ibanCountry) }
    guard number.count == number.expectedCount else { return CheckResult(.invalid, .ibanLength) }
    let isChecked = number.remainder == 1 && (2...98).contains(number.checkDigits)
    return isChecked ? .valid : CheckResult(.invalid, .ibanMod97)
  }

  /// The answer for a field of this shape; nil where only its bytes tell.
  public static func outcome(_ shape: Shape) -> CheckResult? { TextField.outcome(shape) }

  /// The country of a number, right or not; nil where the registry has none.
  ///
  /// - Parameter field: The field's bytes.
  /// - Returns: One of the registry's 89 countries.
  public static func country(_ field: RawSpan) -> Country? {
    guard let core = TextField.value(of: field), core.count <= Compaction.maximumLength,
      let number = Reading(field, core), number.expectedCount > 0
    else { return nil }
    return Country(packed: number.country)
  }

  /// An asterisk, a hash or a bullet; crosses may stand in an account.
  private static func hidesCharacters(_ field: RawSpan, _ core: Range<Int>) -> Bool {
    core.contains { offset in
      let byte = field.byte(at: offset)
      return byte == 0x2A || byte == 0x23 || byte == 0xE2
    }
  }
}
