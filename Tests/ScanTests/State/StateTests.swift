import Kernels
import Sketches
import Testing

@testable import Profiling

/// What a state keeps depends on the records alone.
@Suite struct StateTests {
  private static func bytes(_ rows: Range<Int>) -> [UInt8] {
    let header = "customer_id,full_name,email,activated_at\n"
    let lines = rows.map { row in
      "\(900_000 + row),Ann \(row.isMultiple(of: 2) ? "Lee" : "Roe"),u\(row)@mail.example,"
        + "2019-0\(1 + row % 9)-1\(row % 10)\n"
    }
    return Array((header + lines.joined()).utf8)
  }

  private static func encoded(_ harness: Harness, _ bytes: [UInt8]) throws -> [UInt8] {
    let profile = try harness.profile(bytes)
    return Profile(of: [profile], ScanOptions(hash: Harness.hash)).state.encoded
  }

  private static func harness(_ workers: Int, cuts: [Int] = [], _ kernels: KernelSet = .best)
    -> Harness
  {
    var harness = Harness(cuts: cuts, workerCount: workers)
    harness.kernels = kernels
    harness.hasHeader = true
    harness.stateHash = Harness.hash
    return harness
  }

  @Test func stateIsTheSameForWorkersCutsAndKernels() throws {
    let bytes = Self.bytes(0..<3_000)
    let expected = try Self.encoded(Self.harness(1), bytes)
    #expect(expected.count > 3_000 * 8 * 3)
    for workers in [1, 3, 8] {
      for block in [1_009, 4_096, 50_000] {
        let cuts = Array(stride(from: block, to: bytes.count, by: block))
        #expect(try Self.encoded(Self.harness(workers, cuts: cuts), bytes) == expected)
      }
    }
    for kernels in KernelSet.supported {
      #expect(try Self.encoded(Self.harness(2, kernels), bytes) == expected, "\(kernels)")
    }
  }

  @Test func filesOfATableGiveTheStateOfTheWhole() throws {
    let parts = [0..<1_000, 500..<2_500].map(Self.bytes)
    let options = ScanOptions(hash: Harness.hash)
    let profiles = try parts.map { try Self.harness(2).profile($0) }
    let together = Profile(of: profiles, options).state
    let whole = try Self.harness(1).profile(Self.bytes(0..<2_500))
    let state = Profile(of: [whole], options).state
    #expect(together.sketches.keys == state.sketches.keys)
    for (name, sketch) in state.sketches {
      let found = try #require(together.sketches[name])
      let overlap = ThetaOverlap(found.sample, sketch.sample)
      #expect(overlap.shared == overlap.one, "\(name)")
      #expect(overlap.shared == overlap.other, "\(name)")
    }
  }

  @Test func noStateIsKeptUnasked() throws {
    var harness = Self.harness(2)
    harness.stateHash = nil
    let profile = try harness.profile(Self.bytes(0..<100))
    #expect(profile.table.state == nil)
  }

  @Test func aSketchMayTakeAFixedPartOfTheMemory() {
    #expect(StateCrew.hashLimit(512 << 20) == 1 << 21)
    #expect(StateCrew.hashLimit((2 << 30) + 5) == 1 << 23)
    #expect(StateCrew.hashLimit(1) == 1)
  }
}
