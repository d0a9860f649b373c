import ArgumentParser
import Findings
import Glibc
import Host

/// Where people read: standard error for messages, and results on their way out.
enum Terminal {
  /// One line in the form `assay: FILE: what is wrong: what to do`.
  static func complain(_ message: String) {
    say("assay: \(PrintableName.of(message))\n")
  }

  /// Redraws one line, cut to the terminal's width so that it never wraps.
  static func redraw(_ line: String) {
    say("\r\u{1B}[K\(line.prefix(max(1, columnCount - 1)))")
  }

  /// Columns of the terminal on standard error; 80 when it does not say.
  private static var columnCount: Int {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(2, bytes, bytes.count)
  }

  /// Writes a result whole or not at all; `false` when nobody reads the pipe any more, which is
  /// silent.
  @discardableResult
  static func deliver(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws -> Bool {
    do throws(OutputFile.Failure) {
      try OutputFile.write(bytes, to: path, mode: mode)
      return true
    } catch {
      guard !error.isClosedPipe else { return false }
      complain(error.line)
      throw ExitCode(74)
    }
  }
}
