import Foundation
import Testing

/// A crash says nothing of what was in memory.
@Suite struct CrashTests {
  @Test(arguments: [SIGSEGV, SIGILL, SIGBUS, SIGABRT, SIGTRAP, SIGFPE])
  func crashReportHoldsNoField(_ number: Int32) throws {
    let canary = "SSN=crashcanary-000-12-3456"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["scan", "-"]
    // Why: the loudest crash report there is, were it not switched off.
    process.environment = ["SWIFT_BACKTRACE": "enable=yes,preset=full,registers=all,color=no"]
    let (input, output, error) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let line = Data("a,b,\(canary)\n".utf8)
    // More than the sample, so that chunks are being read while the pipe stays open.
    let bulk = Data(repeatElement(line, count: 40_000).joined())
    PipeEnd.pour(bulk, into: input.fileHandleForWriting)
    kill(process.processIdentifier, number)
    let said = PipeEnd.drain(error.fileHandleForReading)
    let written = PipeEnd.drain(output.fileHandleForReading)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == number)
    #expect(written.isEmpty)
    #expect(said.isEmpty, "a crash report was written")
  }
}
