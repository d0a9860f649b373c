import ArgumentParser
import Assay

/// `--column NAME=KIND`.
enum ColumnKinds {
  /// Kinds by column; a usage error where one is none.
  static func read(_ columns: [String]) throws -> [String: String] {
    var kinds: [String: String] = [:]
    for column in columns {
      let parts = column.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, Assay.kinds.contains(parts[1]) else {
        throw ValidationError(
          "--column takes NAME=KIND, not '\(column)'; kinds: \(Assay.kinds.joined(separator: ", "))."
        )
      }
      kinds[parts[0]] = parts[1]
    }
    return kinds
  }
}
