package import Host

/// Why a dump could not be written.
package enum SynthesisError: Error, Equatable, Sendable {
  /// An option is wrong: what, and what to do.
  case badOption(String)
  /// A file cannot be written.
  case cannotWrite(OutputFile.Failure)
  /// The compressor failed: the output's path, and its own words.
  case cannotCompress(path: String, reason: String)
  /// The caller asked to stop.
  case cancelled(path: String)

  /// One line for the user, without the program's name.
  package var message: String {
    switch self {
    case .badOption(let what): what
    case .cannotWrite(let failure): failure.line
    case .cannotCompress(let path, let reason):
      "\(path): cannot compress: \(reason): choose another level or frame size"
    case .cancelled(let path): "\(path): stopped: nothing was kept"
    }
  }
}
