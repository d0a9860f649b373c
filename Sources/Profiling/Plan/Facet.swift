import Identifiers

/// By what the valid values of a column are counted apart: categories of closed lists, never values.
package enum Facet: Sendable, Equatable, CaseIterable {
  /// Months since January of `firstYear`, of a date.
  case month
  /// Of a state column.
  case state
  /// Of a ZIP code.
  case postalState
  /// Of a telephone's area code.
  case areaState
  /// The states that have a licence number's form; codes are a worker's own.
  case licenceForm
  /// Of a subscriber number or a SIM card.
  case subscriberOperator
  case cardOperator
  /// Who allocated a telephone's type.
  case reportingBody
  /// Of an e-mail address.
  case mailProvider
  /// How a secret was hashed, where one kind has several ways.
  case hashKind

  /// No category.
  package static let none = UInt16.max
  /// The first year that `month` can tell.
  package static let firstYear = 1800
  /// Behind the last.
  package static let endYear = 2200

  /// The facet of a kind.
  package init?(kind: String) {
    switch kind {
    case RecordDate.kind, Timestamp.kind, IdentifierKind.dateRule(.monthFirst),
      IdentifierKind.dateRule(.dayFirst), IdentifierKind.dateRule(.yearFirst):
      self = .month
    case StateField.kind: self = .state
    case ZIPCode.kind: self = .postalState
    case NorthAmericanNumber.kind: self = .areaState
    case DriverLicense.kind: self = .licenceForm
    case IMSI.kind: self = .subscriberOperator
    case ICCID.kind: self = .cardOperator
    case IMEI.kind: self = .reportingBody
    case EmailAddress.kind: self = .mailProvider
    case CryptHash.kind: self = .hashKind
    default: return nil
    }
  }

  /// The shipped table that tells its categories apart, where the kind's rule does not look into it.
  package var table: String? { self == .mailProvider ? "mail_providers" : nil }

  /// Codes run from 0 to one less.
  package var codeCount: Int {
    switch self {
    case .month: (Self.endYear - Self.firstYear) * 12
    case .state, .postalState, .areaState: USState.allCases.count
    case .licenceForm: 0
    case .subscriberOperator, .cardOperator: MobileOperator.allCases.count
    case .reportingBody: 100
    case .mailProvider: MailProvider.all.count
    case .hashKind: HashKind.allCases.count
    }
  }
}

extension Facet {
  /// Whether `code` looks at the digits, and not at the bytes.
  var readsDigits: Bool {
    switch self {
    case .postalState, .areaState, .subscriberOperator, .cardOperator, .reportingBody: true
    case .month, .state, .licenceForm, .mailProvider, .hashKind: false
    }
  }

  /// The category of a number; `none` where it has none.
  func code(_ digits: UInt64, _ count: Int) -> UInt16 {
    switch self {
    case .postalState: Self.code(ZIPCode.state(digits: digits, count: count))
    case .areaState: Self.code(AreaCode.state(digits % 10_000_000_000 / 10_000_000))
    case .subscriberOperator: UInt16(IMSI.mobileOperator(digits: digits, count: count).rawValue)
    case .cardOperator: UInt16(ICCID.mobileOperator(digits: digits).rawValue)
    case .reportingBody:
      IMEI.typeAllocationCode(digits: digits, count: count).map { UInt16($0 / 1_000_000) }
        ?? Self.none
    case .month, .state, .licenceForm, .mailProvider, .hashKind: Self.none
    }
  }

  /// The category of a text; `none` where it has none.
  func code(_ field: RawSpan, _ dates: DateContext, _ forms: StateSetIndex?) -> UInt16 {
    switch self {
    case .month: RecordDate.day(field, dates).map(Self.month) ?? Self.none
    case .state: Self.code(USState(field))
    case .licenceForm: forms?.place(of: DriverLicense.states(field)) ?? Self.none
    case .mailProvider: Self.code(MailProvider(field))
    case .hashKind: HashKind(field).map { UInt16($0.rawValue) } ?? Self.none
    default: Self.none
    }
  }

  @inline(__always)
  static func code(_ state: USState?) -> UInt16 { state.map { UInt16($0.rawValue) } ?? none }

  @inline(__always)
  static func code(_ provider: MailProvider?) -> UInt16 {
    provider.map { UInt16($0.code) } ?? none
  }

  private static func month(_ day: CivilDate) -> UInt16 {
    guard day.year >= firstYear, day.year < endYear else { return none }
    return UInt16((day.year - firstYear) * 12 + day.month - 1)
  }
}
