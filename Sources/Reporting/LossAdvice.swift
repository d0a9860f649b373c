/// What a reason for a loss means and what to do about it, in words.
enum LossAdvice {
  /// A sentence for the text report, or `nil` where the code says it all.
  static func text(_ reason: String) -> String? {
    switch reason {
    case "CHECKSUM_MISMATCH":
      "checksum wrong: the frame before it was read, but is not as it was written"
    case "WINDOW_TOO_LARGE": "needs more memory than allowed: --max-window 31 reads it"
    case "RATIO_LIMIT": "expands more than is believed: --max-ratio N reads on"
    case "DICTIONARY_NEEDED": "compressed with a dictionary: decompress it with that and scan"
    case "SEEK_TABLE_MISMATCH":
      "the file's own table lists other frames: frames are missing or were put in"
    case "CORRUPT", "BAD_BLOCK", "NOT_A_FRAME":
      "damaged: what could be decoded around it was read; ask for a clean copy"
    case "INTERRUPTED": "stopped by the user: scan again to read the rest"
    case "READ_ERROR": "the system could not read on: save the input to a file and scan that"
    case "TRUNCATED": "the file ends inside a frame: ask for the rest of it"
    case "FILE_SHRANK": "the file lost its end while it was read: scan a copy that stays"
    default: nil
    }
  }
}
