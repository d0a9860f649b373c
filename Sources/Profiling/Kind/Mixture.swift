import Identifiers

/// What a column is made of when no kind has nearly all of it.
///
/// The column's own kind, if it has one, takes its fields first. Then kinds that claim a tenth or more
/// take fields of their shapes, each field once: of the claims that are still open always the largest;
/// what is left is numbers and text.
///
/// ```
///  shapes   other 1,500  digits10 400  letters 100
///  email    other 1,400: the column's kind            email 1,400
///  others   phone-nanp claims 390 of digits10         phone-nanp 390
///  left     other 100, digits10 10, letters 100       text 200
/// ```
struct Mixture {
  /// The parts, the largest first; empty for fewer than two.
  let parts: [ColumnKind.Part]
  private(set) var rules: [String] = []

  /// Of a column without a kind of its own, or behind the kind that most of it has.
  init(_ evidence: ColumnEvidence, behind main: Judgement? = nil) {
    if let main, main.rule == nil || evidence.isShare(main.passing, percent: 90) {
      parts = []
      return
    }
    var rest = evidence
    var parts: [ColumnKind.Part] = []
    let home = main.map { Home($0) }
    if let main, let home {
      let taken = home.take(main, from: &rest, &rules)
      parts.append(ColumnKind.Part(name: main.name, count: taken))
    }
    var claims = Self.claims(rest, of: evidence, beside: home, &rules)
    while let claim = Self.takeLargest(of: &claims) {
      let count = rest.give(max(0, claim.count), of: claim.shapes)
      // Why: rules are asked of every field; what one layout of a kind took is not another's.
      for place in claims.indices where claims[place].name == claim.name {
        claims[place].count -= count
      }
      if evidence.isShare(count, percent: 10) {
        parts.append(ColumnKind.Part(name: claim.name, count: count))
      }
    }
    if let home { rest.drop(home.failing) }
    parts += Self.remainder(rest, of: evidence)
    parts = Self.merged(parts)
    self.parts = parts.count > 1 ? parts : []
  }

  /// One part a kind, the largest first; of equals, the one that claimed first.
  private static func merged(_ parts: [ColumnKind.Part]) -> [ColumnKind.Part] {
    var sums: [ColumnKind.Part] = []
    for part in parts {
      if let place = sums.firstIndex(where: { $0.name == part.name }) {
        sums[place] = ColumnKind.Part(name: part.name, count: sums[place].count + part.count)
      } else {
        sums.append(part)
      }
    }
    return sums.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  private struct Claim {
    let name: String
    let shapes: Set<Shape>
    /// Plain numbers among the fields of these shapes.
    let numbers: Int
    /// Fields claimed and not yet given to another layout of the kind.
    var count: Int
  }

  /// The claim to most fields, of equals the first; of the layouts of one kind the plain numbers first,
  /// which are told from others with more certainty.
  private static func takeLargest(of claims: inout [Claim]) -> Claim? {
    let ready = claims.indices.filter { place in
      !claims.contains { $0.name == claims[place].name && $0.numbers > claims[place].numbers }
    }
    let largest = ready.max { (claims[$0].count, $1) < (claims[$1].count, $0) }
    return largest.map { claims.remove(at: $0) }
  }

  /// Kinds that claim a tenth of the column.
  private static func claims(
    _ rest: ColumnEvidence,
    of evidence: ColumnEvidence,
    beside home: Home?,
    _ rules: inout [String]
  ) -> [Claim] {
    var claims: [Claim] = []
    for candidate in Candidate.all where home?.has(candidate) != true {
      let shapes = home?.open(to: candidate) ?? candidate.shapes
      guard mayBePart(candidate, evidence, behindKind: home != nil),
        evidence.isShare(rest.count(shapes), percent: 10)
      else { continue }
      var inquiry = Inquiry(evidence)
      // Why: rules are asked of every field, and ZIP codes are days of a spreadsheet.
      let strays: Set<Shape> = candidate.names.contains(RecordDate.kind) ? .plainDigits : []
      let closed = evidence.count(strays.subtracting(shapes))
      let count = ((try? candidate.claim?(&inquiry)) ?? 0) - closed
      rules += inquiry.rules
      // Why: a claim to more than is left takes in the kind's own fields, as of IMEI and MEID.
      guard evidence.isShare(count, percent: 10), count <= rest.filled else { continue }
      let numbers = rest.count(shapes.intersection(.plainDigits))
      claims.append(
        Claim(name: candidate.names[0], shapes: shapes, numbers: numbers, count: count)
      )
    }
    return claims
  }

  /// A candidate that was asked anyway, or one with a tenth of the column beside digits.
  ///
  /// Columns of nothing but words, and of no kind, are not asked for more: that would cost every rule for each.
  private static func mayBePart(
    _ candidate: Candidate,
    _ evidence: ColumnEvidence,
    behindKind: Bool
  ) -> Bool {
    guard candidate.claim != nil, !candidate.needsHeader,
      evidence.isShare(evidence.count(candidate.shapes), percent: 10)
    else { return false }
    if candidate.isPossible(evidence) { return true }
    let digits = evidence.filled - evidence.count(.words)
    return (behindKind || evidence.isShare(digits, percent: 10))
      && evidence.shortest <= candidate.lengths.upperBound
      && evidence.longest >= candidate.lengths.lowerBound
  }

  private static func remainder(
    _ rest: ColumnEvidence,
    of evidence: ColumnEvidence
  ) -> [ColumnKind.Part] {
    let integers = rest.count(.plainDigits)
    let decimals = rest.count(.fractions)
    let texts = rest.filled - integers - decimals
    return [("integer", integers), ("decimal", decimals), ("text", texts)]
      .filter { evidence.isShare($0.1, percent: 10) }
      .map { ColumnKind.Part(name: $0.0, count: $0.1) }
  }
}

/// What the kind of a mixed column takes of it.
private struct Home {
  private let name: String
  private let candidates: [Candidate]
  /// Shapes in which a field that is not of the kind is a failure of it, and no other text.
  let failing: Set<Shape>
  private let shapes: Set<Shape>

