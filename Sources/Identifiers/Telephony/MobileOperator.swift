/// Who runs a mobile network, as breakdowns by operator name it: a closed list.
///
/// Sprint and Metro numbers belong to T-Mobile US today; they keep their own rows because a file from
/// before the mergers would.
public enum MobileOperator: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case tMobileUS, sprint, metro, att, firstNet, verizon, usCellular
  /// Any of some 200 smaller networks of the United States.
  case otherUS
  /// A network for tests.
  case test
  /// A listed network or issuer outside the United States.
  case abroad
  /// Not in the tables.
  case unlisted

  /// The name that reports print.
  public var name: String {
    switch self {
    case .tMobileUS: "T-Mobile US"
    case .sprint: "Sprint"
    case .metro: "Metro"
    case .att: "AT&T"
    case .firstNet: "FirstNet"
    case .verizon: "Verizon"
    case .usCellular: "US Cellular"
    case .otherUS: "other US"
    case .test: "test"
    case .abroad: "abroad"
    case .unlisted: "unlisted"
    }
  }
}
