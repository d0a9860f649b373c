/// The grammar, one record at a time: the slow and obvious twin of the vector scanner.
///
/// RFC 4180 on bytes. A field that begins with a quote is quoted: inside it delimiters and line ends
/// are content and two quotes are one; it closes before a delimiter, a line end (LF or CR LF) or the
/// end of input. A quote elsewhere in a field is content. Whatever breaks the first rule rejects its
/// record, and reading resumes after the first line end behind the opening quote:
///
/// ```
/// a,"b"c,d LF e,f,g LF        STRAY_QUOTE for the first record; the second is whole
///   ^opening   ^resume
/// ```
package struct RecordGrammar: Sendable {
  package let delimiter: UInt8
  package let quote: UInt8
  package let recordBytesLimit: Int

  package init(delimiter: UInt8, quote: UInt8, recordBytesLimit: Int) {
    self.delimiter = delimiter
    self.quote = quote
    self.recordBytesLimit = recordBytesLimit
  }

  /// How the record that begins at a place ends.
  package enum Outcome: Equatable {
    /// Its content ends at `end`; the next record begins at `next`.
    case record(end: Int, next: Int, fieldCount: Int)
    /// Refused; the next record begins behind the first LF at or behind `resumeSearch`.
    case reject(RejectReason, resumeSearch: Int)
    /// The bytes at hand do not tell yet.
    case incomplete
  }

  /// Reads the record that begins at `start`, with `count` bytes at hand, counted from `bytes`.
  ///
  /// `isEnd` says whether the stream ends there; `fieldEnd` is called with the offset behind each
  /// field, in order. Cost: one pass over the record.
  @inlinable
  package func read(
    _ bytes: UnsafePointer<UInt8>,
    from start: Int,
    count: Int,
    isEnd: Bool,
    fieldEnd: (Int) -> Void = { _ in }
  ) -> Outcome {
    let limit = min(count, start + recordBytesLimit)
    var place = start
    var fields = 1
    while true {
      if place < limit, bytes[place] == quote {
        let opening = place
        switch closeQuote(bytes, opening, limit, count, isEnd) {
        case .closed(let behind): place = behind
        case .stray: return .reject(.strayQuote, resumeSearch: opening)
        case .unknown: return .incomplete
        }
        if place < limit, bytes[place] == 0x0D { place += 1 }
      } else {
        while place < limit, bytes[place] != delimiter, bytes[place] != newline { place += 1 }
      }
      guard place < limit else { break }
      fieldEnd(place)
      if bytes[place] == newline {
        return .record(end: place, next: place + 1, fieldCount: fields)
      }
      fields += 1
      place += 1
    }
    return atLimit(bytes, place, start, count, isEnd, fields, fieldEnd)
  }

  @usableFromInline
  enum Closing {
    /// The byte at the offset is a delimiter, an LF or the end.
    case closed(Int)
    case stray
    case unknown
  }

  @usableFromInline var newline: UInt8 { 0x0A }

  /// Finds the end of the quoted field that opens at `opening`.
  @usableFromInline
  func closeQuote(
    _ bytes: UnsafePointer<UInt8>,
    _ opening: Int,
    _ limit: Int,
    _ count: Int,
    _ isEnd: Bool
  ) -> Closing {
    var place = opening + 1
    while true {
      while place < limit, bytes[place] != quote { place += 1 }
      guard place < limit else { return limit < count || isEnd ? .stray : .unknown }
      let next = place + 1
      guard next < count else { return isEnd ? .closed(next) : .unknown }
      switch bytes[next] {
      case quote where next < limit: place = next + 1
      case delimiter, newline: return .closed(next)
      case 0x0D: return lineEnd(bytes, next, count, isEnd)
      default: return .stray
      }
    }
  }

  /// A CR behind a closing quote: a line end only before LF or the end.
  private func lineEnd(
    _ bytes: UnsafePointer<UInt8>,
    _ carriageReturn: Int,
    _ count: Int,
    _ isEnd: Bool
  ) -> Closing {
    let next = carriageReturn + 1
    guard next < count else { return isEnd ? .closed(next) : .unknown }
    return bytes[next] == newline ? .closed(next) : .stray
  }

  /// The content reached the record limit or the bytes at hand.
  @usableFromInline
  func atLimit(
    _ bytes: UnsafePointer<UInt8>,
    _ place: Int,
    _ start: Int,
    _ count: Int,
    _ isEnd: Bool,
    _ fields: Int,
    _ fieldEnd: (Int) -> Void
  ) -> Outcome {
    if place < count {
      guard place - start <= recordBytesLimit, bytes[place] == newline else {
        return .reject(.recordTooLong, resumeSearch: place)
      }
      fieldEnd(place)
      return .record(end: place, next: place + 1, fieldCount: fields)
    }
    guard isEnd else { return .incomplete }
    fieldEnd(count)
    return .record(end: count, next: count, fieldCount: fields)
  }
}
