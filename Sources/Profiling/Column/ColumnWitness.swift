import Identifiers
import Kernels

/// What a column's leading rule says beyond its counts: categories of valid values, and what each
/// record holds.
///
/// ```
///  hits      TX     QQ       CA      results   valid invalid valid
///  codes     43     (none)    4      facet
///  counts    [43] +1        [4] +1
///  sheet     codes[state] of the hits' records; failing[record] of QQ
/// ```
final class ColumnWitness {
  private let facet: Facet?
  private let coder: FacetCoder?
  /// Of valid values, by the facet's code.
  private let counts: UnsafeMutablePointer<Int>?
  private let roleBit: UInt32
  private let masked: UnsafeMutablePointer<UInt32>?
  private let failing: UnsafeMutablePointer<UInt32>?
  private let sheetCodes: UnsafeMutablePointer<UInt16>?

  init(_ plan: ColumnPlan, _ sheet: RecordSheet?) {
    facet = plan.facet
    coder = plan.facet.map {
      FacetCoder($0, rule: plan.leader?.name ?? "", forms: sheet?.licenceForms)
    }
    roleBit = plan.role?.bit ?? 0
    masked = plan.role == nil ? nil : sheet?.masked
    failing = plan.role == nil ? nil : sheet?.failing
    sheetCodes = plan.role.flatMap { sheet?.codes($0) }
    counts = plan.facet.map { .allocate(capacity: $0.codeCount + 1) }
    if let counts, let facet { counts.initialize(repeating: 0, count: facet.codeCount + 1) }
  }

  deinit { counts?.deallocate() }

  /// Takes a rule's answers for numbers of `digitCount` digits, one a hit.
  func take(
    _ results: UnsafePointer<CheckResult>,
    _ hits: HitRows,
    digits: UnsafePointer<UInt64>,
    digitCount: Int,
    _ room: Workspace
  ) {
    if let coder {
      coder.fill(room.codes, hits, digits: digits, digitCount: digitCount)
    }
    take(results, hits, room)
  }

  /// Takes a rule's answers for bytes.
  func takeBytes(_ results: UnsafePointer<CheckResult>, _ hits: HitRows, _ room: Workspace) {
    coder?.fill(room.codes, hits)
    take(results, hits, room)
  }

  /// Takes one answer for all hits.
  func take(_ result: CheckResult, _ hits: HitRows, _ room: Workspace) {
    room.results.update(repeating: result, count: hits.count)
    takeBytes(room.results, hits, room)
  }

  /// Takes one answer.
  func take(_ result: CheckResult, record: Int, _ found: Classification, _ field: RawSpan) {
    let isValid = result.validity == .valid
    let code = isValid ? coder?.code(found, field) ?? Facet.none : Facet.none
    note(result, code, record, Int(counts == nil ? 0 : facet?.codeCount ?? 0))
  }

  private func take(_ results: UnsafePointer<CheckResult>, _ hits: HitRows, _ room: Workspace) {
    let hasCodes = coder != nil
    let codeCount = facet?.codeCount ?? 0
    for index in 0..<hits.count {
      note(results[index], hasCodes ? room.codes[index] : Facet.none, hits.record(index), codeCount)
    }
  }

  @inline(__always)
  private func note(_ result: CheckResult, _ code: UInt16, _ record: Int, _ codeCount: Int) {
    switch result.validity {
    case .valid:
      // Why: the last count takes what has no category, so that no branch guesses.
      counts?[min(Int(code), codeCount)] &+= 1
      sheetCodes?[record] = code
    case .empty: break
    case .masked: masked?[record] |= roleBit
    default: failing?[record] |= roleBit
    }
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
