package import Sketches

/// The sketches of one table, over the files that hold it.
package final class StateTally {
  /// By key, where the table has it.
  package private(set) var sketches: [StateKey: OverlapSketch] = [:]

  init() {}

  /// What a file's workers have found, once all have ended.
  init(_ scanners: [StateScanner]) {
    guard let first = scanners.first else { return }
    for scanner in scanners { scanner.flush() }
    for (key, sample) in first.samples {
      let distinct = HyperLogLog()
      for case let sink? in scanners.map({ $0.sinks[key] }) { distinct.merge(sink.distinct) }
      sketches[key] = OverlapSketch(distinct, sample.finish())
    }
  }

  /// Takes in another's values.
  func merge(_ other: StateTally) {
    for (key, theirs) in other.sketches {
      let sketch = sketches[key] ?? OverlapSketch(limit: theirs.sample.limit)
      sketch.merge(theirs)
      sketches[key] = sketch
    }
  }
}
