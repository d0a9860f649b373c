import Evidence
import Records
package import Sketches

extension Profile {
  /// What is kept to compare others with, over all tables; empty where none was asked for.
  ///
  /// A table that could not be read again, though its columns turned out other than they began, is left
  /// out: its values would stand under wrong names.
  package var state: SketchState {
    let tally = StateTally()
    for table in tables where table.isFinal {
      if let state = table.tally.state { tally.merge(state) }
    }
    return SketchState(
      recordCount: tables.reduce(0) { $0 + $1.tally.records.parsedCount },
      isComplete: isComplete && tables.allSatisfy(\.isFinal),
      sketches: Dictionary(uniqueKeysWithValues: tally.sketches.map { ($0.key.name, $0.value) })
    )
  }

  private var isComplete: Bool {
    outcomes.allSatisfy { outcome in
      guard case .profiled(let file) = outcome else { return false }
      return file.custody.isComplete
    }
  }
}
