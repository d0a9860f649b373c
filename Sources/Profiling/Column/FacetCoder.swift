import Identifiers

/// Gives the values of a column their categories, a batch at a time.
final class FacetCoder {
  private let facet: Facet
  private let dates: DateContext
  private let forms: StateSetIndex?

  init(_ facet: Facet, rule: String, forms: StateSetIndex?) {
    self.facet = facet
    self.forms = forms
    dates = DateContext(order: DateContext.order(rule: rule))
  }

  /// Fills in one code a hit, from its digits where they tell; codes of values that are not valid may
  /// be any.
  func fill(
    _ codes: UnsafeMutablePointer<UInt16>,
    _ hits: HitRows,
    digits: UnsafePointer<UInt64>,
    _ layout: ColumnPrediction.Layout
  ) {
    let numbers = UnsafeBufferPointer(start: digits, count: hits.count)
    switch (facet, layout.digitCount) {
    case (.month, 8) where layout.isYearFirst || readsYearFirst:
      for (row, number) in numbers.enumerated() { codes[row] = Facet.month(yearFirst: number) }
    case (.areaState, 10):
      let states = Facet.areaStates
      for (row, number) in numbers.enumerated() { codes[row] = states[Int(number / 10_000_000)] }
    case (.postalState, 5): fillPostal(codes, numbers, unit: 1)
    case (.postalState, 9): fillPostal(codes, numbers, unit: 10_000)
    case (.reportingBody, 15):
      for (row, number) in numbers.enumerated() {
        codes[row] = UInt16(truncatingIfNeeded: number / 10_000_000_000_000)
      }
    case (.subscriberOperator, 15):
      var operators = MutableSpan(_unsafeStart: codes, count: hits.count)
      IMSI.mobileOperators(Span(_unsafeStart: digits, count: hits.count), into: &operators)
    case (.cardOperator, 19):
      var operators = MutableSpan(_unsafeStart: codes, count: hits.count)
      ICCID.mobileOperators(Span(_unsafeStart: digits, count: hits.count), into: &operators)
    case (.licenceForm, let count) where layout.shape.isPlainDigits:
      let form = forms?.place(of: DriverLicense.states(digitCount: count)) ?? Facet.none
      codes.update(repeating: form, count: hits.count)
    default:
      guard facet.readsDigits else { return fill(codes, hits) }
      for (row, number) in numbers.enumerated() {
        codes[row] = facet.code(number, layout.digitCount)
      }
    }
  }

  @inline(__always)
  private func fillPostal(
    _ codes: UnsafeMutablePointer<UInt16>,
    _ numbers: UnsafeBufferPointer<UInt64>,
    unit: UInt64
  ) {
    let states = Facet.postalStates
    for (row, number) in numbers.enumerated() {
      let code = states[Int(number / unit / 100)]
      codes[row] = code == Facet.mixed ? facet.code(number / unit, 5) : code
    }
  }

  /// Whether eight digits are read year first.
  private var readsYearFirst: Bool { dates.order == .undecided || dates.order == .yearFirst }

  /// Fills in one code a hit, from its bytes.
  func fill(_ codes: UnsafeMutablePointer<UInt16>, _ hits: HitRows) {
    hits.forEachRun { run, field in
      let code =
        facet.readsDigits ? code(Shape.classify(field), field) : facet.code(field, dates, forms)
      for index in run { codes[index] = code }
    }
  }

  /// Fills in one answer of the facet's rule a hit, and one code, where one look at the bytes gives
  /// both.
  ///
  /// - Returns: False, and nothing is filled in, for other facets.
  func ask(
    _ results: UnsafeMutablePointer<CheckResult>,
    _ codes: UnsafeMutablePointer<UInt16>,
    _ hits: HitRows
  ) -> Bool {
    switch facet {
    case .state:
      answer(hits, results, codes) { field in
        let found = StateField.read(field)
        return (found.result, Facet.code(found.state))
      }
    case .licenceForm:
      answer(hits, results, codes) { field in
        let found = DriverLicense.read(field)
        return (found.result, forms?.place(of: found.states) ?? Facet.none)
      }
    case .mailProvider:
      answer(hits, results, codes) { field in
        let found = EmailAddress.read(field)
        return (found.result, Facet.code(found.provider))
      }
    default: return false
    }
    return true
  }

  @inline(__always)
  private func answer(
    _ hits: HitRows,
    _ results: UnsafeMutablePointer<CheckResult>,
    _ codes: UnsafeMutablePointer<UInt16>,
    _ read: (RawSpan) -> (result: CheckResult, code: UInt16)
  ) {
    hits.forEachRun { run, field in
      let found = read(field)
      for index in run { (results[index], codes[index]) = (found.result, found.code) }
    }
  }

  /// The code of one value.
  func code(_ found: Classification, _ field: RawSpan) -> UInt16 {
    facet.readsDigits
      ? facet.code(found.digits, Int(found.digitCount)) : facet.code(field, dates, forms)
  }
}

extension DateContext {
  /// The order in which a rule reads dates.
  static func order(rule: String) -> Order {
    switch rule {
    case IdentifierKind.dateRule(.monthFirst): .monthFirst
    case IdentifierKind.dateRule(.dayFirst): .dayFirst
    case IdentifierKind.dateRule(.yearFirst): .yearFirst
    default: .undecided
    }
  }
}
