/// A read-only table that lives as long as the process: no reference counts in the row path.
struct FrozenTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Safe: written once here, never freed, only read afterwards; hence Sendable too.
  private let elements: UnsafeBufferPointer<Element>

  init(_ source: [Element]) {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: source.count)
    _ = memory.initialize(from: source)
    elements = UnsafeBufferPointer(memory)
  }

  var count: Int { elements.count }

  subscript(_ index: Int) -> Element {
    elements[index]
  }
}

/// Draws an index with the probability that its weight gives it, by one look into a table.
struct WeightedIndex: Sendable {
  private let choices: FrozenTable<UInt16>

  /// Probabilities are rounded to multiples of `1 / resolution`.
  init(weights: [Int], resolution: Int) {
    let total = weights.reduce(0, +)
    var choices: [UInt16] = []
    choices.reserveCapacity(resolution)
    var index = 0
    var reached = weights[0]
    for slot in 0..<resolution {
      while reached * resolution <= slot * total {
        index += 1
        reached += weights[index]
      }
      choices.append(UInt16(index))
    }
    self.choices = FrozenTable(choices)
  }

  /// What slot `0..<resolution` stands for.
  subscript(_ slot: Int) -> Int {
    Int(choices[slot])
  }

  func draw(_ stream: inout RandomStream) -> Int {
    self[stream.below(choices.count)]
  }
}
