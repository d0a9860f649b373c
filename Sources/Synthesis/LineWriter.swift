/// Writes what belongs to one line: phone number, device, subscription, SIM card, first day.
struct LineWriter {
  /// The operator: mobile country code 310, network code 260 (3GPP TS 23.003 section 2.2).
  static let network = 310_260
  /// The issuer identifier of its SIM cards (ITU-T E.118).
  static let cardIssuer = 8_901_260

  let recipe: TelecomRecipe
  let delimiter: UInt8

  /// The fifteen digits of an IMEI, the first in the lowest byte of `high`.
  struct IMEI {
    /// Index into the device catalogue, or `nil` for a model that is not there.
    let model: Int?
    /// The eight digits of the type allocation code.
    let high: UInt64
    /// The six digits of the serial number and the check digit.
    let low: UInt64

    /// The first two digits, of the body that allocated the code.
    var reportingBody: Int { Int(high & 0xF) * 10 + Int(high >> 8 & 0xF) }
  }

  /// No one has a number in the exchange: N11, 555, 950, 958, 959 and 976.
  static func isSpecial(exchange: Int) -> Bool {
    exchange % 100 == 11 || exchange == 555 || exchange == 950 || exchange == 958
      || exchange == 959 || exchange == 976
  }

  /// Writes the columns from `phone` to `iccid`, each with its delimiter; returns the IMEI, also where
  /// the field is missing.
  func writeDevice(
    of person: Person,
    row: UInt64,
    _ lengths: inout FieldLengths,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream
  ) -> IMEI {
    let missing = recipe.tables.missing
    let imei = drawIMEI(&stream)
    let phone = Self.phoneNumber(person.traits.areaCode, &stream)
    if !stream.hits(missing[Column.phone.rawValue]) {
      text.put(tenDigits: phone)
      lengths[.phone] = 10
    }
    text.put(delimiter)
    if !stream.hits(missing[Column.imei.rawValue]) {
      text.put(imei)
      lengths[.imei] = 15
    }
    text.put(delimiter)
    if !stream.hits(missing[Column.imsi.rawValue]) {
      text.put(subscriber: 1 + Int(recipe.subscriptions(row)))
      lengths[.imsi] = 15
    }
    text.put(delimiter)
    if !stream.hits(missing[Column.iccid.rawValue]) {
      text.put(cardAccount: 1 + Int(recipe.cards(row)))
      lengths[.iccid] = 19
    }
    text.put(delimiter)
    return imei
  }

  /// Writes the activation date; returns it, also where the field is missing.
  func writeActivation(
    of person: Person,
    _ lengths: inout FieldLengths,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream
  ) -> CalendarDate {
    let date = recipe.tables.activations.day(bornIn: person.traits.birth.year, &stream)
    if !stream.hits(recipe.tables.missing[Column.activationDate.rawValue]) {
      text.put(date)
      lengths[.activationDate] = 10
    }
    return date
  }

  /// A model by popularity, any serial.
  private func drawIMEI(_ stream: inout RandomStream) -> IMEI {
    let model = recipe.tables.devices.draw(&stream)
    return IMEI(
      model: model,
      high: recipe.tables.devices.code(of: model),
      serial: 1 + stream.below(999_999)
    )
  }

  /// Ten digits, of no special exchange.
  static func phoneNumber(_ areaCode: Int, _ stream: inout RandomStream) -> Int {
    while true {
      let local = 2_000_000 + stream.below(8_000_000)
      if !isSpecial(exchange: local / 10_000) { return areaCode * 10_000_000 + local }
    }
  }
}

extension LineWriter.IMEI {
  /// Any serial but 000000, and the Luhn digit (3GPP TS 23.003 annex B).
  init(model: Int? = nil, high: UInt64, serial: Int) {
    let serial = Digits.eight(serial) >> 16
    let check = Digits.checkDigit(forSum: Digits.luhnSum(high) + Digits.luhnSum(serial))
    self.init(model: model, high: high, low: serial | UInt64(check) << 48)
  }

  /// The type allocation code.
  var typeCode: Int {
    (0..<8).reduce(0) { $0 * 10 + Int(high >> UInt64(8 * $1) & 0xF) }
  }
}

extension ByteCursor {
  /// An IMSI: the operator and nine digits.
  mutating func put(subscriber: Int) {
    put(LineWriter.network, digits: 6)
    put(subscriber / 10, digits: 8)
    put(subscriber % 10, digits: 1)
  }

  /// An ICCID: issuer, account of eleven digits, Luhn digit.
  mutating func put(cardAccount account: Int) {
    let first = Digits.eight(LineWriter.cardIssuer * 10 + account / 10_000_000_000)
    let second = Digits.eight(account / 100 % 100_000_000)
    let third = Digits.eight(account % 100) >> 48
    let sum = Digits.luhnSum(first) + Digits.luhnSum(second) + Digits.luhnSum(third)
    put(characters: Digits.characters(first))
    put(characters: Digits.characters(second))
    let last = third | UInt64(Digits.checkDigit(forSum: sum)) << 16
    put(characters: Digits.characters(last), count: 3)
  }

  mutating func put(_ imei: LineWriter.IMEI) {
    put(characters: Digits.characters(imei.high))
    put(characters: Digits.characters(imei.low), count: 7)
  }
}
