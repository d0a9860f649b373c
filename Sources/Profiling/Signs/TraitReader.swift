import Identifiers
import Kernels
import Records

/// Reads the traits of single records of a table.
///
/// Why field by field: of a large table few records are asked for.
struct TraitReader {
  private let plan: TablePlan
  private let hash: KeyedHash
  private let dates: DateContext
  /// By role, its column.
  private let columns: [Int?]

  private static let watchedColumns = 64
  /// Of the longest null word.
  private static let nullWordLimit = 4

  init(_ plan: TablePlan, _ hash: KeyedHash) {
    self.plan = plan
    self.hash = hash
    let columns = Role.allCases.map { role in plan.columns.firstIndex { $0.role == role } }
    self.columns = columns
    let birth = columns[Role.birth.rawValue].flatMap { plan.columns[$0].leader }
    dates = DateContext(order: DateContext.order(rule: birth?.name ?? ""))
  }

  /// The traits of a record; cost: about 20 ns a column.
  func traits(_ record: Int, of batch: RecordBatch) -> RecordTraits {
    var traits = RecordTraits()
    for column in 0..<min(batch.columnCount, Self.watchedColumns)
    where isMissing(batch.field(column, of: record)) {
      traits.missing |= 1 << UInt64(column)
    }
    let missing = traits.missing
    func classify(_ role: Role) -> (UnsafeRawBufferPointer, Classification)? {
      guard let column = columns[role.rawValue],
        column >= Self.watchedColumns || missing >> UInt64(column) & 1 == 0
      else { return nil }
      let field = batch.field(column, of: record)
      return (field, Shape.classify(RawSpan(_unsafeBytes: field)))
    }
    if let (_, found) = classify(.socialSecurity) { takeNumber(found, &traits) }
    if let (birth, found) = classify(.birth), let day = day(birth, found) {
      traits.birth = Int32(day.daysSince1970)
    }
    if let (state, _) = classify(.state) {
      traits.state = Self.code(StateField.read(RawSpan(_unsafeBytes: state)).state)
    }
    if let (_, found) = classify(.postalCode) {
      let state = ZIPCode.state(digits: found.digits, count: Int(found.digitCount))
      traits.postalState = Self.code(state)
    }
    if let (_, found) = classify(.phone) { traits.areaState = Self.code(Self.areaState(found)) }
    if let (_, found) = classify(.device) { takeDevice(found, &traits) }
    return traits
  }

  /// The day of a field, with a short way for `2004-01-31`.
  private func day(_ field: UnsafeRawBufferPointer, _ found: Classification) -> CivilDate? {
    let hyphen = UInt8(ascii: "-")
    if field.count == 10, found.digitCount == 8, field[4] == hyphen, field[7] == hyphen {
      let digits = Int(found.digits)
      return CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }
    return RecordDate.day(RawSpan(_unsafeBytes: field), dates)
  }

  private func isMissing(_ field: UnsafeRawBufferPointer) -> Bool {
    guard let first = field.first else { return true }
    // Why: of longer fields, those that begin with a blank alone may be blank or a null word.
    guard field.count <= Self.nullWordLimit || first <= 0x20 else { return false }
    let shape = Shape.classify(RawSpan(_unsafeBytes: field)).shape
    return shape == .nullWord || shape == .empty
  }

  private func takeNumber(_ found: Classification, _ traits: inout RecordTraits) {
    let answer = SocialSecurityNumber.outcome(found.shape, digits: found.digits)
    guard answer.validity == .valid else { return }
    traits.hasNumber = true
    traits.isAboveHighGroup = answer.flags.contains(.post2011Only)
    guard !traits.isAboveHighGroup else { return }
    traits.issueState = Self.code(
      SocialSecurityNumber.stateOfIssue(area: Int(found.digits / 1_000_000))
    )
  }

  private func takeDevice(_ found: Classification, _ traits: inout RecordTraits) {
    let count = Int(found.digitCount)
    guard (14...16).contains(count),
      let type = IMEI.typeAllocationCode(digits: found.digits, count: count),
      IMEI.outcome(found.shape, digits: found.digits).validity == .valid
    else { return }
    let unit: UInt64 = count == 14 ? 1 : count == 15 ? 10 : 100
    traits.serial = UInt32(found.digits / unit % 1_000_000)
    traits.model = UInt32(truncatingIfNeeded: hash.hash(UInt64(type))) | 1
  }

  private static func areaState(_ found: Classification) -> USState? {
    (10...11).contains(found.digitCount)
      ? AreaCode.state(found.digits % 10_000_000_000 / 10_000_000) : nil
  }

  private static func code(_ state: USState?) -> UInt8 {
    state?.rawValue ?? RecordTraits.noState
  }
}

extension RecordBatch {
  /// The bytes of a field without the quotes around it; doubled quotes stay doubled.
  fileprivate func field(_ column: Int, of record: Int) -> UnsafeRawBufferPointer {
    let range = range(ofField: column, record: record)
    var (start, end) = (range.lowerBound, range.upperBound)
    if column == columnCount - 1, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    if let quote, end - start >= 2, bytes[start] == quote, bytes[end - 1] == quote {
      (start, end) = (start + 1, end - 1)
    }
    return UnsafeRawBufferPointer(start: bytes + start, count: end - start)
  }
}
