/// Check digits, written from their standards and not from the rules under test.
enum CheckDigits {
  /// The digits with the Luhn digit that makes their doubled sum a multiple of ten.
  static func luhn(_ digits: String) -> String {
    var sum = 0
    for (place, character) in digits.reversed().enumerated() {
      let digit = character.wholeNumberValue ?? 0
      let doubled = place % 2 == 0 ? digit * 2 : digit
      sum += doubled / 10 + doubled % 10
    }
    return digits + String((10 - sum % 10) % 10)
  }

  /// Eight digits and the ninth of a routing number.
  static func routing(_ digits: String) -> String {
    let weights = [3, 7, 1, 3, 7, 1, 3, 7]
    let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return digits + String((10 - sum % 10) % 10)
  }

  /// An account of a country with its two check digits.
  static func iban(_ country: String, _ account: String) -> String {
    var remainder = 0
    for character in account + country + "00" {
      let value = character.wholeNumberValue ?? Int(character.asciiValue ?? 65) - 55
      remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97
    }
    return country + padded(98 - remainder, 2) + account
  }
}
