import Identifiers

extension Rule {
  /// Whether `tally` wants the Luhn sums of this shape.
  func wantsLuhn(_ shape: Shape) -> Bool { kind.name == IMEI.kind && Self.isFifteen(shape) }

  /// Answers a batch's first `count` numbers, all of one layout that needs its digits, into
  /// `room.results`.
  func answer(_ layout: ColumnPrediction.Layout, _ count: Int, _ room: Workspace) {
    let (outcomes, shape) = batch(layout)
    let digits = Span(_unsafeStart: room.digits, count: count)
    var answers = MutableSpan(_unsafeStart: room.results, count: count)
    outcomes(shape, digits, layout.digitCount, &answers)
  }

  /// Counts the answers for the same.
  func tally(
    _ layout: ColumnPrediction.Layout,
    _ count: Int,
    _ room: Workspace,
    _ answers: OutcomeTally
  ) {
    let digits = Span(_unsafeStart: room.digits, count: count)
    var others = MutableSpan(_unsafeStart: room.results, count: count)
    switch (name, layout.shape) {
    case (SocialSecurityNumber.kind, .digits9), (SocialSecurityNumber.kind, .grouped9):
      let otherCount = SocialSecurityNumber.check(digits, others: &others)
      answers.add(.valid, count - otherCount)
      _ = answers.add(room.results, otherCount)
    case (IMEI.kind, _) where Self.isFifteen(layout.shape):
      let luhn = Span(_unsafeStart: room.luhn, count: count)
      let counts = IMEI.check(digits, luhn: luhn, others: &others)
      answers.add(CheckResult(.invalid, .imeiLuhn), counts.failed)
      answers.add(CheckResult(.suspect, .imeiSpareZero), counts.spareZero)
      answers.add(.valid, count - counts.failed - counts.spareZero - counts.others)
      _ = answers.add(room.results, counts.others)
    default:
      answer(layout, count, room)
      _ = answers.add(room.results, count)
    }
  }

  private static func isFifteen(_ shape: Shape) -> Bool {
    shape == .digits15 || shape == .grouped15
  }
}
