@testable import Synthesis

/// Records counted by what a field says.
extension PersonRecount {
  var breakdowns: Truth.Breakdowns {
    let imeis = rows.map { $0["imei"] }.filter { !$0.isEmpty && imeiFault($0) == nil }
    return Truth.Breakdowns(
      birthDecades: tally("dob") { $0.prefix(3) + "0" },
      states: tally("state") { $0 },
      licenceStates: tally("dl_state") { $0 },
      zipStates: tally("zip") { Self.zipStates[String($0.prefix(3))] ?? "?" },
      imsiNetworks: tally("imsi") { $0.prefix(3) + "-" + $0.dropFirst(3).prefix(3) },
      imeiBodies: Dictionary(imeis.map { (String($0.prefix(2)), 1) }, uniquingKeysWith: +),
      imeiModels: Set(imeis.map { $0.prefix(8) }).count,
      mailDomains: tally("email") { $0.split(separator: "@").last ?? "?" }
    )
  }

  private func tally(
    _ column: String,
    _ key: (String) -> some StringProtocol
  ) -> [String: Int] {
    let values = rows.map { $0[column] }.filter { !$0.isEmpty }
    return Dictionary(values.map { (String(key($0)), 1) }, uniquingKeysWith: +)
  }

  var consistency: [String: Truth.Consistency] {
    [
      "zip+state": compare("zip", "state") { $0.zipState == $0["state"] },
      "phone+state": compare("phone", "state") {
        Self.areaStates[String($0["phone"].prefix(3))] == $0["state"]
      },
      "dl_state+state": compare("dl_state", "state") { $0["dl_state"] == $0["state"] },
      "imsi+iccid": compare("imsi", "iccid") {
        $0["imsi"].hasPrefix("310260") && $0["iccid"].hasPrefix("8901260")
      },
      "drivers_license+dob": compare("drivers_license", "dob", among: rows.filter(Self.tellsBirth))
      {
        Self.birthOnLicence($0) == $0["dob"].dropFirst(2)
      },
    ]
  }

  private func compare(
    _ one: String,
    _ other: String,
    among some: [Row]? = nil,
    _ agree: (Row) -> Bool
  ) -> Truth.Consistency {
    let both = (some ?? rows).filter { $0.holds(one, other) }
    return Truth.Consistency(records: both.count, agreeing: both.count(where: agree))
  }

  private static func tellsBirth(_ row: Row) -> Bool {
    ["FL", "IL", "NJ", "WI"].contains(row["dl_state"])
  }

  /// The birth date that a licence tells, as `YY-MM-DD`; New Jersey's have no day, so it is taken from
  /// the date itself.
  private static func birthOnLicence(_ row: Row) -> String {
    let licence = row["drivers_license"]
    if row["dl_state"] == "NJ" {
      let digits = (Int(licence.dropLast().suffix(4)) ?? 0) % 5_000
      return twoDigits(digits % 100) + "-" + twoDigits(digits / 100) + row["dob"].suffix(3)
    }
    let isIllinois = row["dl_state"] == "IL"
    let year = licence.dropFirst(7).prefix(2)
    let day = (Int(licence.dropFirst(9).prefix(3)) ?? 0) % (isIllinois ? 600 : 500) - 1
    let length = isIllinois ? 31 : 40
    return year + "-" + twoDigits(day / length + 1) + "-" + twoDigits(day % length + 1)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
