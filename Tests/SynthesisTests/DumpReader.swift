import Synthesis

/// A naive reader of dumps: one byte after another, fields as arrays.
struct DumpReader {
  struct Record: Equatable {
    var raw: [UInt8] = []
    var fields: [[UInt8]] = [[]]

    func text(_ column: Int) -> String { String(decoding: fields[column], as: UTF8.self) }
  }

  let header: Record
  let records: [Record]

  init(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) {
    var all: [Record] = []
    var record = Record()
    var isQuoted = false
    var closedQuote = false
    for byte in bytes {
      let last = record.fields.count - 1
      if !isQuoted, byte == UInt8(ascii: "\n") {
        all.append(record)
        record = Record()
        closedQuote = false
        continue
      }
      record.raw.append(byte)
      if byte == UInt8(ascii: "\"") {
        if closedQuote { record.fields[last].append(byte) }
        closedQuote = isQuoted
        isQuoted.toggle()
      } else if !isQuoted, byte == delimiter {
        record.fields.append([])
        closedQuote = false
      } else {
        record.fields[last].append(byte)
        closedQuote = false
      }
    }
    header = all.removeFirst()
    records = all
  }

  static func column(_ name: String) -> Int {
    Truth.columnNames.firstIndex(of: name) ?? -1
  }
}

extension Truth {
  static let columnNames = [
    "customer_id", "first_name", "last_name", "dob", "ssn", "drivers_license", "dl_state", "phone",
    "imei", "imsi", "iccid", "email", "address", "city", "state", "zip", "pin", "activated_at",
  ]
}

/// Luhn as it is told to people: from the right, every second digit doubled.
func passesLuhn(_ digits: some StringProtocol) -> Bool {
  var sum = 0
  for (place, character) in digits.reversed().enumerated() {
    guard let digit = character.wholeNumberValue else { return false }
    let doubled = digit * 2
    sum += place % 2 == 0 ? digit : doubled / 10 + doubled % 10
  }
  return sum % 10 == 0
}
