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
    if path.hasSuffix(".gz") {
      throw .badOption("\(path): gzip output comes later: use .zst or plain")
    }
    guard path.hasSuffix(".zst") else {
      self = .plain
      return
    }
    switch frameSize {
    case 0: self = .oneFrame
    case ...Self.largestWholeFrame: self = .frames(decodedBytes: frameSize)
    default: self = .streamedFrames(decodedBytes: frameSize)
    }
  }
}
