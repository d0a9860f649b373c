extension Undecodable.Reason {
  /// What it means and what to do about it, in words.
  package var remedy: String {
    switch self {
    case .checksumMismatch:
      "checksum wrong: the frame before it was read, but is not as it was written"
    case .windowTooLarge: "needs more memory than allowed: --max-window 31 reads it"
    case .ratioLimit: "expands more than is believed: --max-ratio N reads on"
    case .dictionaryNeeded: "compressed with a dictionary: decompress it with that and scan"
    case .seekTableMismatch:
      "the file's own table lists other frames: frames are missing or were put in"
    case .corrupt, .badBlock, .notAFrame:
      "damaged: what could be decoded around it was read; ask for a clean copy"
    case .interrupted: "stopped by the user: scan again to read the rest"
    case .readError: "the system could not read on: save the input to a file and scan that"
    case .truncated: "the file ends inside a frame: ask for the rest of it"
    case .fileShrank: "the file lost its end while it was read: scan a copy that stays"
    }
  }
}
