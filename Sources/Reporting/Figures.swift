/// How numbers are spelled for reading.
package enum Figures {
  /// An exact count: `1,234,567`.
  package static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// An estimate: in full below 10,000, then to three digits: `1.23M`.
  package static func short(_ value: Int) -> String {
    guard value >= 10_000 else { return count(value) }
    var scaled = Double(value)
    var unit = ""
    for next in ["k", "M", "G"] where scaled >= 999.5 {
      scaled /= 1_000
      unit = next
    }
    return decimal(scaled, places: scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0) + unit
  }

  /// The bounds of an estimate: `433k-448k`, or one of them where they are spelled alike.
  package static func range(_ low: Int, _ high: Int) -> String {
    let (low, high) = (short(low), short(high))
    return low == high ? low : "\(low)-\(high)"
  }

  /// Stored or decoded bytes: `708.2 MB`.
  package static func bytes(_ value: Int) -> String {
    let units = ["B", "kB", "MB", "GB", "TB", "PB"]
    var scaled = Double(value)
    var unit = 0
    while scaled >= 999.95, unit < units.count - 1 {
      scaled /= 1_000
      unit += 1
    }
    return unit == 0 ? "\(value) B" : "\(decimal(scaled, places: 1)) \(units[unit])"
  }

  /// A share: `98.7 %`.
  package static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? percent(Double(part) / Double(whole)) : "-"
  }

  /// A share from 0 to 1: `88.9 %`; neither end is reached by rounding.
  package static func percent(_ share: Double) -> String {
    if share <= 0 { return "0 %" }
    if share >= 1 { return "100 %" }
    if share < 0.001 { return "<0.1 %" }
    return share > 0.999 ? ">99.9 %" : "\(decimal(share * 100, places: 1)) %"
  }

  /// A number with a fixed number of decimals.
  package static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard places > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(scaled / scale).\(zeros)\(fraction)"
  }

  /// Text filled to a width, or cut to it with a mark.
  package static func clipped(_ text: String, _ width: Int) -> String {
    text.count <= width ? left(text, width) : text.prefix(max(0, width - 1)) + "~"
  }

  /// Text cut or filled to a width.
  package static func left(_ text: String, _ width: Int) -> String {
    let fill = max(0, width - text.count)
    return String(text.prefix(width)) + String(repeating: " ", count: fill)
  }

  /// Text filled from the left.
  package static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
