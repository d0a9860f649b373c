import Foundation
import Glibc
import Synthesis
import Testing

/// Files are there whole or not at all.
struct OutputTests {
  private static let small = GeneratorOptions(rows: 500)

  @Test func dumpAndTruthAppearUnderTheirNames() throws {
    let folder = try TestFolder()
    let outcome = try Generator.write(
      Self.small,
      to: folder.path("a.csv"),
      truthPath: folder.path("a.json")
    )
    #expect(try folder.names() == ["a.csv", "a.json"])
    let read = try JSONDecoder().decode(Truth.self, from: Data(folder.read("a.json")))
    #expect(read == outcome.truth)
  }

  @Test func stoppingLeavesNothingBehind() throws {
    let folder = try TestFolder()
    #expect(throws: SynthesisError.cancelled(path: folder.path("a.csv.zst"))) {
      try Generator.write(
        Self.small,
        to: folder.path("a.csv.zst"),
        truthPath: folder.path("a.json")
      ) { _ in false }
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func anUnwritableTruthLeavesNoDumpBehind() throws {
    let folder = try TestFolder()
    #expect(throws: SynthesisError.self) {
      try Generator.write(
        Self.small,
        to: folder.path("a.csv"),
        truthPath: folder.path("none/a.json")
      )
    }
    #expect(try folder.names().isEmpty)
  }

  /// Where it is no device, a file would be written over it.
  private static let fullDevice = "/dev/full"
  private static var hasFullDevice: Bool {
    var status = stat()
    return stat(fullDevice, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
  }

  @Test(
    .enabled(if: hasFullDevice),
    arguments: [GeneratorOptions(rows: 500), GeneratorOptions(rows: 500, threads: 3)]
  )
  func aFullDiskIsSaidClearly(_ options: GeneratorOptions) throws {
    let error = #expect(throws: SynthesisError.self) {
      try Generator.write(options, to: Self.fullDevice)
    }
    let message = try #require(error?.message)
    #expect(message.hasPrefix("/dev/full: cannot write: No space left on device: "))
  }

  @Test func anOlderFileStaysUntilTheNewOneIsWhole() throws {
    let folder = try TestFolder()
    _ = try Generator.write(Self.small, to: folder.path("a.csv"))
    let before = try folder.read("a.csv")
    var other = Self.small
    other.seed = 99
    #expect(throws: SynthesisError.self) {
      try Generator.write(other, to: folder.path("a.csv")) { _ in false }
    }
    #expect(try folder.read("a.csv") == before)
    _ = try Generator.write(other, to: folder.path("a.csv"))
    #expect(try folder.read("a.csv") != before)
  }

  @Test func gzipIsRefusedClearly() throws {
    let error = #expect(throws: SynthesisError.self) {
      try Generator.write(Self.small, to: "/tmp/a.csv.gz")
    }
    #expect(error?.message.contains("use .zst or plain") == true)
  }

  @Test func endingOfTheNameDecides() throws {
    for name in ["a.csv", "b.d/a.TSV", "a.txt", "a", ".a", "-", "b.d/a"] {
      #expect(try OutputContainer(path: name, frameSize: 0) == .plain, "\(name)")
    }
    #expect(try OutputContainer(path: "a.parquet.zst", frameSize: 0) == .oneFrame)
    for name in ["a.parquet", "a.zst.part", "a.jsonl"] {
      #expect(throws: SynthesisError.self, "\(name)") {
        try OutputContainer(path: name, frameSize: 0)
      }
    }
  }

  @Test func frameSizesBelowOneKibibyteAreRefused() {
    var options = Self.small
    options.frameSize = 1_023
    #expect(throws: SynthesisError.self) { try options.validate() }
    options.frameSize = 1_024
    #expect(throws: Never.self) { try options.validate() }
  }
}
