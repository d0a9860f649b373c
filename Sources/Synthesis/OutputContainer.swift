/// How the text is stored, by the output's name and the frame size.
package enum OutputContainer: Equatable, Sendable {
  case plain
  /// zstd frames of so many decoded bytes each, compressed side by side, and a seek table.
  case frames(decodedBytes: Int)
  /// zstd frames too large to hold in memory one by one, and a seek table.
  case streamedFrames(decodedBytes: Int)
  /// One zstd frame.
  case oneFrame

  /// Frames up to so many decoded bytes are compressed whole.
  package static let largestWholeFrame = 16 << 20

  package init(path: String, frameSize: Int) throws(SynthesisError) {
    switch Self.ending(of: path) {
    case "", "csv", "tsv", "txt": self = .plain
    case "zst": self = Self.compressed(frameSize)
    case "gz": throw .badOption("\(path): gzip output comes later: use .zst or plain")
    case let other:
      throw .badOption("\(path): cannot write .\(other): use .csv, .tsv, .txt, .zst or no ending")
    }
  }

  /// What stands behind the last dot of the name, in small letters; a dot in front makes no ending.
  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last?.dropFirst() ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  private static func compressed(_ frameSize: Int) -> OutputContainer {
    switch frameSize {
    case 0: .oneFrame
    case ...largestWholeFrame: .frames(decodedBytes: frameSize)
    default: .streamedFrames(decodedBytes: frameSize)
    }
  }
}
