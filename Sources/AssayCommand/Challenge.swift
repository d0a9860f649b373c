import ArgumentParser
import Claims

/// `assay challenge`: the way from a seller's sample to a random one.
struct Challenge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenge",
    abstract: "Draw row numbers to demand of a seller, one a line.",
    usage: "assay challenge --of <rows> --count <count> [--seed <seed>] [-o <output>]",
    discussion: """
      Each set of so many rows is equally likely. The same seed draws the same rows: keep it, and \
      do not reuse it. Row 1 is the first row behind the header. Hand the rows that come back to \
      assay verify --challenge.
      """
  )

  @Option(
    name: .customLong("of"),
    parsing: .unconditional,
    help: "Rows of the file, as the seller states them; k, M and G are decimal.",
    transform: OptionValues.count(1...1_000_000_000_000)
  )
  var population: Int

  @Option(
    parsing: .unconditional,
    help: "Rows to demand.",
    transform: OptionValues.count(1...RowChallenge.countLimit)
  )
  var count: Int

  @Option(parsing: .unconditional, help: "0 to 2^64 - 1; drawn and printed if not given.")
  var seed: UInt64?

  @Option(
    name: .shortAndLong,
    help: "Write here instead of standard output, whole or not at all.",
    completion: .file()
  )
  var output: String?

  mutating func validate() throws {
    guard count <= population else {
      throw ValidationError("--count is more than --of: demand at most as many rows as there are.")
    }
  }

  func run() throws {
    let seed = seed ?? UInt64.random(in: 0...UInt64.max)
    let challenge = RowChallenge(count, of: population, seed: seed)
    var text: [UInt8] = []
    for row in challenge.rows { text += Array("\(row)\n".utf8) }
    guard try Terminal.deliver(text, to: output ?? "-") else { return }
    if self.seed == nil { Terminal.say("assay: seed \(seed)\n") }
  }
}
