/// How often each defect is put into a record.
///
/// Rates are per record. Ragged and duplicate records get no other defect of their own; defects of
/// one field exclude one another, so their rates may add up to 1 at most.
package struct DefectRates: Sendable {
  private var rates: [Defect: Double] = [:]

  package init() {}

  package subscript(defect: Defect) -> Double {
    get { rates[defect] ?? 0 }
    set { rates[defect] = newValue == 0 ? nil : newValue }
  }

  package var isEmpty: Bool { rates.isEmpty }

  /// Takes `NAME=RATE`, the rate as `3%` or `0.03`; the name `all` stands for every defect.
  package mutating func set(_ argument: String) throws(SynthesisError) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let rate = Quantity.share(parts[1]) else {
      throw .badOption("defect '\(argument)' is not NAME=RATE with a rate such as 3% or 0.03")
    }
    if parts[0] == "all" {
      for defect in Defect.allCases { self[defect] = rate }
      return
    }
    guard let defect = Defect(rawValue: parts[0]) else {
      let known = Defect.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badOption("there is no defect '\(parts[0])'; known are all, \(known)")
    }
    self[defect] = rate
  }

  /// Refuses rates that leave no room for one another.
  package func validate() throws(SynthesisError) {
    for target in Defect.Target.allCases {
      let defects = Defect.allCases.filter { $0.target == target }
      let sum = defects.reduce(0) { $0 + self[$1] }
      guard sum <= 1 + 1e-9 else {
        let names = defects.map(\.rawValue).joined(separator: ", ")
        throw .badOption("the rates of \(names) add up to more than 100%: lower some")
      }
    }
  }
}

/// The defects of one record.
struct RecordDefects {
  var row: Defect?
  var socialSecurityNumber: Defect?
  var imei: Defect?
  var address: Defect?
  var emptiesField = false

  var isEmpty: Bool {
    socialSecurityNumber == nil && imei == nil && address == nil && !emptiesField
  }
}

/// Draws the defects of each record: one draw a target decides which of its defects, if any.
struct DefectLottery: Sendable {
  /// Per target: the defects with the upper ends of their shares of 2^32.
  private let tickets: [[(end: UInt64, defect: Defect)]]
  /// No record gets a defect.
  let isEmpty: Bool

  init(_ rates: DefectRates) {
    isEmpty = rates.isEmpty
    tickets = Defect.Target.allCases.map { target in
      var end = 0.0
      return Defect.allCases.filter { $0.target == target && rates[$0] > 0 }.map { defect in
        end += rates[defect]
        return (UInt64((min(end, 1) * 4_294_967_296).rounded()), defect)
      }
    }
  }

  func draw(_ stream: inout RandomStream) -> RecordDefects {
    let row = pick(.row, &stream)
    let empty = pick(.anyField, &stream)
    let imei = pick(.imei, &stream)
    let ssn = pick(.socialSecurityNumber, &stream)
    let address = pick(.address, &stream)
    guard row == nil else { return RecordDefects(row: row) }
    return RecordDefects(
      socialSecurityNumber: ssn,
      imei: imei,
      address: address,
      emptiesField: empty != nil
    )
  }

  private func pick(_ target: Defect.Target, _ stream: inout RandomStream) -> Defect? {
    let draw = stream.next() >> 32
    for ticket in tickets[target.rawValue] where draw < ticket.end { return ticket.defect }
    return nil
  }
}
