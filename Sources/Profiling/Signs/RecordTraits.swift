/// What is kept of a sampled record: categories, a birth date and parts of numbers; no value as a
/// whole, and nothing of names, addresses or accounts.
struct RecordTraits: BitwiseCopyable, Equatable {
  /// Of state codes: none.
  static let noState = UInt8.max
  /// Of births: none.
  static let noBirth = Int32.min

  /// Columns without content, a bit each of the first 64.
  var missing: UInt64 = 0
  /// Days since 1970.
  var birth = noBirth
  /// The model of the telephone, as a keyed hash; 0 for none.
  var model: UInt32 = 0
  /// The telephone's number within its model: six digits.
  var serial: UInt32 = 0
  /// The state that the SSN's area stood for.
  var issueState = noState
  var state = noState
  var postalState = noState
  var areaState = noState
  /// Whether it holds a valid SSN, and whether the High Group List lacks that.
  var hasNumber = false
  var isAboveHighGroup = false
}

/// A record of the sample: a hash that stands for its contents, where its copies stand, and its
/// traits.
struct SampledRecord: BitwiseCopyable {
  let hash: UInt64
  /// Places of its first and last copy in the decoded stream.
  var first: Int
  var last: Int
  var copies: Int
  let traits: RecordTraits
}
