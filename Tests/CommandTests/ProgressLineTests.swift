import Foundation
import Testing

/// The line that a scan redraws: on a terminal, and nowhere else.
@Suite struct ProgressLineTests {
  private static let rows = Data(repeatElement(Data("1,2,3\n".utf8), count: 350_000).joined())

  @Test func terminalShowsHowFarItIsAndIsLeftClean() throws {
    let terminal = try PseudoTerminal()
    let scan = try start([], standardError: terminal.program)
    var shown = ""
    for _ in 0..<100 where !shown.contains("MB/s") {
      PipeEnd.pour(Self.rows, into: scan.input)
      shown += terminal.text(upTo: "MB/s", milliseconds: 200)
    }
    #expect(shown.contains(#/\r\x1B\[K\d+ MB, \d+ rows, \d+ MB\/s/#), "\(shown)")
    try finish(scan)
    let rest = terminal.text(upTo: nil, milliseconds: 200)
    #expect((shown + rest).hasSuffix("\r\u{1B}[K"), "not erased")
  }

  @Test(arguments: ["--no-progress", "--quiet"]) func terminalIsLeftAlone(_ option: String) throws {
    let terminal = try PseudoTerminal()
    let scan = try start([option], standardError: terminal.program)
    try pourSlowly(scan)
    #expect(terminal.text(upTo: nil, milliseconds: 200).isEmpty)
  }

  @Test func fileGetsNoLine() throws {
    let error = Pipe()
    let scan = try start([], standardError: error.fileHandleForWriting)
    try pourSlowly(scan)
    try error.fileHandleForWriting.close()
    #expect(PipeEnd.drain(error.fileHandleForReading).isEmpty)
  }

  private struct Scan {
    let process: Process
    let input: FileHandle
    let output: FileHandle
  }

  private func start(_ options: [String], standardError: FileHandle) throws -> Scan {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["scan", "-"] + options
    process.standardInput = input
    process.standardOutput = output
    process.standardError = standardError
    try process.run()
    return Scan(
      process: process,
      input: input.fileHandleForWriting,
      output: output.fileHandleForReading
    )
  }

  /// Long enough that a line would have been drawn.
  private func pourSlowly(_ scan: Scan) throws {
    for _ in 0..<5 {
      PipeEnd.pour(Self.rows, into: scan.input)
      usleep(200_000)
    }
    try finish(scan)
  }

  private func finish(_ scan: Scan) throws {
    try scan.input.close()
    #expect(!PipeEnd.drain(scan.output).isEmpty)
    scan.process.waitUntilExit()
    #expect(scan.process.terminationStatus == 0)
  }
}
