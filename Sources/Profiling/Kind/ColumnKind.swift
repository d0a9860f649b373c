import Identifiers

package struct ColumnKind: Sendable, Equatable {
  package let name: String
  package let rule: String?
  package let evidence: Evidence?
  package var isUnsure = false
  package struct Evidence: Sendable, Equatable {
    package let share: Proportion
    package let chance: Double
    package let fromHeader: Bool
    package let isGiven: Bool
  }
  package static func candidates(_ e: ColumnEvidence) -> [String] {
    func n(_ s: Shape) -> Int { e.shapes[Int(s.rawValue)] }
    if (n(.digits15) + n(.grouped15)) * 2 >= e.filled { return ["imei", "imsi"] }
    if (n(.digits9) + n(.grouped9) + n(.maskedSSN)) * 2 >= e.filled { return ["us-ssn"] }
    if n(.digits5) * 2 >= e.filled { return ["us-zip"] }
    if n(.digits10) * 2 >= e.filled { return ["phone-nanp"] }
    if n(.digits19) * 2 >= e.filled { return ["iccid"] }
    if n(.groupedShort) * 2 >= e.filled { return ["date"] }
    if n(.letters) * 2 >= e.filled, e.lengthSum == e.filled * 2 { return ["us-state"] }
    if n(.other) * 2 >= e.filled, e.header?.contains("mail") ?? false { return ["email"] }
    if e.header?.contains("lic") ?? false { return ["us-driver-license"] }
    return []
  }
  package static func missing(_ e: ColumnEvidence) -> [String] {
    candidates(e).filter { e.outcomes[$0] == nil }
  }
  package static func decide(_ e: ColumnEvidence, given: String?) -> ColumnKind {
    for c in candidates(e) {
      guard let o = e.outcomes[c], o[.valid] * 2 > e.filled else { continue }
      return ColumnKind(name: c, rule: c, evidence: Evidence(share: Proportion(o[.valid], of: e.filled), chance: 0.1, fromHeader: false, isGiven: false))
    }
    if e.header?.contains("name") ?? false { return ColumnKind(name: "person-name", rule: nil, evidence: nil) }
    if e.header?.contains("addr") ?? false { return ColumnKind(name: "street-address", rule: nil, evidence: nil) }
    return ColumnKind(name: e.filled == 0 ? "empty" : "text", rule: nil, evidence: nil)
  }
}
extension IdentifierKind { static var forms: [IdentifierKind] { [] } }
