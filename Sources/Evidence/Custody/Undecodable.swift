/// A stretch of the stored file that did not become decoded bytes, or not reliably.
package struct Undecodable: Sendable, Equatable {
  /// Why it was lost, as the report prints it.
  package enum Reason: String, Sendable {
    case notAFrame = "NOT_A_FRAME"
    case truncated = "TRUNCATED"
    case badBlock = "BAD_BLOCK"
    case corrupt = "CORRUPT"
    case checksumMismatch = "CHECKSUM_MISMATCH"
    case windowTooLarge = "WINDOW_TOO_LARGE"
    case dictionaryNeeded = "DICTIONARY_NEEDED"
    case ratioLimit = "RATIO_LIMIT"
    case fileShrank = "FILE_SHRANK"
    case readError = "READ_ERROR"
    case interrupted = "INTERRUPTED"
    /// The seek table speaks of other frames than there are.
    case seekTableMismatch = "SEEK_TABLE_MISMATCH"

    /// Whether bytes of the stream are missing where it was found.
    var leavesGap: Bool { self != .checksumMismatch && self != .seekTableMismatch }
  }

  package let byteOffset: Int
  package let byteCount: Int
  package let reason: Reason

  package init(byteOffset: Int, byteCount: Int, reason: Reason) {
    self.byteOffset = byteOffset
    self.byteCount = byteCount
    self.reason = reason
  }
}
