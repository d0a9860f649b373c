import Identifiers
import Kernels

/// What the records of one batch hold, column after column: the one place where columns meet.
///
/// ```
///            ssn         name   state    filled           masked   failing   codes[state]
///  record 0  219099998   Ann    TX       ssn name state                      43
///  record 1  ***-**-9997 Ben    (none)   ssn name         ssn                none
///  record 2  000000000   (none) QQ       ssn state                 ssn state none
/// ```
final class RecordSheet {
  /// Sets of roles, one a record.
  struct Marks {
    /// Roles with a value; once settled, those with a valid one.
    let filled: UnsafeMutablePointer<UInt32>
    /// Roles with a hidden one.
    let masked: UnsafeMutablePointer<UInt32>
    /// Roles with one that breaks its rule or is suspect.
    let failing: UnsafeMutablePointer<UInt32>
    /// Roles with a place in Canada.
    let abroad: UnsafeMutablePointer<UInt32>

    fileprivate var all: [UnsafeMutablePointer<UInt32>] { [filled, masked, failing, abroad] }
  }

  let marks: Marks
  /// By role, where persons are told apart by it or it matters which values repeat: each record's value
  /// hash, 0 for none.
  private var hashes: [UnsafeMutablePointer<UInt64>?]
  /// By role, where the plan has it: the category of each record's valid value.
  private var codes: [UnsafeMutablePointer<UInt16>?]
  /// Where the fields of some roles lie: by role, one a record; pointers into the batch's block.
  private var fields: [FieldCopy?]
  private var block: Range<UnsafePointer<UInt8>>?
  /// Of the licences' forms, which the codes of that role name.
  let licenceForms = StateSetIndex()

  /// In which order the column of births writes day and month.
  let birthDates: DateContext

  /// - Parameters:
  ///   - plan: The table's, for the roles of its columns.
  ///   - recordLimit: Records of a batch.
  init(_ plan: TablePlan, recordLimit: Int) {
    let roles = plan.columns.compactMap(\.role)
    let births = plan.columns.first { $0.role == .birth }
    birthDates = DateContext(order: DateContext.order(rule: births?.leader?.name ?? ""))
    let room = recordLimit + FieldArray.slack
    marks = Marks(
      filled: .allocate(capacity: room),
      masked: .allocate(capacity: room),
      failing: .allocate(capacity: room),
      abroad: .allocate(capacity: room)
    )
    hashes = Array(repeating: nil, count: Role.allCases.count)
    codes = Array(repeating: nil, count: Role.allCases.count)
    fields = Array(repeating: nil, count: Role.allCases.count)
    let encodesBirth = roles.contains(.licence) && roles.contains(.birth)
    for role in roles {
      if role.isOfName || role.isIdentifier || role == .relatedNumber {
        hashes[role.rawValue] = .allocate(capacity: room)
      }
      if role.keepsCode { codes[role.rawValue] = .allocate(capacity: room) }
      let isKept = encodesBirth && (role == .licence || role == .birth)
      if isKept { fields[role.rawValue] = FieldCopy(room) }
    }
  }

  deinit {
    for sets in marks.all { sets.deallocate() }
    for hashes in hashes { hashes?.deallocate() }
    for codes in codes { codes?.deallocate() }
  }

  /// Keeps where a role's fields lie, before they are changed.
  func keep(_ role: Role, _ array: FieldArray) { fields[role.rawValue]?.take(array) }

  /// The field of a record, where it was kept and lies in `block`.
  func field(_ role: Role, _ record: Int) -> UnsafeRawBufferPointer? {
    fields[role.rawValue]?.bytes(record, in: block)
  }

  /// Forgets the batch before; `block` is where the fields of this one lie.
  func begin(_ count: Int, in block: Range<UnsafePointer<UInt8>>) {
    self.block = block
    for sets in marks.all { sets.update(repeating: 0, count: count) }
    for hashes in hashes { hashes?.update(repeating: 0, count: count) }
    for codes in codes { codes?.update(repeating: Facet.none, count: count) }
  }

  func hashes(_ role: Role) -> UnsafeMutablePointer<UInt64>? { hashes[role.rawValue] }

  func codes(_ role: Role) -> UnsafeMutablePointer<UInt16>? { codes[role.rawValue] }

  /// Folds a role's hashes into the records'.
  func fold(
    _ role: Role,
    _ count: Int,
    into recordHashes: UnsafeMutablePointer<UInt64>,
    using kernels: KernelSet
  ) {
    guard let hashes = hashes(role) else { return }
    KeyedHash.fold(hashes, into: recordHashes, count: count, using: kernels)
  }

  /// Leaves of the filled roles those that are neither masked nor failing.
  func settle(_ count: Int) {
    let marks = marks
    for row in 0..<count { marks.filled[row] &= ~(marks.masked[row] | marks.failing[row]) }
  }
}
