import Identifiers

/// Gives the values of a column their categories, a batch at a time.
final class FacetCoder {
  private let facet: Facet
  private let dates: DateContext
  private let forms: StateSetIndex?
  /// Categories by the head of a number, for facets that depend on no more: few heads make up most
  /// of a column.
  private var memo = [(head: UInt64, code: UInt16)](
    repeating: (.max, Facet.none),
    count: memoCount
  )

  private static let memoCount = 256

  init(_ facet: Facet, rule: String, forms: StateSetIndex?) {
    self.facet = facet
    self.forms = forms
    dates = DateContext(order: DateContext.order(rule: rule))
  }

  /// Fills in one code a hit, from its digits where they tell.
  func fill(
    _ codes: UnsafeMutablePointer<UInt16>,
    _ hits: HitRows,
    digits: UnsafePointer<UInt64>,
    digitCount: Int
  ) {
    guard facet.readsDigits else { return fill(codes, hits) }
    guard let unit = facet.headUnit(digitCount) else {
      for index in 0..<hits.count { codes[index] = facet.code(digits[index], digitCount) }
      return
    }
    memo.withUnsafeMutableBufferPointer { memo in
      for index in 0..<hits.count {
        let head = digits[index] / unit
        let place = Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> 56)
        if memo[place].head != head { memo[place] = (head, facet.code(digits[index], digitCount)) }
        codes[index] = memo[place].code
      }
    }
  }

  /// Fills in one code a hit, from its bytes.
  func fill(_ codes: UnsafeMutablePointer<UInt16>, _ hits: HitRows) {
    for index in 0..<hits.count {
      let field = RawSpan(_unsafeBytes: hits.bytes(index))
      codes[index] =
        facet.readsDigits ? code(Shape.classify(field), field) : facet.code(field, dates, forms)
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
  fileprivate static func order(rule: String) -> Order {
    switch rule {
    case IdentifierKind.dateRule(.monthFirst): .monthFirst
    case IdentifierKind.dateRule(.dayFirst): .dayFirst
    case IdentifierKind.dateRule(.yearFirst): .yearFirst
    default: .undecided
    }
  }
}
