import Identifiers

/// A kind, or a few that are told apart together, with the evidence that would bear it out.
struct Candidate: Sendable {
  /// The kinds, the likeliest first.
  let names: [String]
  /// Half of the filled fields have one of these shapes.
  let shapes: Set<Shape>
  /// Half of the filled fields have one of these lengths, in bytes.
  var lengths = 1...Int(Int32.max)
  /// The header must name one of the kinds.
  var needsHeader = false
  /// The header must not name a serial number or an amount.
  var refusesCounts = false
  /// More distinct values than this, about, are too many.
  var mostDistinct = Double.infinity
  /// No field that has this form has that of another such candidate: when most fields are known to
  /// have one form, no other needs to be asked.
  var isExclusive = false
  /// How many fields have the kind's form, for a column of several kinds; nil where that tells little.
  var claim: (@Sendable (inout Inquiry) throws(UnaskedRule) -> Int)?
  /// Whether the rules' counts bear it out.
  let judge: @Sendable (inout Inquiry) throws(UnaskedRule) -> Judgement?

  /// Whether the evidence that costs no rule leaves it open.
  func isPossible(_ evidence: ColumnEvidence) -> Bool {
    guard evidence.isShare(evidence.count(shapes), percent: 50),
      evidence.mayHaveLengths(lengths), evidence.distinct <= mostDistinct
    else { return false }
    if refusesCounts, evidence.hint.isCount { return false }
    return !needsHeader || names.contains(where: evidence.hint.names)
  }

  /// In the order of decision: forms that hardly anything else has, then digits by the strength of
  /// their rules, then what the header names, then words and numbers.
  static let all =
    forms + devices + nineDigits + [plainTelephone] + moments + telephones + named + plain
}
