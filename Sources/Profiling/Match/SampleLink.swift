import Evidence

/// The sample's values of one link, with the records that each stands in.
///
/// ```
///  place    0        1        2        values, and their controls among them
///  marks    real     control  real
///  records  3 -> 0   none     1        newest first, those that compare alike only once
/// ```
///
/// Filled by one thread, then read by many.
final class SampleLink: @unchecked Sendable {
  // Safe: one thread files the sample before any other sees this; afterwards it is only read.
  let part: LinkPlan.Part
  let index: ValueIndex
  private let marks: SecretArray<UInt8>
  private let heads: SecretArray<UInt32>
  private let nodes: SecretArray<Node>
  private var nodeCount = 0

  /// Records of one value that are compared.
  static let recordsOfValueLimit = 64

  private struct Node: BitwiseCopyable {
    var record: UInt32
    /// One more than the place of the next; 0 at the end.
    var next: UInt32
  }

  enum Mark {
    static let real: UInt8 = 1
    static let control: UInt8 = 2
  }

  /// Makes room for a sample of so many records.
  init(_ part: LinkPlan.Part, recordCount: Int) throws(AnalysisError) {
    self.part = part
    let valueCount = recordCount * part.columns.count
    index = try ValueIndex(capacity: valueCount * 2)
    marks = try SecretArray(count: valueCount * 2)
    heads = try SecretArray(count: valueCount * 2)
    nodes = try SecretArray(count: valueCount)
  }

  /// Bytes that it takes at most.
  static func byteCount(_ part: LinkPlan.Part, recordCount: Int) -> Int {
    let valueCount = recordCount * part.columns.count
    return ValueIndex.byteCount(valueCount * 2) + SecretArray<UInt8>.byteCount(valueCount * 2)
      + SecretArray<UInt32>.byteCount(valueCount * 2) + SecretArray<Node>.byteCount(valueCount)
  }

  /// Marks a place; whether it had not been.
  func mark(_ place: Int, _ mark: UInt8) -> Bool {
    defer { marks[place] |= mark }
    return marks[place] & mark == 0
  }

  func isReal(_ place: Int) -> Bool { marks[place] & Mark.real != 0 }

  /// How many values have a mark, of those for which `isCounted` holds.
  func count(_ mark: UInt8, where isCounted: (Int) -> Bool = { _ in true }) -> Int {
    (0..<index.count).count { marks[$0] & mark != 0 && isCounted($0) }
  }

  /// Adds a record of a value, unless one that compares alike is there or there are too many.
  func add(_ record: Int, to place: Int, unless isAlike: (Int) -> Bool) {
    var length = 0
    var isThere = false
    forEachRecord(place) {
      length += 1
      isThere = isThere || isAlike($0)
    }
    guard !isThere, length < Self.recordsOfValueLimit else { return }
    nodes[nodeCount] = Node(record: UInt32(record), next: heads[place])
    nodeCount += 1
    heads[place] = UInt32(nodeCount)
  }

  /// The records of a value, counted from 0 in the order of the sample.
  @inline(__always)
  func forEachRecord(_ place: Int, _ body: (Int) -> Void) {
    var node = heads[place]
    while node != 0 {
      body(Int(nodes[Int(node) - 1].record))
      node = nodes[Int(node) - 1].next
    }
  }
}
