/// What an identifier check says of one field; the six sum to the records of a column.
public enum Validity: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Every rule of the kind holds.
  case valid
  /// A rule that no issued value breaks is broken.
  case invalid
  /// Well formed, but a placeholder, specimen, test or unlisted value, or an ambiguous reading.
  case suspect
  /// Digits are hidden behind mask characters, or only the last ones are given.
  case masked
  /// Well formed as another identifier, such as an ITIN in an SSN column.
  case otherKind
  /// No bytes, or a word that stands for none.
  case empty
}
