import ArgumentParser
import Host

/// How a command that reads evidence binds itself first.
struct SandboxOptions: ParsableArguments {
  @Option(
    name: .customLong("sandbox"),
    help: """
      require, try or off: no network, no other program, no file but the inputs and the outputs' \
      folders. require ends where the kernel lacks a part of it.
      """
  )
  var policy = Sandbox.Policy.try

  /// Binds the process before it looks at `inputs`; `outputs` are what it will write.
  func enter(reading inputs: [String?], writing outputs: [String?]) throws {
    let isFile = { (path: String) in path != "-" }
    do throws(Sandbox.Failure) {
      try Sandbox.enter(
        readable: inputs.compactMap(\.self).filter(isFile),
        writable: outputs.compactMap(\.self).filter(isFile),
        policy
      )
    } catch {
      Terminal.complain(error.line)
      throw ExitCode(70)
    }
  }
}

extension Sandbox.Policy: ExpressibleByArgument {}
