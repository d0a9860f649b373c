/// Makes up records by their number, each of another person.
protocol Invention {
  /// - Parameters:
  ///   - number: Counts the invention's records over the whole dump, with gaps between batches.
  ///   - stream: Of the batch.
  /// - Returns: The record's values, none missing.
  func record(_ number: Int, _ stream: inout RandomStream) -> InventedRecord
}

/// Writes the records of an invention.
final class InventedSource: RecordSource {
  private let invention: any Invention
  private let tables: TelecomTables
  private let seed: UInt64
  private let fraud: Fraud
  private let delimiter: UInt8
  private let firstNumber: Int
  private let address = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 16)
  private var stream = RandomStream(seed: 0, batch: 0, lane: 0)
  private var number = 0
  private(set) var lastValues = UnspoiledValues(
    socialSecurityDigits: 0,
    address: UnsafeRawBufferPointer(start: nil, count: 0),
    houseNumberCount: 0
  )

  init(
    _ invention: any Invention,
    _ recipe: TelecomRecipe,
    _ fraud: Fraud,
    delimiter: UInt8,
    firstNumber: Int
  ) {
    self.invention = invention
    tables = recipe.tables
    seed = recipe.seed
    self.fraud = fraud
    self.delimiter = delimiter
    self.firstNumber = firstNumber
  }

  deinit {
    address.deallocate()
  }

  let meanLineCount = 1.0
  let isWithinPerson = false

  func start(batch: Int) {
    stream = RandomStream(seed: seed, batch: UInt64(batch), lane: UInt64(8 + fraud.index))
    number = batch * TelecomRecipe.rowsPerBatch
  }

  func write(to text: inout ByteCursor) -> RecordOutcome {
    let values = invention.record(number, &stream)
    let marks = PersonMarks(values, number: firstNumber + number, tables)
    var record = RecordOutcome(person: marks, isFirstOfPerson: true)
    record.imei = values.imei
    record.activation = values.activation
    keepLastValues(values)
    for column in Column.allCases {
      if column.rawValue > 0 { text.put(delimiter) }
      let start = text.end
      write(column, of: values, &text)
      record.lengths[column] = UInt8(text.end - start)
    }
    text.put(UInt8(ascii: "\n"))
    number += 1
    return record
  }

  private func keepLastValues(_ values: InventedRecord) {
    var text = ByteCursor(end: address)
    text.put(decimal: values.houseNumber)
    let houseNumberCount = text.end - address
    text.put(UInt8(ascii: " "))
    text.put(tables.names.streets[values.street])
    lastValues = UnspoiledValues(
      socialSecurityDigits: values.socialSecurityDigits,
      address: UnsafeRawBufferPointer(start: address, count: text.end - address),
      houseNumberCount: houseNumberCount
    )
  }

  private func write(_ column: Column, of values: InventedRecord, _ text: inout ByteCursor) {
    let names = tables.names
    switch column {
    case .customerID: text.put(tenDigits: values.customerID)
    case .firstName: text.put((values.isWoman ? names.women : names.men)[values.firstName])
    case .lastName: text.put(names.surnames[values.lastName])
    case .birthDate: text.put(values.birth)
    case .socialSecurityNumber: text.put(socialSecurityNumber: values.socialSecurityDigits)
    case .licence:
      tables.licences.write(values.licence, state: values.licenceState, &stream, to: &text)
    case .licenceState: text.put(tables.states.name(values.licenceState))
    case .phone: text.put(tenDigits: values.phone)
    case .imei: text.put(values.imei)
    case .imsi: text.put(subscriber: values.subscriber)
    case .iccid: text.put(cardAccount: values.cardAccount)
    case .email: writeEmail(values, &text)
    case .address: text.put(lastValues.address)
    case .city: text.put(names.cities[values.city])
    case .state: text.put(tables.states.name(values.state))
    case .zip: text.put(tables.states.zip(of: values.zipState, &stream), digits: 5)
    case .pin: text.put(values.pin, digits: 4)
    case .activationDate: text.put(values.activation)
    }
  }

  private func writeEmail(_ values: InventedRecord, _ text: inout ByteCursor) {
    let names = tables.names
    text.put((values.isWoman ? names.women : names.men).lowercased(values.firstName))
    text.put(UInt8(ascii: "."))
    text.put(names.surnames.lowercased(values.lastName))
    text.put(decimal: values.mailNumber)
    text.put(UInt8(ascii: "@"))
    text.put(names.mailDomains[values.mailDomain])
  }
}
