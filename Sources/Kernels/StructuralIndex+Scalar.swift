extension StructuralIndex {
  /// The twin that every vector kernel must equal: byte by byte.
  static func scalar(
    _ bytes: UnsafePointer<UInt8>,
    from start: Int,
    to end: Int,
    delimiter: UInt8,
    quote: UInt8,
    into out: UnsafeMutablePointer<UInt32>
  ) -> Result {
    var result = Result()
    var place = start
    var isFieldStart = true
    while place < end {
      let byte = bytes[place]
      if byte == quote {
        guard isFieldStart,
          let behind = closing(bytes, place, end, delimiter, quote)
        else { return .unclean }
        result.sawQuote = true
        isFieldStart = false
        place = behind
        continue
      }
      place &+= 1
      isFieldStart = byte == delimiter || byte == 0x0A
      guard isFieldStart else { continue }
      out[result.count] = UInt32(truncatingIfNeeded: place)
      result.count &+= 1
      guard byte == 0x0A else { continue }
      result.lineFeedCount &+= 1
      result.countToLastLineFeed = result.count
    }
    return result
  }

  /// Behind the quote that closes the field opened at `opening`, a CR before the line feed included;
  /// `end` when the window ends first, nil when it closes badly.
  private static func closing(
    _ bytes: UnsafePointer<UInt8>,
    _ opening: Int,
    _ end: Int,
    _ delimiter: UInt8,
    _ quote: UInt8
  ) -> Int? {
    var place = opening + 1
    while place < end {
      guard bytes[place] == quote else {
        place &+= 1
        continue
      }
      guard place + 1 < end else { return end }
      let next = bytes[place + 1]
      if next == quote {
        place &+= 2
        continue
      }
      if next == delimiter || next == 0x0A { return place + 1 }
      guard next == 0x0D else { return nil }
      guard place + 2 < end else { return end }
      return bytes[place + 2] == 0x0A ? place + 2 : nil
    }
    return end
  }
}
