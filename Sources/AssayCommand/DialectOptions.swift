import ArgumentParser
import Assay

/// How a delimited file is written: what users may know better than the first records tell.
struct DialectOptions: ParsableArguments {
  @Option(help: "auto, yes or no: whether the first record names the columns.")
  var header = HeaderChoice.auto

  @Option(
    help: "One character, or tab, instead of finding out.",
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

  /// One character that may stand between fields.
  static func delimiter(_ text: String) throws -> UInt8 {
    if text == "tab" || text == "\\t" { return 0x09 }
    return try byte(text, "give one ASCII character, or tab")
  }

  /// One character that may stand around fields.
  static func quote(_ text: String) throws -> UInt8 {
    try byte(text, "give one ASCII character that is printed")
  }

  private static func byte(_ text: String, _ remedy: String) throws -> UInt8 {
    guard let byte = text.utf8.first, text.utf8.count == 1, byte >= 0x20 || byte == 0x09 else {
      throw ValidationError(remedy)
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
