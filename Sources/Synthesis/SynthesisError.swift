/// Why a dump could not be written.
package enum SynthesisError: Error, Equatable, Sendable {
  /// An option is wrong: what, and what to do.
  case badOption(String)
  /// The file cannot be written: its path, and the system's reason.
  case cannotWrite(path: String, reason: String)
  /// The compressor failed: the output's path, and its own words.
  case cannotCompress(path: String, reason: String)
  /// Nobody reads standard output any more; not worth a word.
  case closedPipe
  /// The caller asked to stop.
  case cancelled(path: String)

  /// One line for the user, without the program's name.
  package var message: String {
    switch self {
    case .badOption(let what): what
    case .cannotWrite(let path, let reason):
      "\(path): cannot write: \(reason): free space or choose another place"
    case .cannotCompress(let path, let reason):
      "\(path): cannot compress: \(reason): choose another level or frame size"
    case .closedPipe: "standard output: closed"
    case .cancelled(let path): "\(path): stopped: nothing was kept"
    }
  }
}
