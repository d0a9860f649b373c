import Identifiers
import Kernels

/// What a column says beyond its counts: which records hold something, categories of the values that
/// its leading rule calls valid, and which are hidden or fail.
///
/// ```
///  hits      TX     QQ       CA      results   valid invalid valid
///  codes     43     (none)    4      facet
///  counts    [43] +1        [4] +1
///  sheet     filled of all three; codes[state] of the first and last; failing of QQ
/// ```
final class ColumnWitness {
  private let coder: FacetCoder?
  /// Of valid values, by the facet's code.
  private let counts: CodeCounts?
  private let roleBit: UInt32
  /// A secret lies open in whatever form it is kept.
  private let isSecret: Bool
  /// Nil for a column without a role.
  private let marks: RecordSheet.Marks?
  private let sheetCodes: UnsafeMutablePointer<UInt16>?

  init(_ plan: ColumnPlan, _ sheet: RecordSheet?) {
    coder = plan.facet.map {
      FacetCoder($0, rule: plan.leader?.name ?? "", forms: sheet?.licenceForms)
    }
    roleBit = plan.role?.bit ?? 0
    isSecret = plan.role == .secret
    marks = plan.role == nil ? nil : sheet?.marks
    sheetCodes = plan.role.flatMap { sheet?.codes($0) }
    counts = plan.facet.map { CodeCounts($0.codeCount) }
  }

  /// Marks the records of a batch that have a field with content, null words among them.
  func open(_ fields: FieldArray) {
    guard let filled = marks?.filled else { return }
    let (lengths, bit) = (fields.lengths, roleBit)
    for row in 0..<fields.count { filled[row] |= lengths[row] == 0 ? 0 : bit }
  }

  /// Takes the mark off a record whose field is a null word.
  func retract(record: Int) { marks?.filled[record] &= ~roleBit }

  /// Asks the leading rule of every hit's bytes, with their categories; false, and nothing is done,
  /// where they take two looks.
  func ask(_ hits: HitRows, _ room: Workspace) -> Bool {
    coder?.ask(room.results, room.codes, hits) ?? false
  }

  /// Takes the leading rule's answers for numbers, from `room.results`.
  ///
  /// - Parameters:
  ///   - hits: Where the hits are.
  ///   - validCount: How many answers are valid.
  ///   - layout: Of the numbers in `room.digits`.
  ///   - room: For the categories.
  func takeNumbers(
    _ hits: HitRows,
    validCount: Int,
    _ layout: ColumnPrediction.Layout,
    _ room: Workspace
  ) {
    coder?.fill(room.codes, hits, digits: room.digits, layout)
    note(hits, validCount, room)
  }

  /// Takes the rule's answers for bytes; `hasCodes` where `ask` gave the categories too.
  func takeBytes(_ hits: HitRows, validCount: Int, hasCodes: Bool, _ room: Workspace) {
    if !hasCodes, validCount > 0 { coder?.fill(room.codes, hits) }
    note(hits, validCount, room)
  }

  /// Takes one answer for all hits.
  func take(_ result: CheckResult, _ hits: HitRows, _ room: Workspace) {
    room.results.update(repeating: result, count: hits.count)
    let validCount = result.validity == .valid ? hits.count : 0
    takeBytes(hits, validCount: validCount, hasCodes: false, room)
  }

  /// Takes one answer.
  func take(_ result: CheckResult, record: Int, _ found: Classification, _ field: RawSpan) {
    let isValid = result.validity == .valid
    note(result, isValid ? coder?.code(found, field) ?? Facet.none : Facet.none, record)
  }

  private func note(_ hits: HitRows, _ validCount: Int, _ room: Workspace) {
    guard validCount < hits.count else { return noteValid(hits, UnsafePointer(room.codes)) }
    let hasCodes = coder != nil
    for index in 0..<hits.count {
      note(room.results[index], hasCodes ? room.codes[index] : Facet.none, hits.record(index))
    }
  }

  /// Nothing but valid values.
  private func noteValid(_ hits: HitRows, _ codes: UnsafePointer<UInt16>) {
    guard coder != nil else { return }
    counts?.add(codes, hits.count)
    if let sheetCodes { hits.spread(codes, into: sheetCodes) }
  }

  @inline(__always)
  private func note(_ result: CheckResult, _ code: UInt16, _ record: Int) {
    switch result.validity {
    case .valid:
      counts?.add(code)
      sheetCodes?[record] = code
    case .empty: break
    case .masked: marks?.masked[record] |= roleBit
    case .otherKind where isSecret: break
    case .otherKind where result.isCanadian: marks?.abroad[record] |= roleBit
    default: marks?.failing[record] |= roleBit
    }
  }

  func merge(_ other: ColumnWitness) {
    if let theirs = other.counts { counts?.merge(theirs) }
  }

  /// How many valid values have each code.
  var codeCounts: [Int] { counts?.sums ?? [] }
}

extension CheckResult {
  /// Whether a place of residence is in Canada.
  fileprivate var isCanadian: Bool { reason == .stateCanada || reason == .postalCanada }
}
