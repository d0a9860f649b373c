import ArgumentParser
import Glibc

struct Keygen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen",
    abstract: "Write a random case key: with it, equal input gives equal reports."
  )

  @Option(
    name: [.short, .long],
    help: "The file to write, readable by its owner only.",
    completion: .file()
  )
  var output: String

  func run() throws {
    guard access(output, F_OK) != 0 else {
      Terminal.complain("\(output): there is a file already: remove it or choose another name")
      throw ExitCode(74)
    }
    var generator = SystemRandomNumberGenerator()
    let key = (0..<CaseKeyFile.byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) }
    try Terminal.deliver(key, to: output, mode: 0o600)
  }
}

/// A case key on disk: 32 random bytes.
enum CaseKeyFile {
  static let byteCount = 32

  /// Reads a key, once: it may come through a pipe.
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else {
      throw ValidationError("cannot read the key: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: byteCount + 1)
    let count = fread(&bytes, 1, byteCount + 1, file)
    guard count == byteCount else {
      throw ValidationError("a case key has 32 bytes: write one with assay keygen")
    }
    return Array(bytes.prefix(byteCount))
  }
}
