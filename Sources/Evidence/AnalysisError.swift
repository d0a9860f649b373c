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

  package init(
    _ code: Code,
    _ message: String,
    source: String? = nil,
    byteOffset: Int? = nil
  ) {
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
