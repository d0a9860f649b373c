/// Whether records that follow each other have more in common than chance gives.
package struct OrderFigures: Sendable, Equatable {
  /// Neighbours of which both have a state, and those that have the same.
  package var sameState = Part()
  /// The share that would if the order were drawn.
  package var chance = 0.0

  init() {}

  /// Of records in the order of the file.
  init(_ records: UnsafeBufferPointer<SampledRecord>) {
    var counts = [Int](repeating: 0, count: 256)
    for (place, record) in records.enumerated() where record.traits.state != RecordTraits.noState {
      counts[Int(record.traits.state)] += 1
      guard place > 0, records[place - 1].traits.state != RecordTraits.noState else { continue }
      sameState.add(records[place - 1].traits.state == record.traits.state)
    }
    let total = Double(counts.reduce(0, +))
    guard total > 0 else { return }
    chance = counts.reduce(0) { $0 + Double($1) / total * (Double($1) / total) }
  }
}
