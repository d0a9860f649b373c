/// Whether the first record names the columns; where it could be data, it is data.
struct HeaderTest {
  private let columns: [HeaderColumn]
  private let hasRecords: Bool

  /// Records looked at below the first.
  private static let recordLimit = 100

  init(_ records: [[String]]) {
    let cells = records.first ?? []
    // Why: files put together repeat their header.
    let below = records.dropFirst().prefix(Self.recordLimit).filter { $0 != cells }
    hasRecords = !below.isEmpty
    var seen: Set<String> = []
    columns = cells.indices.map { index in
      HeaderColumn(
        cells[index],
        over: below.compactMap { $0.indices.contains(index) ? $0[index] : nil },
        isFirstUse: seen.insert(cells[index]).inserted
      )
    }
  }

  /// Half of the columns, and more, speak for a header and nothing against it; or all do but a few
  /// odd ones; or they count themselves up.
  var looksLikeHeader: Bool {
    guard !columns.isEmpty, !columns.contains(where: \.isNull) else { return false }
    if countsUp { return true }
    let odd = columns.count(where: \.isOdd)
    guard odd == 0 else {
      return odd * 2 <= columns.count && columns.allSatisfy { $0.isOdd || $0.isNamed }
    }
    let speaking = columns.filter { $0.isNamed || $0.standsApart }
    return speaking.count * 2 >= columns.count
      && (speaking.count > 1 || speaking.contains(where: \.isNamed))
  }

  /// Two names and more of one stem, each one higher than the one before: `V1,V2,V3`; the first column,
  /// of row numbers, may have none.
  private var countsUp: Bool {
    let named = columns.first?.isUnnamed == true ? columns.dropFirst() : columns[...]
    let names = named.compactMap(\.numbered)
    return hasRecords && names.count > 1 && names.count == named.count
      && zip(names, names.dropFirst()).allSatisfy { $0.precedes($1) }
  }

  /// Why the answer may be wrong, and what to do.
  var doubt: String? {
    if looksLikeHeader {
      return columns.contains(where: \.isNamed)
        ? nil : "the first line counts as column names: --header no if it is data"
    }
    return couldBeHeader
      ? "the first line counts as data: --header yes if it names the columns" : nil
  }

  private var couldBeHeader: Bool {
    let known = columns.count(where: \.isKnown)
    return known > 0 && known * 2 >= columns.count
      || columns.contains { $0.isNamed || $0.standsApart }
      || (hasRecords && columns.contains { $0.numbered != nil })
  }
}
