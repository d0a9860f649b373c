import Profiling

/// Keeps breakdowns of one table from giving away together what each of them hides.
struct AxisGate {
  /// What columns say of the same thing of a record.
  private enum Axis: Hashable {
    case state, mobileOperator
  }

  private let axes: [Axis?]
  /// Columns in the order in which their breakdowns are kept: the address's state before all.
  private let order: [Int]

  init(_ table: TableProfile) {
    let plans = table.tally.columns.map(\.plan)
    axes = plans.map { $0.facet.flatMap(Self.axis) }
    let states = plans.indices.filter { plans[$0].role == .state }
    order = states + plans.indices.filter { plans[$0].role != .state }
  }

  private static func axis(_ facet: Facet) -> Axis? {
    switch facet {
    case .state, .postalState: .state
    case .subscriberOperator, .cardOperator: .mobileOperator
    // Why: an area code says nothing certain of where its owner lives.
    default: nil
    }
  }

  /// The same columns, with the breakdowns that may be seen together.
  func columns(_ columns: [Report.Column]) -> [Report.Column] {
    var columns = columns
    for axis in Set(axes.compactMap(\.self)) {
      let places = order.filter { axes[$0] == axis && columns[$0].breakdowns?.count == 1 }
      let seen = SmallCells.together(places.compactMap { columns[$0].breakdowns?.first })
      for (place, breakdown) in zip(places, seen) { columns[place].breakdowns = [breakdown] }
    }
    return columns
  }
}
