import Host
import Synchronization
import Testing

@testable import Evidence

/// The pump hands chunks out once each, and in order to every worker.
@Suite struct DecodePumpTests {
  /// One worker's chunks, in the order in which it got them.
  private final class Taking: @unchecked Sendable {
    // Safe: one worker's alone, and it has ended before it is read.
    var list: [Int] = []
  }

  @Test(arguments: [1, 2, 3, 8], [1, 2, 5])
  func everyWorkerGetsItsChunksInOrder(_ workers: Int, _ capacity: Int) {
    let pump = DecodePump(capacity: capacity)
    let takings = (0..<workers).map { _ in Taking() }
    let produced = Atomic<Int>(0)
    let count = 600
    Workers.threads.run(workers) { worker in
      let buffer = ChunkBuffer()
      while let isChunk = try? pump.take(
        into: buffer,
        produce: { chunk in
          let sequence = produced.wrappingAdd(1, ordering: .relaxed).oldValue
          guard sequence < count else { return false }
          chunk.reset(sequence: sequence)
          // Some are left to their worker, like small frames between large ones.
          if sequence % 3 == 0 { chunk.plain = 0..<1 }
          return true
        }
      ), isChunk {
        takings[worker].list.append(buffer.sequence)
      }
    }
    #expect(takings.flatMap(\.list).sorted() == Array(0..<count))
    for taking in takings { #expect(taking.list == taking.list.sorted()) }
  }

  @Test func smallFramesBetweenLargeOnesEndWithEveryWorkerCount() throws {
    let large = frame([UInt8](repeating: 0x61, count: (8 << 20) + 1), level: 1)
    let small = frame(DamageTests.text(50))
    let parts = [small, large, small, small, large, large, small, large, small].flatMap(\.self)
    let file = EvidenceFile(parts)
    for workers in [1, 2, 4] {
      var options = EvidenceOptions()
      options.readAheadChunks = workers == 1 ? 1 : workers + 1
      let source = try EvidenceSource.open(file.path, options)
      let decoded = Atomic<Int>(0)
      Workers.threads.run(workers) { _ in
        let buffer = ChunkBuffer()
        while (try? source.claim(into: buffer)) == true {
          _ = try? source.decode(buffer)
          decoded.wrappingAdd(
            buffer.pieces.reduce(0) { $0 + $1.range.count },
            ordering: .relaxed
          )
        }
      }
      let custody = source.finish()
      #expect(custody.isComplete)
      #expect(decoded.load(ordering: .relaxed) == custody.decodedBytes)
      #expect(custody.frameCount == 9)
    }
  }
}