  init(_ main: Judgement) {
    let candidates = Candidate.all.filter { $0.names.contains(main.name) }
    let shapes = candidates.reduce(into: Self.lengths(main.name)) { $0.formUnion($1.shapes) }
    // Why: only a rule with an issuer and forms of its own tells text from what it fails.
    let tellsText =
      IdentifierKind.named(main.name) != nil && candidates.contains { $0.claim != nil }
    self.name = main.name
    self.candidates = candidates
    self.shapes = shapes
    failing = tellsText ? shapes.subtracting(.words) : shapes
  }

  /// Numbers of the lengths that the kind's rule takes, and those with a digit more or less, which are
  /// typing errors; none for a rule that takes any.
  private static func lengths(_ name: String) -> Set<Shape> {
    guard let kind = IdentifierKind.named(name), !kind.admits(.digits1) else { return [] }
    let taken = Shape.allCases.filter(kind.admits)
    let plain = taken.filter(\.isPlainDigits)
    let near = Set<Shape>.plainDigits.filter { shape in
      plain.contains { abs(Int($0.rawValue) - Int(shape.rawValue)) == 1 }
    }
    return near.union(taken)
  }

  /// Shapes of another candidate that say something for it here: a rule that many numbers pass by chance
  /// is not believed of numbers as the kind has them.
  func open(to candidate: Candidate) -> Set<Shape> {
    let chance = IdentifierKind.named(candidate.names[0])?.chances.first?.share ?? 1
    return chance <= 0.05
      ? candidate.shapes : candidate.shapes.subtracting(shapes.intersection(.plainDigits))
  }

  /// Whether a candidate stands for the same kind.
  func has(_ candidate: Candidate) -> Bool { candidate.names.contains(name) }

  /// Takes the kind's fields away and says how many.
  func take(
    _ main: Judgement,
    from rest: inout ColumnEvidence,
    _ rules: inout [String]
  ) -> Int {
    let whole = rest
    var taken = 0
    for candidate in candidates {
      var inquiry = Inquiry(whole)
      let count = (try? candidate.claim?(&inquiry)) ?? 0
      rules += inquiry.rules
      taken += rest.give(count, of: candidate.shapes)
    }
    taken += rest.give(max(0, main.passing - taken), of: shapes)
    // Why: most text is an address in some form or other, and no other form is worth a look at it.
    if IdentifierKind.named(name) == nil { rest.drop(shapes) }
    return taken
  }
}

extension ColumnEvidence {
  fileprivate mutating func drop(_ wanted: Set<Shape>) {
    for shape in wanted { shapes[Int(shape.rawValue)] = 0 }
  }

  /// Takes up to `count` fields of these shapes away, digits before words.
  fileprivate mutating func give(_ count: Int, of wanted: Set<Shape>) -> Int {
    var left = count
    let order = Shape.allCases.filter(\.isPlainDigits) + Shape.allCases
    for shape in order where wanted.contains(shape) {
      let taken = min(left, self.count(shape))
      shapes[Int(shape.rawValue)] -= taken
      left -= taken
    }
    return count - left
  }
}
