/// Counts and sizes as users type them.
package enum Quantity {
  /// A count such as `10000`, `1M` or `2.5G`; the letters are decimal.
  package static func count(_ text: String) -> Int? {
    scaled(text, [("k", 1_000), ("K", 1_000), ("M", 1_000_000), ("G", 1_000_000_000)])
  }

  /// A size in bytes such as `4MiB`, `64k` or `1048576`.
  package static func bytes(_ text: String) -> Int? {
    let binary = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)]
    let decimal = [("k", 1_000), ("K", 1_000), ("M", 1_000_000), ("G", 1_000_000_000)]
    let named = [("kB", 1_000), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)]
    return scaled(text, binary + named + decimal)
  }

  /// A share from 0 to 1, such as `0.03` or `3%`.
  package static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text) else { return nil }
    let share = isPercent ? number / 100 : number
    return (0...1).contains(share) ? share : nil
  }

  private static func scaled(_ text: String, _ units: [(String, Int)]) -> Int? {
    let unit = units.first { text.hasSuffix($0.0) }
    let digits = String(text.dropLast(unit?.0.count ?? 0))
    let factor = unit?.1 ?? 1
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
    if let whole = Int(digits) {
      let (value, overflows) = whole.multipliedReportingOverflow(by: factor)
      return overflows ? nil : value
    }
    guard let value = Double(digits), value * Double(factor) < 1e15 else { return nil }
    let scaled = (value * Double(factor)).rounded()
    return scaled == value * Double(factor) ? Int(scaled) : nil
  }
}

extension Quantity {
  /// A count with commas, such as `1,000,000`.
  package static func grouped(_ count: Int) -> String {
    let digits = String(count)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A size in decimal units to one place, such as `187.2 MB`.
  package static func bytesText(_ bytes: Int) -> String {
    let units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)]
    guard let (unit, factor) = units.first(where: { bytes >= $0.1 }) else {
      return "\(bytes) bytes"
    }
    let tenths = (bytes * 10 + factor / 2) / factor
    return "\(grouped(tenths / 10)).\(tenths % 10) \(unit)"
  }
}
