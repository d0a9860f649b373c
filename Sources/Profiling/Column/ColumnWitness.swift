import Identifiers
import Kernels

/// What a column's leading rule says beyond its counts: categories of valid values, and what each
/// record holds.
final class ColumnWitness {
  let facet: Facet?
  private let role: Role?
  private let sheet: RecordSheet?
  /// Of valid values, by the facet's code.
  private let counts: UnsafeMutablePointer<Int>?
  private let dates: DateContext

  init(_ plan: ColumnPlan, _ sheet: RecordSheet?) {
    facet = plan.facet
    role = plan.role
    self.sheet = sheet
    dates = DateContext(rule: plan.leader?.name ?? "")
    counts = plan.facet.map { .allocate(capacity: $0.codeCount) }
    if let counts, let facet { counts.initialize(repeating: 0, count: facet.codeCount) }
  }

  deinit { counts?.deallocate() }

  /// Takes a rule's answers for numbers.
  ///
  /// - Parameters:
  ///   - results: One a hit.
  ///   - digits: One a hit, of `digitCount` digits.
  ///   - hits: Where the hits are.
  func take(
    _ results: UnsafePointer<CheckResult>,
    _ hits: HitRows,
    digits: UnsafePointer<UInt64>,
    digitCount: Int
  ) {
    for index in 0..<hits.count {
      take(results[index], hits.record(index)) {
        code(digits[index], digitCount, RawSpan(_unsafeBytes: hits.bytes(index)))
      }
    }
  }

  /// Takes a rule's answers for bytes.
  func take(_ results: UnsafePointer<CheckResult>, _ hits: HitRows) {
    for index in 0..<hits.count {
      take(results[index], hits.record(index)) { code(RawSpan(_unsafeBytes: hits.bytes(index))) }
    }
  }

  /// Takes one answer for all hits.
  func take(_ result: CheckResult, _ hits: HitRows) {
    for index in 0..<hits.count { take(result, hits.record(index)) { code(RawSpan(_unsafeBytes: hits.bytes(index))) } }
  }

  /// Takes one answer.
  func take(_ result: CheckResult, record: Int, _ found: Classification, _ field: RawSpan) {
    take(result, record) { code(found.digits, Int(found.digitCount), field) }
  }

  private func code(_ field: RawSpan) -> UInt16 {
    guard let facet, facet.readsDigits else { return code(0, 0, field) }
    let found = Shape.classify(field)
    return code(found.digits, Int(found.digitCount), field)
  }

  @inline(__always)
  private func code(_ digits: UInt64, _ digitCount: Int, _ field: RawSpan) -> UInt16 {
    guard let facet else { return Facet.none }
    if facet == .licenceForm {
      return sheet?.licenceForms.place(of: DriverLicense.states(field)) ?? Facet.none
    }
    return facet.code(digits, digitCount, field, dates)
  }

  @inline(__always)
  private func take(_ result: CheckResult, _ record: Int, _ code: () -> UInt16) {
    switch result.validity {
    case .valid:
      if facet != nil { note(code(), record) }
    case .empty: break
    case .masked: if let role { sheet?.masked[record] |= role.bit }
    default: if let role { sheet?.failing[record] |= role.bit }
    }
  }

  @inline(__always)
  private func note(_ code: UInt16, _ record: Int) {
    guard code != Facet.none else { return }
    if facet != .licenceForm { counts?[Int(code)] &+= 1 }
    if let role { sheet?.codes(role)?[record] = code }
  }

  func merge(_ other: ColumnWitness) {
    guard let counts, let theirs = other.counts, let facet else { return }
    for code in 0..<facet.codeCount { counts[code] += theirs[code] }
  }

  /// How many valid values have each code.
  var codeCounts: [Int] {
    guard let counts, let facet else { return [] }
    return Array(UnsafeBufferPointer(start: counts, count: facet.codeCount))
  }
}

extension DateContext {
  /// The order in which a rule reads dates.
  init(rule: String) {
    switch rule {
    case "date-month-first": self.init(order: .monthFirst)
    case "date-day-first": self.init(order: .dayFirst)
    default: self.init()
    }
  }
}
