import Host

/// Takes the text of one round after another and stores it.
///
/// A round: `begin` with the text, then every task once, on any workers and in any order, then
/// `end`. The text stays where it is until `end` has returned.
protocol RoundSink: AnyObject {
  /// - Returns: How many tasks there are for this text.
  func begin(_ text: UnsafeRawBufferPointer, isLast: Bool) -> Int
  func run(task: Int, worker: Int)
  /// - Returns: How many bytes at the end of the text were not taken and must come again.
  func end() throws(SynthesisError) -> Int
  /// What follows the last text.
  func finish() throws(SynthesisError)
  /// Frames written, 0 for plain text.
  var frameCount: Int { get }
}

/// Writes text as it is.
final class PlainSink: RoundSink {
  private let file: OutputFile
  private var text = UnsafeRawBufferPointer(start: nil, count: 0)
  private var failure: SynthesisError?

  init(_ file: OutputFile) {
    self.file = file
  }

  let frameCount = 0

  func begin(_ text: UnsafeRawBufferPointer, isLast: Bool) -> Int {
    self.text = text
    return 1
  }

  func run(task: Int, worker: Int) {
    do throws(SynthesisError) { try file.put(text) } catch { failure = error }
  }

  func end() throws(SynthesisError) -> Int {
    if let failure { throw failure }
    return 0
  }

  func finish() throws(SynthesisError) {}
}
