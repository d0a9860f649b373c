import Glibc

/// Standard error, for people.
enum Terminal {
  /// One line in the form `assay: FILE: what is wrong: what to do`.
  static func complain(_ message: String) {
    say("assay: \(message)\n")
  }

  static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(2, bytes, bytes.count)
  }
}
