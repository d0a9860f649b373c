import Host
import FoundationEssentials

/// Writes synthetic dumps with a known truth.
///
/// The same options give the same bytes, whatever the number of workers. Memory does not grow with
/// the rows, but for 8 bytes a frame.
package enum Generator {
  /// What was written.
  package struct Outcome: Sendable {
    package let truth: Truth
    package let storedBytes: Int
    /// zstd frames; 0 for plain text.
    package let frameCount: Int
  }

  /// Writes a dump, and its truth as JSON beside it if asked.
  ///
  /// Both files appear under their names when all is written, or not at all.
  ///
  /// - Parameters:
  ///   - options: What to write.
  ///   - path: `.zst` is compressed, `.csv`, `.tsv`, `.txt` or no ending is plain text, `-` is
  ///     standard output; other endings are wrong.
  ///   - truthPath: Where the truth goes, or `nil`.
  ///   - proceed: Told from time to time how many rows are done; returns false to stop.
  /// - Returns: What was written.
  /// - Throws: When an option is wrong, a file cannot be written, or `proceed` returned false; then
  ///   nothing is left behind.
  package static func write(
    _ options: GeneratorOptions,
    to path: String,
    truthPath: String? = nil,
    proceed: (Int) -> Bool = { _ in true }
  ) throws(SynthesisError) -> Outcome {
    try options.validate()
    let container = try OutputContainer(path: path, frameSize: options.frameSize)
    guard truthPath == nil || truthPath != path else {
      throw .badOption("\(path): the dump and its truth need two files")
    }
    let file = try OutputFile.opened(path)
    var truthFile: OutputFile?
    do throws(SynthesisError) {
      if let truthPath { truthFile = try OutputFile.opened(truthPath) }
      let sink = try makeSink(container, file, path, options)
      guard let truth = try GeneratorRun(options, sink).run(proceed) else {
        throw .cancelled(path: path)
      }
      try truthFile?.put(encoded(truth))
      try file.finish()
      try truthFile?.finish()
      return Outcome(truth: truth, storedBytes: file.byteCount, frameCount: sink.frameCount)
    } catch {
      file.discard()
      truthFile?.discard()
      throw error
    }
  }

  /// The text of a dump, in memory; for small ones.
  package static func plainText(_ options: GeneratorOptions) -> [UInt8] {
    let writer = BatchWriter(TelecomRecipe(seed: options.seed), options)
    let rowsPerBatch = TelecomRecipe.rowsPerBatch
    var text = headerLine(options.format)
    for first in stride(from: 0, to: options.rows, by: rowsPerBatch) {
      text += [UInt8](unsafeUninitializedCapacity: BatchWriter.mostBatchBytes) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        let rows = min(rowsPerBatch, options.rows - first)
        count = writer.write(batch: first / rowsPerBatch, rows: rows, to: base).byteCount
      }
    }
    return text
  }

  /// The truth as JSON text, keys in order.
  package static func encoded(_ truth: Truth) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(truth) else {
      preconditionFailure("a truth of integers and strings is always JSON")
    }
    return [UInt8](data) + [UInt8(ascii: "\n")]
  }

  static func headerLine(_ format: OutputFormat) -> [UInt8] {
    let names = Column.allCases.map { [UInt8]($0.name.utf8) }
    return Array(names.joined(separator: [format.delimiter])) + [UInt8(ascii: "\n")]
  }

  private static func makeSink(
    _ container: OutputContainer,
    _ file: OutputFile,
    _ path: String,
    _ options: GeneratorOptions
  ) throws(SynthesisError) -> any RoundSink {
    let (level, threads) = (options.level, options.threads)
    switch container {
    case .plain: return PlainSink(file)
    case .frames(let bytes):
      return try FrameSink(file, path: path, frameBytes: bytes, level: level, threads: threads)
    case .streamedFrames(let bytes):
      return try StreamSink(file, path: path, frameBytes: bytes, level: level, threads: threads)
    case .oneFrame:
      return try StreamSink(file, path: path, frameBytes: nil, level: level, threads: threads)
    }
  }
}
