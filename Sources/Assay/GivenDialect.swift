/// What is known beforehand of how a file is written; `nil` is found out.
public struct GivenDialect: Sendable, Equatable {
  /// One byte between fields.
  public var delimiter: UInt8?
  /// One byte around fields that hold delimiters; the double quote where `nil`.
  public var quote: UInt8?
  /// Whether the first record names the columns.
  public var hasHeader: Bool?

  /// Nothing is known but what is given.
  public init(delimiter: UInt8? = nil, quote: UInt8? = nil, hasHeader: Bool? = nil) {
    self.delimiter = delimiter
    self.quote = quote
    self.hasHeader = hasHeader
  }
}
