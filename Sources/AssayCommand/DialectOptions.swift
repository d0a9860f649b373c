import ArgumentParser
import Assay

/// How a delimited file is written: what users may know better than the first records tell.
struct DialectOptions: ParsableArguments {
  @Option(help: "auto, yes or no: whether the first record names the columns.")
  var header = HeaderChoice.auto

  @Option(
    help: "One character, tab or \\x01, instead of finding out.",
    transform: DialectOptions.delimiter
  )
  var delimiter: UInt8?

  @Option(
    help: "One character around fields that hold delimiters (default: \").",
    transform: DialectOptions.quote
  )
  var quote: UInt8?

  mutating func validate() throws { try given.check() }

  var given: GivenDialect {
    GivenDialect(delimiter: delimiter, quote: quote, hasHeader: header.value)
  }

  /// One character that may stand between fields; control characters too, as they are or by number.
  static func delimiter(_ text: String) throws -> UInt8 {
    let value: UInt8? =
      switch text {
      case "tab", "\\t": UInt8(ascii: "\t")
      case _ where text.hasPrefix("\\x") && text.utf8.count == 4:
        UInt8(text.dropFirst(2), radix: 16)
      default: text.utf8.count == 1 ? text.utf8.first : nil
      }
    guard let byte = value, byte != 0, byte != 0x0A, byte != 0x0D, byte < 0x80 else {
      throw ValidationError("give one ASCII character, tab, or a number such as \\x01")
    }
    return byte
  }

  /// One character that may stand around fields.
  static func quote(_ text: String) throws -> UInt8 {
    guard let byte = text.utf8.first, text.utf8.count == 1, byte >= 0x20 || byte == 0x09 else {
      throw ValidationError("give one ASCII character that is printed")
    }
    return byte
  }
}

extension GivenDialect {
  /// Refuses one byte in two parts.
  func check() throws {
    let quote = quote ?? UInt8(ascii: "\"")
    guard delimiter != quote else {
      throw ValidationError("the delimiter and the quote are the same character: change one.")
    }
  }

  /// With what else is known; this first.
  func filled(from other: GivenDialect) -> GivenDialect {
    GivenDialect(
      delimiter: delimiter ?? other.delimiter,
      quote: quote ?? other.quote,
      hasHeader: hasHeader ?? other.hasHeader
    )
  }
}

/// `auto`, `yes` or `no`.
enum HeaderChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, yes, no

  var value: Bool? {
    switch self {
    case .auto: nil
    case .yes: true
    case .no: false
    }
  }
}
