import ArgumentParser
import Synthesis

/// How options read what users type; the messages stand behind "The value '...' is invalid for ...".
enum OptionValues {
  /// A count such as `10000` or `1M`, within a range.
  static func count(_ range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { text in
      guard let count = Quantity.count(text), range.contains(count) else {
        throw ValidationError("give \(spelled(range)), such as 2000 or 2k")
      }
      return count
    }
  }

  /// A size in bytes such as `64k` or `4MiB`, within a range; `alsoZero` lets 0 in too.
  static func bytes(
    _ range: ClosedRange<Int>,
    alsoZero: Bool = false
  ) -> @Sendable (String) throws -> Int {
    { text in
      guard let bytes = Quantity.bytes(text), range.contains(bytes) || alsoZero && bytes == 0 else {
        let zero = alsoZero ? "0, or " : ""
        throw ValidationError("give \(zero)\(spelled(range)) bytes, such as 1048576, 64k or 4MiB")
      }
      return bytes
    }
  }

  /// A plain whole number within a range.
  static func number(_ range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { text in
      guard let number = Int(text), range.contains(number) else {
        throw ValidationError("give a whole number, \(spelled(range))")
      }
      return number
    }
  }

  private static func spelled(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max
      ? "\(range.lowerBound) or more"
      : "\(Quantity.grouped(range.lowerBound)) to \(Quantity.grouped(range.upperBound))"
  }
}
