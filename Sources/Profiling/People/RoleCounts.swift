import Kernels
package import Sketches

/// One worker's counts, for one table, of what claims ask beyond columns and persons: which roles stand
/// together, and which values occur more than once.
package final class RoleCounts {
  package let pairs = RolePairs()
  /// By role, where the plan has it and its values are to tell things apart.
  private let values: [MultiplicitySample?]

  init(_ plan: TablePlan, _ kernels: KernelSet) {
    let roles = Set(plan.columns.compactMap(\.role))
    values = Role.allCases.map { role in
      roles.contains(role) && role.isIdentifier ? MultiplicitySample(kernels) : nil
    }
  }

  /// Counts a batch whose sheet is settled.
  func update(_ sheet: RecordSheet, _ count: Int) {
    pairs.update(sheet.marks.filled, count)
    for role in Role.allCases {
      guard let sample = values[role.rawValue], let hashes = sheet.hashes(role) else { continue }
      sample.update(hashes, where: sheet.marks.filled, has: role.bit, count: count)
    }
  }

  func merge(_ other: RoleCounts) {
    pairs.merge(other.pairs)
    for (mine, theirs) in zip(values, other.values) {
      if let theirs { mine?.merge(theirs) }
    }
  }

  /// How often the valid values of a role occur; nil where that is not counted.
  package func values(_ role: Role) -> MultiplicitySample? { values[role.rawValue] }
}

extension Role {
  /// Whether its values tell persons, accounts or things apart, so that it matters which repeat.
  var isIdentifier: Bool {
    switch self {
    case .socialSecurity, .licence, .account, .email, .phone, .subscriber, .card, .device,
      .paymentCard, .bankAccount:
      true
    default: false
    }
  }
}
