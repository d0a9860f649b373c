import Sketches

/// Of identifiers that stand in for persons without number and name, how many stand in other records
/// too, which tell who it is.
///
/// ```
///  e-mail   nameless records   all records
///  m1       1                  3               known: two other records have it
///  m2       1                  1               nobody else's
/// ```
final class NamelessSample {
  /// By role; made when the first such person comes, for most tables have none.
  private var values = [MultiplicitySample?](repeating: nil, count: Role.allCases.count)

  private func sample(_ role: Role) -> MultiplicitySample {
    let sample = values[role.rawValue] ?? MultiplicitySample()
    values[role.rawValue] = sample
    return sample
  }

  /// Counts a batch that was filled from a sheet.
  func update(_ batch: PeopleBatch, _ sheet: RecordSheet, _ count: Int) {
    guard batch.hasNameless else { return }
    for key in TablePlan.keys.dropFirst() {
      guard let hashes = sheet.hashes(key) else { continue }
      sample(key).update(hashes, where: batch.namelessRoles, has: key.bit, count: count)
    }
  }

  func merge(_ other: NamelessSample) {
    for role in Role.allCases {
      if let theirs = other.values[role.rawValue] { sample(role).merge(theirs) }
    }
  }

  /// The share that stands in no other record of the table, 0 to 1; 1 where there are none.
  func unknownShare(_ roles: RoleCounts) -> Double {
    var (all, unknown) = (0.0, 0.0)
    for key in TablePlan.keys.dropFirst() {
      guard let sample = values[key.rawValue], let everywhere = roles.values(key) else { continue }
      let found = sample.compared(with: everywhere)
      all += found.values
      unknown += found.values - found.moreOften
    }
    return all == 0 ? 1 : unknown / all
  }
}
