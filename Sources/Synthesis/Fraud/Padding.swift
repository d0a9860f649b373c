/// Changes a copy of a record where nobody looks first: the same person with other numbers beside.
enum Padding {
  /// Draws the end of the customer's number anew, and now and then that of the telephone, the PIN and
  /// the activation's day.
  ///
  /// All keep their lengths and what they count as: area code, month.
  static func change(_ record: WrittenRecord, _ stream: inout RandomStream) {
    let lengths = record.outcome.lengths
    let end = record.start + (record.byteCount - 1)
    if lengths[.customerID] > 0 { draw(6, before: record.start + 10, &stream) }
    if lengths[.phone] > 0, stream.below(2) == 0 {
      draw(4, before: phoneEnd(record), &stream)
    }
    if lengths[.pin] > 0, stream.below(2) == 0 {
      draw(4, before: end - (Int(lengths[.activationDate]) + 1), &stream)
    }
    if lengths[.activationDate] > 0, stream.below(2) == 0 {
      var text = ByteCursor(end: end - 2)
      write(1 + stream.below(28), digits: 2, &text)
    }
  }

  /// No column up to the telephone's is ever in quotes.
  private static func phoneEnd(_ record: WrittenRecord) -> UnsafeMutableRawPointer {
    let columns = Column.allCases[...Column.phone.rawValue]
    let bytes = columns.reduce(0) { $0 + Int(record.outcome.lengths[$1]) }
    return record.start + (bytes + columns.count - 1)
  }

  private static func draw(
    _ digits: Int,
    before end: UnsafeMutableRawPointer,
    _ stream: inout RandomStream
  ) {
    var text = ByteCursor(end: end - digits)
    write(stream.below(digits == 6 ? 1_000_000 : 10_000), digits: digits, &text)
  }

  /// Byte by byte: what stands behind stays.
  private static func write(_ number: Int, digits: Int, _ text: inout ByteCursor) {
    var unit = (1..<digits).reduce(1) { product, _ in product * 10 }
    while unit > 0 {
      text.put(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}
