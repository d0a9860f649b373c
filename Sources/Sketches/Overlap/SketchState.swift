/// What is kept of a dump to compare others with: sketches by name, and what was read.
package struct SketchState {
  /// Records that were read.
  package let recordCount: Int
  /// Whether all of the dump was read, and every column as what it is.
  package let isComplete: Bool
  /// By name: lower-case letters, digits, `-` and `+`, 1 to 32 of them.
  package let sketches: [String: OverlapSketch]

  /// Puts a state together.
  package init(recordCount: Int, isComplete: Bool, sketches: [String: OverlapSketch]) {
    self.recordCount = recordCount
    self.isComplete = isComplete
    self.sketches = sketches
  }
}
