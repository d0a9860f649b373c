/// The reason why an SSN is not valid, or `nil`; empty text has none.
func ssnFault(_ text: String) -> String? {
  guard !text.isEmpty else { return nil }
  let parts = text.split(separator: "-")
  guard parts.map(\.count) == [3, 2, 4] else { return "SHAPE" }
  if text.contains("X") || text.contains("*") { return "SSN_MASKED_LAST4" }
  if parts[0] == "000" { return "SSN_AREA_000" }
  if parts[0] == "666" { return "SSN_AREA_666" }
  if let group = Int(parts[1]), parts[0].hasPrefix("9") {
    return (50...65).contains(group) || (70...88).contains(group) || (90...99).contains(group)
      ? "TAXPAYER" : "SSN_AREA_9XX"
  }
  if parts[1] == "00" { return "SSN_GROUP_00" }
  return parts[2] == "0000" ? "SSN_SERIAL_0000" : nil
}

/// The reason why an IMEI is not valid, or `nil`; empty text has none.
func imeiFault(_ text: String) -> String? {
  guard !text.isEmpty else { return nil }
  guard text.count == 15 else {
    return [13, 17].contains(text.count) ? "IMEI_LENGTH" : "SHAPE"
  }
  guard !passesLuhn(text) else { return nil }
  return text.hasSuffix("0") ? "SPARE" : "IMEI_LUHN"
}
