/// Which share of the records each fraud makes; the rest are genuine.
package struct FraudShares: Sendable {
  private var shares: [Fraud: Double] = [:]

  package init() {}

  package subscript(fraud: Fraud) -> Double {
    get { shares[fraud] ?? 0 }
    set { shares[fraud] = newValue == 0 ? nil : newValue }
  }

  package var isEmpty: Bool { shares.isEmpty }

  /// What no fraud makes.
  var genuine: Double { max(0, 1 - Fraud.allCases.reduce(0) { $0 + self[$1] }) }

  /// Takes `NAME` for all records, or `NAME=SHARE` with a share such as `50%` or `0.5`.
  package mutating func set(_ argument: String) throws(SynthesisError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let fraud = Fraud(rawValue: name) else {
      let known = Fraud.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badOption("there is no fraud '\(name)'; known are \(known)")
    }
    guard parts.count == 2 else {
      self[fraud] = 1
      return
    }
    guard let share = Quantity.share(String(parts[1])) else {
      throw .badOption(
        "fraud '\(argument)': give a share of the records from 0 to 1, such as \(name)=0.5 or "
          + "\(name)=50%"
      )
    }
    self[fraud] = share
  }

  /// Refuses shares that leave no room for one another.
  package func validate() throws(SynthesisError) {
    let sum = Fraud.allCases.reduce(0) { $0 + self[$1] }
    guard sum <= 1 + 1e-9 else {
      let names = Fraud.allCases.filter { self[$0] > 0 }.map(\.rawValue).joined(separator: ", ")
      throw .badOption(
        "the shares of \(names) add up to more than 100%: lower some, as in \(Fraud.faker)=50%"
      )
    }
  }
}
