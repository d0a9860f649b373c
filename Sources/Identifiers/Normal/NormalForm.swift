/// What all spellings of one value have in common: equal values give equal bytes.
///
/// ```
///  telephone   (574) 857-5951, +1 574-857-5951   15748575951
///  digits      312-26-9619, 312269619            312269619
///  date        04-JUN-1934, 6/4/1934             19340604
///  text        " Park  Ave ", PARK AVE           park ave
/// ```
///
/// A field that is empty, a null word, masked or no value of the form has no normal form. No check of
/// an identifier is asked: a number that its rule refuses can stand in two tables all the same.
package enum NormalForm: Sendable, Equatable {
  /// A telephone number: its digits with the country code, which is 1 for ten digits without one; in a
  /// column of numbers of any country, if the North American plan has them.
  case telephone(anyCountry: Bool)
  /// A number of so many digits, without separators.
  case digits(ClosedRange<Int>)
  /// A device: the first 14 digits of IMEI and IMEISV, check digit and software version left off.
  case device
  /// An address for mail, in lower case.
  case email
  /// A day, written in this order where a field can be read in several: eight digits, year first.
  case date(DateContext.Order)
  /// A postal code: five digits for nine, a lost leading zero put back.
  case postal
  /// A state: its code of two letters.
  case state
  /// Letters and digits alone, in lower case.
  case compact
  /// The words of a name, in lower case, initials left off; their order is the reader's to ignore.
  case words
  /// Lower case, blanks at the ends taken off and others closed up to one.
  case text
  /// Letter case counts.
  case exact

  /// No normal form has more bytes: a longer value has none.
  package static let longest = 256

  /// The form of a kind's values.
  ///
  /// - Parameters:
  ///   - kind: A kind that a column can be, with or without a rule.
  ///   - order: In which order the column writes its dates.
  package init(kind: String, _ order: DateContext.Order = .undecided) {
    self =
      switch kind {
      case NorthAmericanNumber.kind: .telephone(anyCountry: false)
      case InternationalNumber.kind: .telephone(anyCountry: true)
      case "us-ssn", "us-itin", "us-ein", "aba-routing": .digits(9...9)
      case "imsi": .digits(14...15)
      case "iccid": .digits(18...22)
      case "payment-card": .digits(12...19)
      case "imei", "imeisv": .device
      case EmailAddress.kind: .email
      case RecordDate.kind, Timestamp.kind: .date(order)
      case ZIPCode.kind: .postal
      case StateField.kind: .state
      case "us-driver-license", "meid", "uuid", "mac", "iban": .compact
      case PersonName.kind: .words
      case "bcrypt", "argon2", "crypt-hash", "pin": .exact
      default: .text
      }
  }

  /// Writes a field's normal form.
  ///
  /// - Parameters:
  ///   - field: The field's bytes, quotes of the table taken off.
  ///   - target: Room for `longest` bytes; what stands behind the form is overwritten too.
  /// - Returns: How many bytes it has; 0 where there is none. Cost: 5 to 100 ns.
  package func write(_ field: RawSpan, into target: inout MutableSpan<UInt8>) -> Int {
    switch self {
    case .telephone(let anyCountry):
      NormalDigits(field, &target).telephone(anyCountry: anyCountry, &target)
    case .digits(let range): NormalDigits(field, &target).number(range)
    case .device: NormalDigits(field, &target).number(14...16) > 0 ? 14 : 0
    case .postal: NormalDigits(field, &target).postal(&target)
    case .date(let order): Self.writeDay(field, order, &target)
    case .state: NormalText.writeState(field, &target)
    case .email: NormalText.writeEmail(field, &target)
    case .compact: NormalText.writeCompact(field, &target)
    case .words: NormalText.writeWords(field, &target)
    case .text: NormalText.write(field, foldsCase: true, &target)
    case .exact: NormalText.write(field, foldsCase: false, &target)
    }
  }

  private static func writeDay(
    _ field: RawSpan,
    _ order: DateContext.Order,
    _ target: inout MutableSpan<UInt8>
  ) -> Int {
    guard let day = RecordDate.day(field, DateContext(order: order)) else { return 0 }
    var rest = day.year * 10_000 + day.month * 100 + day.day
    for place in (0..<8).reversed() {
      target[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
      rest /= 10
    }
    return 8
  }
}

extension NormalForm {
  /// How many values of a kind its rule takes for valid; nil where that says nothing of how densely a
  /// table can fill them.
  package static func space(kind: String) -> Double? {
    switch kind {
    case SocialSecurityNumber.kind: SocialSecurityNumber.chance * 1e9
    case TaxpayerNumber.kind: TaxpayerNumber.chance * 1e9
    case EmployerNumber.kind: EmployerNumber.chance * 1e9
    case NorthAmericanNumber.kind: NorthAmericanNumber.chance * 1e10
    case ZIPCode.kind: ZIPCode.chance * 1e5
    default: nil
    }
  }
}
