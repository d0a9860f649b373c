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

  /// Ends as the error says; one that no command foresaw is told by its type alone.
  private static func leave(_ error: any Error) -> Never {
    let code = exitCode(of: error)
    guard code == fault, !(error is ExitCode) else { RootCommand.exit(withError: error) }
    Terminal.complain("\(type(of: error)): a fault of assay, no result: report it")
    RootCommand.exit(withError: ExitCode(code))
  }

  private static let fault: Int32 = 70

  /// Of an error that no command foresaw that of a fault: 1 says that a claim is contradicted.
  static func exitCode(of error: any Error) -> Int32 {
    let code = RootCommand.exitCode(for: error)
    return error is ExitCode || code != .failure ? code.rawValue : fault
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
