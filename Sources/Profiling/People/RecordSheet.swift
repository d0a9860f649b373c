import Kernels

/// What the records of one batch hold, column after column: the one place where columns meet.
///
/// ```
///            ssn         name   state    clear            masked   failing   codes[state]
///  record 0  219099998   Ann    TX       ssn name state                      43
///  record 1  ***-**-9997 Ben    (none)   name             ssn                none
///  record 2  000000000   (none) QQ                                 ssn state none
/// ```
final class RecordSheet {
  /// Roles with a valid value, one set a record.
  let clear: UnsafeMutablePointer<UInt32>
  /// Roles with a hidden one.
  let masked: UnsafeMutablePointer<UInt32>
  /// Roles with one that breaks its rule or is suspect.
  let failing: UnsafeMutablePointer<UInt32>
  /// By role, where the plan has it: each record's value hash, 0 for none.
  private var hashes: [UnsafeMutablePointer<UInt64>?]
  /// By role, where the plan has it: the category of each record's valid value.
  private var codes: [UnsafeMutablePointer<UInt16>?]
  /// Of the licences' forms, which the codes of that role name.
  let licenceForms = StateSetIndex()

  init(_ roles: [Role], recordLimit: Int) {
    let room = recordLimit + FieldArray.slack
    clear = .allocate(capacity: room)
    masked = .allocate(capacity: room)
    failing = .allocate(capacity: room)
    hashes = Array(repeating: nil, count: Role.allCases.count)
    codes = Array(repeating: nil, count: Role.allCases.count)
    for role in roles {
      hashes[role.rawValue] = .allocate(capacity: room)
      if role.keepsCode { codes[role.rawValue] = .allocate(capacity: room) }
    }
  }

  deinit {
    clear.deallocate()
    masked.deallocate()
    failing.deallocate()
    for hashes in hashes { hashes?.deallocate() }
    for codes in codes { codes?.deallocate() }
  }

  /// Forgets the batch before.
  func begin(_ count: Int) {
    for sets in [clear, masked, failing] { sets.update(repeating: 0, count: count) }
    for hashes in hashes { hashes?.update(repeating: 0, count: count) }
    for codes in codes { codes?.update(repeating: Facet.none, count: count) }
  }

  func hashes(_ role: Role) -> UnsafeMutablePointer<UInt64>? { hashes[role.rawValue] }

  func codes(_ role: Role) -> UnsafeMutablePointer<UInt16>? { codes[role.rawValue] }

  /// Takes every record that has a hash as one that holds the role, unless it is said to be masked or
  /// failing, and folds the hashes into the records'.
  func close(_ role: Role, _ count: Int, into recordHashes: UnsafeMutablePointer<UInt64>) {
    guard let hashes = hashes(role) else { return }
    for row in 0..<count {
      let isFilled: UInt32 = hashes[row] == 0 ? 0 : role.bit
      clear[row] |= isFilled & ~(masked[row] | failing[row])
      recordHashes[row] = KeyedHash.fold(recordHashes[row], hashes[row])
    }
  }
}
