/// Why an analysis could not go on; never carries a byte of a field.
package struct AnalysisError: Error, Sendable {
  /// What kind of trouble it is; scripts see it as an exit code.
  package enum Code: String, Sendable {
    case noSuchInput, cannotRead, unsupportedContainer, unsupportedContent, outOfMemory
    case limitExceeded, cannotWrite, badKey, badOption
  }

  package let code: Code
  /// What is wrong and what to do, in words.
  package let message: String
  /// The file it is about.
  package let source: String?
  /// Where in the stored file, in bytes.
  package let byteOffset: Int?

  /// What the source is, where that is why it is not read: `gzip`, `tar`, `utf-16`.
  package var contentType: String?
  /// The account of a stream that was read to its end all the same.
  package var stream: RefusedStream?

  package init(
    _ code: Code,
    _ message: String,
    source: String? = nil,
    byteOffset: Int? = nil,
    contentType: String? = nil
  ) {
    self.contentType = contentType
    self.code = code
    self.message = message
    self.source = source
    self.byteOffset = byteOffset
  }

  /// The line a user reads, without the program's name.
  package var line: String {
    let place = byteOffset.map { " (byte \($0))" } ?? ""
    return (source.map { "\($0): " } ?? "") + message + place
  }
}

/// What can be said of a stream that holds nothing to read.
package struct RefusedStream: Sendable {
  package let storedBytes: Int
  /// Nil where it was not wanted, or the stream was not read to its end.
  package let sha256: String?
}
