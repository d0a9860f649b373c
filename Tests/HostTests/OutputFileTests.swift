import Foundation
import Host
import Testing

/// A result is whole wherever it is written, and what is written as it is goes on where that stands.
@Suite struct OutputFileTests {
  private let folder: String

  init() throws {
    // Why: a memory file system below /dev, where plain files are plain files.
    folder = "/dev/shm/assay-test-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func aShorterResultLeavesNothingOfTheLongerOne() throws {
    defer { remove() }
    let path = folder + "/report"
    try OutputFile.write([UInt8](repeating: 0x61, count: 5_000), to: path)
    try OutputFile.write([0x62, 0x0A], to: path)
    #expect(FileManager.default.contents(atPath: path) == Data([0x62, 0x0A]))
    #expect(OutputFile.wouldReplace(path))
  }

  @Test func anOpenDescriptorGoesOnWhereItStands() throws {
    defer { remove() }
    let path = folder + "/log"
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(write(descriptor, "head\n", 5) == 5)
    for name in ["/dev/fd/\(descriptor)", "/proc/self/fd/\(descriptor)"] {
      #expect(!OutputFile.wouldReplace(name))
      try OutputFile.write(Array("body\n".utf8), to: name)
    }
    #expect(write(descriptor, "tail\n", 5) == 5)
    #expect(FileManager.default.contents(atPath: path) == Data("head\nbody\nbody\ntail\n".utf8))
  }
}
