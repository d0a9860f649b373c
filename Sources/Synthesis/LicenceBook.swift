/// Driver licence numbers in the format of each state.
///
/// Most states number at random. Florida, Illinois and Wisconsin encode surname (Soundex), first
/// name, birth year and birthday; New Jersey the initial and the birth month and year; Maryland,
/// Michigan and Minnesota begin with the Soundex code.
struct LicenceBook: Sendable {
  /// What an encoded number tells of its holder.
  struct Holder {
    let soundex: UInt32
    let firstName: Int
    let isWoman: Bool
    let birth: CalendarDate
  }

  private let templates: FrozenTable<Word>
  private let daysPerMonth: FrozenTable<Int>
  private let womenOffset: FrozenTable<Int>
  private let tellsBirth: FrozenTable<Bool>

  init() {
    let rows = TableText(Tables.licenceTemplates).words(separator: ";")
    let codes = StateDirectory.codes
    let illinois = codes.firstIndex(of: [UInt8]("IL".utf8))
    templates = FrozenTable(
      codes.map { code in Word((rows.first { $0.starts(with: code) } ?? []).dropFirst(2)) }
    )
    daysPerMonth = FrozenTable(codes.indices.map { $0 == illinois ? 31 : 40 })
    womenOffset = FrozenTable(codes.indices.map { $0 == illinois ? 600 : 500 })
    tellsBirth = FrozenTable(
      codes.map { code in
        rows.contains { $0.starts(with: code) && $0.dropFirst(2).contains(UInt8(ascii: "Y")) }
      }
    )
  }

  /// Whether the state's numbers encode the birth date, or its month and year.
  func tellsBirth(_ state: Int) -> Bool {
    tellsBirth[state]
  }

  /// Writes a number of `state` for `holder`, at most 16 bytes.
  func write(
    _ holder: Holder,
    state: Int,
    _ stream: inout RandomStream,
    to text: inout ByteCursor
  ) {
    let template = templates[state]
    var random = stream.next()
    var index = 0
    while index < Int(template.count) {
      let letter = template.bytes[index]
      switch letter {
      case UInt8(ascii: "9"): text.put(0x30 + Self.take(10, &random))
      case UInt8(ascii: "A"): text.put(0x41 + Self.take(26, &random))
      case UInt8(ascii: "E"): text.put(0x31 + Self.take(8, &random))
      case UInt8(ascii: "I"): text.put(UInt8(truncatingIfNeeded: holder.soundex))
      default: index += encode(letter, holder, state, to: &text) - 1
      }
      index += 1
    }
  }

  /// Writes one encoded part; returns how many places of the template it takes.
  private func encode(
    _ letter: UInt8,
    _ holder: Holder,
    _ state: Int,
    to text: inout ByteCursor
  ) -> Int {
    let birth = holder.birth
    switch letter {
    case UInt8(ascii: "S"):
      text.put(characters: UInt64(holder.soundex), count: 4)
      return 4
    case UInt8(ascii: "F"):
      text.put((holder.firstName * 7 + 20) % 1_000, digits: 3)
      return 3
    case UInt8(ascii: "Y"):
      text.put(birth.year % 100, digits: 2)
      return 2
    case UInt8(ascii: "M"):
      text.put(birth.month + (holder.isWoman ? 50 : 0), digits: 2)
      return 2
    default:
      let day = (birth.month - 1) * daysPerMonth[state] + birth.day
      text.put(day + (holder.isWoman ? womenOffset[state] : 0), digits: 3)
      return 3
    }
  }

  /// A number below `bound`, from the upper bits of a draw that lasts for about 16 of them.
  private static func take(_ bound: UInt64, _ random: inout UInt64) -> UInt8 {
    let product = random.multipliedFullWidth(by: bound)
    random = product.low
    return UInt8(product.high)
  }
}
