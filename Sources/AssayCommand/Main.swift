import ArgumentParser
import Assay
import Host

/// The program: nothing may crash with evidence in memory before the shield is up.
@main
enum Main {
  static func main() {
    CrashShield.raise()
    StandardStreams.secure()
    Interrupt.install()
    do {
      var command = try RootCommand.parseAsRoot()
      try command.run()
    } catch {
      leave(error)
    }
  }

  /// Ends as the error says; what no command foresaw is a fault of ours, never a result.
  private static func leave(_ error: any Error) -> Never {
    let isForeseen = error is ExitCode || RootCommand.exitCode(for: error) != .failure
    guard isForeseen else {
      Terminal.complain("\(type(of: error)): a fault of assay, no result: report it")
      RootCommand.exit(withError: ExitCode(70))
    }
    RootCommand.exit(withError: error)
  }
}

struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Sizes a leaked record dump and writes numbers only, never a value of it.",
    discussion: """
      Exit codes: 0 all input was read; 1 verify: a claim is contradicted; 2 input was read only in part (the report says what was \
      lost); 64 wrong usage; 66 no such input; 70 a fault of assay; 74 output could not be written.
      """,
    version: Assay.version,
    subcommands: [
      Scan.self, Verify.self, Match.self, Compare.self, Challenge.self, Generate.self, Kinds.self,
      Check.self, Keygen.self, Bare.self,
    ]
  )
}
