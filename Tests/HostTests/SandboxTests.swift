import Foundation
import Host
import Testing

/// A process that has entered the sandbox reaches what was named to it, and nothing else.
///
/// Each stands in a process of its own: nobody leaves a sandbox.
@Suite(.enabled(if: Sandbox.isSupported)) struct SandboxTests {
  @Test func onlyNamedFilesAreRead() async {
    let place = Place()
    defer { place.remove() }
    await #expect(processExitsWith: .success) { [place = place as Place] in
      try Sandbox.enter(readable: [place.named, place.folder], writable: [], .require)
      precondition(Sandbox.extent == .full)
      precondition(place.code(place.named, O_RDONLY) == 0)
      precondition(place.code(place.inner, O_RDONLY) == 0)
      precondition(opendir(place.folder) != nil)
      precondition(place.code(place.other, O_RDONLY) == EACCES)
      precondition(opendir(place.root) == nil && errno == EACCES)
      precondition(place.code("/etc/passwd", O_RDONLY) == EACCES)
      precondition(place.code(place.named, O_WRONLY) == EACCES)
    }
  }

  @Test func resultsAreWrittenBesideTheirNameAndNowhereElse() async {
    let place = Place()
    defer { place.remove() }
    await #expect(processExitsWith: .success) { [place = place as Place] in
      let result = place.folder + "/result"
      try Sandbox.enter(readable: [], writable: [result, "/dev/full"], .require)
      try OutputFile.write([1, 2, 3], to: result)
      try OutputFile.write([1, 2, 3], to: result)
      precondition(place.code("/dev/full", O_WRONLY) == 0)
      do throws(OutputFile.Failure) {
        try OutputFile.write([1], to: place.root + "/elsewhere")
        preconditionFailure("written")
      } catch {
        precondition(error.code == EACCES)
      }
      precondition(unlink(place.other) == -1 && errno == EACCES)
    }
  }

  @Test func noNetworkNoOtherProgram() async {
    await #expect(processExitsWith: .success) {
      try Sandbox.enter(readable: ["/"], writable: [], .require)
      precondition(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) == -1 && errno == EPERM)
      precondition(socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0) == -1 && errno == EPERM)
      let name = strdup("/bin/true")
      defer { free(name) }
      precondition(execv("/bin/true", [name, nil]) == -1 && errno == EPERM)
    }
  }

  @Test func threadsThatStartLaterAreBound() async {
    let place = Place()
    defer { place.remove() }
    await #expect(processExitsWith: .success) { [place = place as Place] in
      try Sandbox.enter(readable: [], writable: [], .require)
      // Why: Dispatch may have started threads before, as the program has not.
      Workers.threads.run(3) { _ in
        precondition(place.code(place.named, O_RDONLY) == EACCES)
        precondition(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) == -1)
      }
    }
  }

  @Test func offBindsNothing() async {
    let place = Place()
    defer { place.remove() }
    await #expect(processExitsWith: .success) { [place = place as Place] in
      try Sandbox.enter(readable: [], writable: [], .off)
      precondition(Sandbox.extent == .off)
      precondition(place.code(place.other, O_RDONLY) == 0)
    }
  }
}

/// A folder in which some things will be named and others not.
private struct Place: Codable, Sendable {
  let root: String
  let folder: String
  let inner: String
  let named: String
  let other: String

  init() {
    root = NSTemporaryDirectory() + "/assay-sandbox-\(UInt64.random(in: 0...UInt64.max))"
    folder = root + "/folder"
    inner = folder + "/inner"
    named = root + "/named"
    other = root + "/other"
    mkdir(root, 0o700)
    mkdir(folder, 0o700)
    for file in [inner, named, other] { close(open(file, O_WRONLY | O_CREAT, 0o600)) }
  }

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  /// Why a file cannot be opened, or 0.
  func code(_ path: String, _ flags: Int32) -> Int32 {
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    return 0
  }
}
