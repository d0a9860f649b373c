/// Stage one: where fields end in a window that begins at a record, outside quotes.
///
/// ```
///  bytes   a , " b , c " , d LF e ...
///  index     2           8    10            one behind each delimiter and line feed outside quotes
/// ```
///
/// A quote that breaks RFC 4180 anywhere in the window (opening in mid-field, closing before
/// anything but a delimiter or a line end) makes the window unclean: its records are then read one
/// by one by the grammar. This is the scalar twin that every vector kernel must equal.
package enum StructuralIndex {
  /// What one call found.
  package struct Result: Equatable, Sendable {
    /// Entries written.
    package var count = 0
    /// Line feeds among them.
    package var lineFeedCount = 0
    /// Entries up to and with the last line feed.
    package var countToLastLineFeed = 0
    package var sawQuote = false
    package var isClean = true

    package init() {}
  }

  /// Indexes `bytes[start..<end]` into `out`, which has room for `end - start` entries.
  ///
  /// Cost: one pass; about 1 ns a byte.
  package static func scan(
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
      if byte == delimiter {
        out[result.count] = UInt32(truncatingIfNeeded: place &+ 1)
        result.count &+= 1
        isFieldStart = true
      } else if byte == 0x0A {
        out[result.count] = UInt32(truncatingIfNeeded: place &+ 1)
        result.count &+= 1
        result.lineFeedCount &+= 1
        result.countToLastLineFeed = result.count
        isFieldStart = true
      } else if byte == quote {
        result.sawQuote = true
        guard isFieldStart else {
          result.isClean = false
          return result
        }
        guard let behind = closing(bytes, place, end, delimiter, quote) else { return result }
        guard behind > 0 else {
          result.isClean = false
          return result
        }
        place = behind
        isFieldStart = false
        continue
      } else {
        isFieldStart = false
      }
      place &+= 1
    }
    return result
  }

  /// Behind the quote that closes the field opened at `opening`; 0 when it closes badly, `nil` when
  /// the window ends first.
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
      guard place + 1 < end else { return nil }
      let next = bytes[place + 1]
      if next == quote {
        place &+= 2
        continue
      }
      if next == delimiter || next == 0x0A { return place + 1 }
      guard next == 0x0D else { return 0 }
      guard place + 2 < end else { return nil }
      return bytes[place + 2] == 0x0A ? place + 2 : 0
    }
    return nil
  }
}
