import Identifiers

/// In which order a column writes its dates, decided once for all of them.
///
/// Dates that one order alone reads settle it, unless more than one in twenty of those that another
/// fails is failed by the best too.
struct DateOrder {
  /// Undecided where every date reads the same or nothing settles it.
  let order: DateContext.Order
  /// False where dates read in several ways and nothing settles it.
  let isSettled: Bool
  /// Fields that read as dates in that order.
  let count: Int

  /// Asks the rule of dates, and those of the orders where it does not suffice.
  ///
  /// Nil where fewer than `percent` hundredths of the filled fields read as dates.
  init?(_ inquiry: inout Inquiry, least percent: Int) throws(UnaskedRule) {
    let dates = try inquiry.counts(RecordDate.kind)
    // Why: without an order eight digits are read year first only; all else is read in every order.
    let isCompact = inquiry.isShare(inquiry.evidence.count(.digits8), 50)
    let isRead = inquiry.isShare(dates.wellFormed, percent)
    guard isRead || isCompact else { return nil }
    guard Self.ambiguous(dates) > 0 || !isRead else {
      (order, isSettled, count) = (.undecided, true, dates.wellFormed)
      return
    }
    let ranked = try Self.ranked(&inquiry)
    let all = max(dates.wellFormed, ranked[0].count)
    let isFirst = (all - ranked[0].count) * 20 <= all - ranked[1].count
    isSettled = ranked[1].count < all && isFirst
    order = isSettled ? ranked[0].order : .undecided
    count = isSettled ? ranked[0].count : dates.wellFormed
    if !inquiry.isShare(count, percent) { return nil }
  }

  /// The orders with how many fields read as one day in each, most first.
  private static func ranked(
    _ inquiry: inout Inquiry
  ) throws(UnaskedRule) -> [(order: DateContext.Order, count: Int)] {
    let orders: [DateContext.Order] = [.monthFirst, .dayFirst, .yearFirst]
    inquiry.announce(orders.map(IdentifierKind.dateRule))
    var ranked: [(order: DateContext.Order, count: Int)] = []
    for order in orders {
      let counts = try inquiry.counts(IdentifierKind.dateRule(order))
      ranked.append((order, counts.wellFormed - ambiguous(counts)))
    }
    // Stable: of equals the first stays first.
    return ranked.sorted { $0.count > $1.count }
  }

  private static func ambiguous(_ counts: OutcomeCounts) -> Int {
    counts.count(.dateOrderAmbiguous, .dateAmbiguous)
  }

  /// A date or a moment whose validity is that of the order.
  func judgement(_ name: String, _ evidence: ColumnEvidence) -> Judgement {
    let isMoment = name == Timestamp.kind && order == .undecided
    let rule = isMoment ? name : IdentifierKind.dateRule(order)
    return Judgement(name, rule: rule, passing: count)
      .orElse(IdentifierKind.dateRule(.monthFirst), count, unless: isSettled, Inquiry(evidence))
  }
}
