/// A way to make records that pass for a customer table.
package enum Fraud: String, CaseIterable, Sendable {
  /// Every field drawn for itself, as by a script with a library of fake data.
  case faker
  /// Copies of earlier records with some fields changed.
  case padded
  /// Records of an earlier dump.
  case recycled
  /// Blocks of earlier records, byte for byte.
  case inflated
  /// Numbers that count on, few names, everything in order.
  case templated

  /// Whether it makes its records of earlier ones of the same dump.
  var copies: Bool { self == .padded || self == .inflated }

  /// Position in `allCases`.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
