import ArgumentParser
import Assay

/// The floor of every measurement: what decoding alone takes.
///
/// Not for users.
struct Bare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bare",
    abstract: "Decode and look at nothing; prints the decoded bytes.",
    shouldDisplay: false
  )

  @Argument(help: "Files.")
  var inputs: [String]

  @Option(help: "Workers.")
  var threads: Int?

  @Flag(help: "Compute SHA-256 too.")
  var digest = false

  func run() throws {
    var request = ScanRequest(inputs)
    request.threads = threads
    request.wantsDigest = digest
    do throws(Assay.Failure) {
      print(try Assay.decodeOnly(request))
    } catch {
      Terminal.complain(error.message)
      throw ExitCode(error.isMissingInput ? 66 : 70)
    }
  }
}
