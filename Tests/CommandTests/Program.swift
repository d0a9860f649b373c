import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
  /// What one run left behind.
  struct Outcome {
    let exitCode: Int32
    let wasSignalled: Bool
    let standardOutput: Data
    let standardError: Data

    var text: String { String(decoding: standardOutput, as: UTF8.self) }
    var errorText: String { String(decoding: standardError, as: UTF8.self) }
  }

  /// Beside the test bundle, where the build puts it.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let parts = bundle.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.prefix { !$0.hasSuffix(".xctest") } + ["assay"]).joined(separator: "/")
  }()

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the package.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Runs with arguments; `input` goes to standard input.
  @discardableResult
  static func run(
    _ arguments: [String],
    input: Data? = nil,
    environment: [String: String] = [:],
    folder: URL? = nil,
    executable: String = path
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, error, feed) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    process.standardInput = input == nil ? FileHandle.nullDevice : feed
    try process.run()
    if let input { feedAll(input, feed) }
    let errors = Captured()
    let reader = Thread { errors.set(PipeEnd.drain(error.fileHandleForReading)) }
    reader.start()
    let standardOutput = PipeEnd.drain(output.fileHandleForReading)
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus,
      wasSignalled: process.terminationReason == .uncaughtSignal,
      standardOutput: standardOutput,
      standardError: errors.wait()
    )
  }

  /// Runs a line of the shell in which `$0` is the program.
  static func shell(_ line: String, folder: ScratchFolder) throws -> Outcome {
    try run(["-c", line, path], folder: folder.url, executable: "/bin/sh")
  }

  private static func feedAll(_ input: Data, _ pipe: Pipe) {
    let writer = Thread {
      PipeEnd.pour(input, into: pipe.fileHandleForWriting)
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
  }

  /// Bytes handed from a reading thread.
  private final class Captured: @unchecked Sendable {
    // Safe: the semaphore orders the one write before the one read.
    private let ready = DispatchSemaphore(value: 0)
    private var data = Data()

    func set(_ data: Data) {
      self.data = data
      ready.signal()
    }

    func wait() -> Data {
      ready.wait()
      return data
    }
  }
}

/// A folder that goes away with the test.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-test-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(bytes).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  /// Names of what lies directly in it.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }

  /// Every byte of every file below.
  func everything() throws -> Data {
    let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
    var all = Data()
    while let file = files?.nextObject() as? URL {
      all.append((try? Data(contentsOf: file)) ?? Data())
    }
    return all
  }
}
