import ArgumentParser
import Glibc
import Host

/// Where people read: standard error for messages, and results on their way out.
enum Terminal {
  /// One line in the form `assay: FILE: what is wrong: what to do`.
  static func complain(_ message: String) {
    say("assay: \(message)\n")
  }

  static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(2, bytes, bytes.count)
  }

  /// Writes a result whole or not at all; a closed pipe is silent and ends the program.
  static func deliver(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
    do throws(OutputFile.Failure) {
      try OutputFile.write(bytes, to: path, mode: mode)
    } catch {
      guard !error.isClosedPipe else { throw ExitCode.success }
      complain(error.line)
      throw ExitCode(74)
    }
  }
}
