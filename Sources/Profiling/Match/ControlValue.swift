import Identifiers
import Kernels

/// A value of the same shape as one of the sample and near it, made up: how many of those stand in our
/// table is how many would by chance.
///
/// ```
///  312269619            312264038      the last four letters and digits, each moved on by 1 to 9 (25)
///  lisa.chen@mail.test  lisa.ujqa@...  those before the at sign
///  8901260845758717585  ...890621      those before the check digit, which is made to fit
/// ```
///
/// How far each moves is drawn by the key for every value apart.
struct ControlValue {
  private static let changedCount = 4

  /// Turns a normal form into its control.
  ///
  /// - Parameters:
  ///   - bytes: The normal form, changed in place.
  ///   - hasCheckDigit: Whether the last digit is that of Luhn.
  ///   - key: The comparison's.
  /// - Returns: False where nothing can be changed.
  static func make(
    _ bytes: UnsafeMutableBufferPointer<UInt8>,
    hasCheckDigit: Bool,
    _ key: MatchKey
  ) -> Bool {
    let end = bytes.firstIndex(of: 0x40) ?? bytes.count - (hasCheckDigit ? 1 : 0)
    let places = Array((0..<end).reversed().filter { range(bytes[$0]) != nil }.prefix(changedCount))
    guard !places.isEmpty, let base = bytes.baseAddress else { return false }
    // Why: hashed once more, so that nothing of the value's own hash can be told from its control.
    var steps = key.second.hash(key.second.hash(base, count: bytes.count))
    for place in places {
      guard let (lowest, count) = range(bytes[place]) else { continue }
      let step = 1 + UInt8(steps & 0xFFFF % UInt64(count - 1))
      bytes[place] = lowest + (bytes[place] - lowest + step) % count
      steps >>= 16
    }
    if hasCheckDigit { fitCheckDigit(bytes) }
    return true
  }

  private static func range(_ byte: UInt8) -> (lowest: UInt8, count: UInt8)? {
    switch byte {
    case 0x30...0x39: (0x30, 10)
    case 0x61...0x7A: (0x61, 26)
    case 0x41...0x5A: (0x41, 26)
    default: nil
    }
  }

  private static func fitCheckDigit(_ digits: UnsafeMutableBufferPointer<UInt8>) {
    var sum = 0
    for (index, digit) in digits.dropLast().reversed().enumerated() {
      let value = Int(digit - 0x30) * (index.isMultiple(of: 2) ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    digits[digits.count - 1] = 0x30 + UInt8((10 - sum % 10) % 10)
  }
}
