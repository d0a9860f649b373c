/// So many of so many.
package struct Part: Sendable, Equatable {
  package var count: Int
  package var total: Int

  package init(_ count: Int = 0, of total: Int = 0) {
    self.count = count
    self.total = total
  }

  mutating func add(_ isCounted: Bool) {
    count += isCounted ? 1 : 0
    total += 1
  }
}

/// What a sample of a table's records comes to: counts alone.
package struct SampleFigures: Sendable, Equatable {
  /// Different records in the sample.
  package var values = 0
  /// The share of all different records that it is.
  package var rate = 1.0
  package var copies = CopyFigures()
  package var births = BirthFigures()
  package var devices = DeviceFigures()
  package var coherence = CoherenceFigures()
  package var order = OrderFigures()
  /// Records with a column that has no content.
  package var incomplete = Part()

  init(_ records: UnsafeBufferPointer<SampledRecord>, rate: Double) {
    values = records.count
    self.rate = rate
    copies = CopyFigures(records)
    births = BirthFigures(records)
    devices = DeviceFigures(records, rate: rate)
    coherence = CoherenceFigures(records)
    order = OrderFigures(records)
    for record in records { incomplete.add(record.traits.missing != 0) }
  }
}

extension TableTally {
  /// Figures of the sampled records; nil where none were sampled.
  package var sampleFigures: SampleFigures? {
    sample?.withRecords { SampleFigures($0, rate: $1) }
  }
}
