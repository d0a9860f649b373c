package import Evidence
import Host
import Records

/// Reads every input of a run and puts what is in them together into tables.
///
/// ```
///  file 1  plan from its first records --> counts --\
///  file 2  same header: the same plan  --> counts ----merge--> table --> decision
///  file 3  another header: its own plan -> counts --> table --> decision
///                                                                |
///          the decision needs what was not counted  <------------/   the table's files are read again
/// ```
package final class Survey {
  /// A second reading may show that a third is needed, to count by what the second found.
  private static let readingLimit = 3

  private let options: ScanOptions
  private let onProgress: @Sendable (ScanProgress, _ place: Int) -> Void
  private var outcomes: [InputOutcome] = []
  private var groups = TableGroups()

  package init(
    _ options: ScanOptions,
    onProgress: @escaping @Sendable (ScanProgress, _ place: Int) -> Void = { _, _ in }
  ) {
    self.options = options
    self.onProgress = onProgress
  }

  /// Reads the inputs in their order.
  ///
  /// A file that cannot be read is remembered and the rest go on. Cost: one pass, and another over the
  /// files of a table whose columns turn out other than its first records show.
  package func read(_ inputs: [EvidenceSource.Entry]) -> Profile {
    for (place, input) in inputs.enumerated() { outcomes.append(read(input, place)) }
    var readings = 1
    while readings < Self.readingLimit, readStaleTablesAgain() { readings += 1 }
    return Profile(outcomes, groups, options)
  }

  /// Reads the tables again whose columns call for other counts; whether there are any.
  private func readStaleTablesAgain() -> Bool {
    let stale = groups.all.indices.compactMap { index in
      let group = groups.all[index]
      let decision = TableDecision(group.tally, group.finding, options)
      return decision.isWorthReading ? (index, decision.plan) : nil
    }
    for (index, plan) in stale { readAgain(index, plan) }
    return !stale.isEmpty
  }

  private func read(_ input: EvidenceSource.Entry, _ place: Int) -> InputOutcome {
    do throws(AnalysisError) {
      if let obstacle = input.obstacle { throw AnalysisError(.cannotRead, obstacle) }
      guard !Interrupt.isRequested else { throw AnalysisError(.cannotRead, "stopped before it") }
      let profile = try ScanDriver.scan(
        input.path,
        options,
        plan: knownPlan,
        onProgress: { [onProgress] in onProgress($0, place) }
      )
      let account = FileAccount(profile)
      groups.add(profile, at: place)
      return .profiled(account)
    } catch {
      guard input.obstacle == nil else {
        return .failed(path: input.path, bytes: 0, sha256: nil, error)
      }
      return refused(input.path, error)
    }
  }

  /// An input of which nothing was read, with what can be said of its bytes.
  private func refused(_ path: String, _ error: AnalysisError) -> InputOutcome {
    if let stream = error.stream {
      return .failed(path: path, bytes: stream.storedBytes, sha256: stream.sha256, error)
    }
    return .failed(
      path: path,
      bytes: EvidenceSource.storedBytes(of: path),
      sha256: options.evidence.wantsDigest ? EvidenceSource.digest(of: path) : nil,
      error
    )
  }

  /// The plan of an earlier file of the same table.
  private func knownPlan(_ finding: Sniffer.Finding) -> TablePlan? {
    groups.table(of: finding)?.tally.plan
  }

  /// Counts a table's files by another plan; all of them or none, so that their counts can be added.
  private func readAgain(_ index: Int, _ plan: TablePlan) {
    var again: TableGroup?
    for place in groups.all[index].files {
      guard let profile = secondReading(place, plan) else { return }
      if again == nil {
        again = TableGroup(profile, at: place)
      } else {
        again?.append(profile.table, at: place)
      }
    }
    if let again { groups.replace(index, by: again) }
  }

  /// Reads a file by another plan; nil where it does not say the same again.
  private func secondReading(_ place: Int, _ plan: TablePlan) -> FileProfile? {
    guard case .profiled(let first) = outcomes[place], !Interrupt.isRequested,
      EvidenceSource.canReadAgain(first.custody.path)
    else { return nil }
    var options = options
    options.evidence.wantsDigest = false
    let second = try? ScanDriver.scan(
      first.custody.path,
      options,
      plan: { _ in plan },
      onProgress: { [onProgress] in onProgress($0, place) }
    )
    return second?.table.records == first.records ? second : nil
  }
}
