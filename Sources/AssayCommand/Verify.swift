import ArgumentParser
import Assay
import Claims
import Findings

/// `assay verify`: gives each claim of a seller its verdict.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold a seller's claims against a dump, a sample, or a saved JSON report.",
    discussion: """
      What a number can stand for depends on how the rows were chosen: a seller's sample can \
      contradict the seller, and size nothing. Exit code 1: at least one claim is contradicted. \
      Signs that records were made up are told beside the verdicts and prove nothing.
      """
  )

  @Argument(help: "The claims, in YAML.", completion: .file(extensions: ["yaml", "yml"]))
  var claims: String

  @Argument(
    help: "Files, folders (every file below), - for standard input, or one saved JSON report.",
    completion: .file()
  )
  var inputs: [String]

  @OptionGroup var output: OutputOptions

  @Option(help: "How the rows were chosen, if not as the claims file says.")
  var design: Design?

  @Option(
    help: "Row numbers that assay challenge wrote: rows that answer them are a random sample.",
    completion: .file()
  )
  var challenge: String?

  @Option(
    name: .customLong("of"),
    parsing: .unconditional,
    help: "Rows of the file that a random sample was drawn from.",
    transform: OptionValues.count(1...1_000_000_000_000)
  )
  var population: Int?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var sandbox: SandboxOptions

  mutating func validate() throws {
    _ = try reading.request(inputs)
    try reading.check([claims] + inputs + (challenge.map { [$0] } ?? []), output)
    if population != nil, let design, design != .randomSample {
      throw ValidationError("--of goes with a random sample: give --design random-sample.")
    }
  }

  func run() throws {
    try sandbox.enter(
      reading: inputs + [claims, challenge, reading.earlier],
      writing: [output.output, reading.state]
    )
    let file = try ClaimsInput.claims(claims)
    var verification = Verification(file)
    verification.design = design
    verification.population = population
    verification.challenge = try challenge.map(ClaimsInput.challenge)
    try checkPopulation(verification)
    let found = try examination(file)
    let report = found.report
    try checkPopulation(rows: report.ledger.records)
    verification.figures = found.figures
    let verdicts: Verdicts
    do throws(ClaimsFileError) {
      verdicts = try verification.verdicts(report)
    } catch {
      throw ClaimsInput.refusal(claims, error)
    }
    try output.write(verdicts)
    try reading.keep(found.state)
    try ReadingOptions.settle(report)
    if verdicts.contradictedCount > 0 { throw ExitCode(1) }
  }

  /// Refuses a number of rows that the claims file's design or the challenge leaves no sense.
  private func checkPopulation(_ verification: Verification) throws {
    guard let population else { return }
    guard verification.statedDesign == .randomSample else {
      Terminal.complain(
        "\(claims): --of goes with a random sample, and the file says "
          + "\(verification.statedDesign.rawValue): add --design random-sample if that is what it is"
      )
      throw ExitCode(64)
    }
    guard let challenge, let last = verification.challenge?.last, last > population else { return }
    Terminal.complain(
      "\(challenge): row \(last) is asked for, and --of gives \(population) rows: give the number "
        + "that assay challenge was given"
    )
    throw ExitCode(64)
  }

  /// Refuses fewer rows than are here.
  private func checkPopulation(rows: Int) throws {
    guard let population, rows > population else { return }
    Terminal.complain(
      "--of gives \(population) rows, and \(rows) are here: give the rows of the whole file"
    )
    throw ExitCode(64)
  }

  /// From the saved report, or from a scan, before which the columns are looked at.
  private func examination(_ file: ClaimsFile) throws -> Examination {
    if let saved = try SavedInput.report(inputs) {
      try refuseStates()
      return Examination(report: saved)
    }
    let request = try reading.request(inputs)
    if file.namesColumns, let names = try? Assay.columnNames(request),
      let unknown = file.unknownColumn(among: names)
    {
      throw ClaimsInput.refusal(claims, unknown)
    }
    return try reading.scan(inputs, output, wantsSigns: true)
  }

  /// A saved report has no values to compare.
  private func refuseStates() throws {
    guard let option = reading.earlier != nil ? "--earlier" : reading.state.map({ _ in "--state" })
    else { return }
    Terminal.complain(
      "\(inputs[0]): \(option) needs the dump, not its report: give the dump, or a report that "
        + "assay scan --earlier wrote"
    )
    throw ExitCode(64)
  }
}

extension Design: ExpressibleByArgument {}
