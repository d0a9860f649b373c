import Dispatch
import Synchronization

/// Writes all rounds of one dump.
///
/// ```
/// round n      round n + 1
/// generate --> text, cut and compressed --> written
///              generate                     text, cut and compressed
/// ```
/// In one step the workers write round n - 1, compress round n and generate round n + 1; then they
/// wait for one another. A batch is generated into a slab of its own, and the slabs are put together
/// behind what the compressor left of the text before.
final class GeneratorRun: @unchecked Sendable {
  // Safe: workers touch only the batches and tasks that they took from `nextTask`, each with the
  // writer of its own number; all else is touched between two steps by one thread.

  /// Fixed, so that nothing depends on the number of workers; about 24 MiB of text.
  private static let batchesPerRound = 16

  private let options: GeneratorOptions
  private let sink: any RoundSink
  private let writers: [BatchWriter]
  private let slabs: UnsafeMutableRawPointer
  private let text: UnsafeMutableRawPointer
  private var textCount = 0
  private var decodedBytes = 0
  private var tally = BatchTally()
  private let census: NumberCensus?
  private var results: [(byteCount: Int, tally: BatchTally)]
  private let nextTask = Atomic<Int>(0)

  init(_ options: GeneratorOptions, _ sink: any RoundSink) {
    self.options = options
    self.sink = sink
    let recipe = TelecomRecipe(seed: options.seed)
    writers = (0..<options.threads).map { _ in BatchWriter(recipe, options) }
    let roundBytes = Self.batchesPerRound * BatchWriter.mostBatchBytes
    slabs = .allocate(byteCount: roundBytes, alignment: 4_096)
    let carried = min(options.frameSize, OutputContainer.largestWholeFrame)
    text = .allocate(byteCount: carried + roundBytes, alignment: 4_096)
    census = options.frauds.isEmpty ? nil : NumberCensus()
    results = Array(repeating: (0, BatchTally()), count: Self.batchesPerRound)
  }

  deinit {
    slabs.deallocate()
    text.deallocate()
  }

  /// Gives what was written, or `nil` when `proceed`, told the rows finished after
  /// each round, returned false.
  func run(
    _ proceed: (Int) -> Bool
  ) throws(SynthesisError) -> Truth? {
    append(Generator.headerLine(options.format))
    let rowsPerBatch = TelecomRecipe.rowsPerBatch
    let batchCount = (options.rows + rowsPerBatch - 1) / rowsPerBatch
    var batches = 0..<min(Self.batchesPerRound, batchCount)
    step(sinkTasks: 0, batches)
    collect(batches, keeping: textCount)
    while true {
      guard proceed(tally.rows) else { return nil }
      let isLast = batches.upperBound == batchCount
      let stored = UnsafeRawBufferPointer(start: text, count: textCount)
      let sinkTasks = sink.begin(stored, isLast: isLast)
      let from = batches.upperBound
      batches = from..<min(from + Self.batchesPerRound, batchCount)
      step(sinkTasks: sinkTasks, batches)
      let rest = try sink.end()
      if isLast { break }
      collect(batches, keeping: rest)
    }
    try sink.finish()
    return Truth(tally, census, options, decodedBytes: decodedBytes)
  }

  private func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      (text + textCount).copyMemory(from: base, byteCount: source.count)
    }
    textCount += bytes.count
    decodedBytes += bytes.count
  }

  /// Runs the sink's tasks and generates the batches, each on the worker that comes first.
  private func step(sinkTasks: Int, _ batches: Range<Int>) {
    let taskCount = sinkTasks + batches.count
    nextTask.store(0, ordering: .relaxed)
    results.withUnsafeMutableBufferPointer { buffer in
      // Safe: each batch's result is written by the one worker that took it, and read after all.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: min(options.threads, taskCount)) { worker in
        while true {
          let task = self.nextTask.wrappingAdd(1, ordering: .relaxed).oldValue
          guard task < taskCount else { return }
          if task < sinkTasks {
            self.sink.run(task: task, worker: worker)
          } else {
            let slot = task - sinkTasks
            results[slot] = self.generate(batches.lowerBound + slot, slot, worker)
          }
        }
      }
    }
  }

  private func generate(_ batch: Int, _ slot: Int, _ worker: Int) -> (Int, BatchTally) {
    let rowsPerBatch = TelecomRecipe.rowsPerBatch
    return writers[worker].write(
      batch: batch,
      rows: min(rowsPerBatch, options.rows - batch * rowsPerBatch),
      to: slab(slot)
    )
  }

  private func slab(_ slot: Int) -> UnsafeMutableRawPointer {
    slabs + slot * BatchWriter.mostBatchBytes
  }

  /// Puts the batches just generated behind the last `rest` bytes of the text.
  private func collect(_ batches: Range<Int>, keeping rest: Int) {
    text.copyMemory(from: text + (textCount - rest), byteCount: rest)
    textCount = rest
    for (slot, result) in results.prefix(batches.count).enumerated() {
      (text + textCount).copyMemory(from: slab(slot), byteCount: result.byteCount)
      textCount += result.byteCount
      decodedBytes += result.byteCount
      tally.merge(result.tally)
      if let numbers = result.tally.numbers { census?.insert(numbers) }
    }
  }
}
