import Testing

@testable import Claims

@Suite struct PhraseTests {
  @Test(arguments: [
    ("records", Measure.records), (" bytes ", .bytes), ("persons", .persons), ("price", .price),
    ("implied-records", .impliedRecords), ("distinct(us-ssn)", .distinct(.kind("us-ssn"))),
    ("presence( imei )", .presence(.kind("imei"))), ("validity(iccid)", .validity(.kind("iccid"))),
    ("unique(customer_id)", .unique(.column("customer_id"))),
    ("span(activated at)", .span(.column("activated at"))),
    ("overlap(email)", .overlap(.kind("email"))),
    ("novelty", .novelty),
    ("both(us-ssn,date)", .both(.kind("us-ssn"), .kind("date"))),
    ("both (us-ssn , dob)", .both(.kind("us-ssn"), .column("dob"))),
    ("distinct(\"us-ssn\")", .distinct(.column("us-ssn"))),
    ("distinct(\"a, b (c)\")", .distinct(.column("a, b (c)"))),
    (
      "share(imsi, operator=T-Mobile US)",
      .share(.kind("imsi"), by: "operator", value: "T-Mobile US")
    ),
    ("share(us-zip,state = \"(x)\")", .share(.kind("us-zip"), by: "state", value: "(x)")),
  ])
  func measureIsRead(_ text: String, _ expected: Measure) throws {
    #expect(try Measure.parse(text).measure == expected)
  }

  @Test(arguments: [
    ("", 0, "unknown measure"), ("  counts(x)", 2, "unknown measure"),
    ("records(x)", 7, "something stands behind the measure"),
    ("distinct", 8, "\"(\" is missing"), ("distinct()", 9, "a name is missing"),
    ("distinct(  )", 11, "a name is missing"), ("distinct(x", 10, "\")\" is missing"),
    ("distinct(x) y", 12, "something stands behind the measure"),
    ("distinct(x,y)", 10, "\")\" is missing"), ("both(x)", 6, "\",\" is missing"),
    ("both(x,)", 7, "a name is missing"), ("share(x)", 7, "\",\" is missing"),
    ("share(x, =v)", 9, "no breakdown is named"), ("share(x, by)", 11, "\"=\" is missing"),
    ("share(x, by=)", 12, "a name is missing"),
    ("distinct(\"x)", 9, "the double quote is not closed"),
    ("distinct(\"\")", 9, "a name is missing"), ("distinct(us-ssm)", 9, "unknown kind"),
  ])
  func brokenMeasureIsPlaced(_ text: String, _ offset: Int, _ message: String) {
    let error = #expect(throws: PhraseError.self) { try Measure.parse(text) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
    #expect(error?.remedy.isEmpty == false)
  }

  @Test(arguments: [
    ("about 30M", Expectation.about(30e6, within: 0.05)),
    ("about 2.3M", .about(2_300_000, within: 0.05)),
    ("about 30M within 2%", .about(30e6, within: 0.02)),
    (" at  least  1k ", .atLeast(1_000)), ("at most 5K", .atMost(5_000)),
    ("exactly 106G", .exactly(106e9)), ("exactly 0", .exactly(0)),
    ("between 10 and 20M", .between(10, 20e6)), ("between 7 and 7", .between(7, 7)),
  ])
  func expectationOfACountIsRead(_ text: String, _ expected: Claims.Expectation) throws {
    #expect(try Claims.Expectation.parse(text, on: .count) == expected)
  }

  @Test(arguments: [
    ("exactly 100%", Claims.Expectation.exactly(1)), ("at least 98.7 %", .atLeast(0.987)),
    ("between 0% and 2.5%", .between(0, 0.025)),
    ("about 30% within 0.5%", .about(0.3, within: 0.005)),
  ])
  func expectationOfAShareIsRead(_ text: String, _ expected: Claims.Expectation) throws {
    #expect(try Claims.Expectation.parse(text, on: .share) == expected)
  }

  @Test(arguments: [
    ("", Measure.Scale.count, 0, "not an expectation for this measure"),
    ("30M", .count, 0, "not an expectation for this measure"),
    ("at last 3", .count, 0, "not an expectation for this measure"),
    ("covers 2004..2021", .count, 0, "not an expectation for this measure"),
    ("about 5", .years, 0, "not an expectation for this measure"),
    ("about", .count, 5, "not a number"), ("about M", .count, 6, "not a number"),
    ("about -5", .count, 6, "not a number"), ("about .5", .amount, 6, "not a number"),
    ("about 1.2.3", .amount, 6, "not a number"), ("about 30T", .count, 8, "not a unit of a count"),
    ("about 100,000", .count, 9, "not a unit of a count"),
    ("about 30%", .count, 8, "not a unit of a count"),
    ("about 2.5", .count, 6, "a count is a whole number"),
    ("about 1e9", .count, 7, "not a unit of a count"),
    ("about 2000000G", .count, 6, "the number is too large"),
    ("at least 95", .share, 11, "% is missing"),
    ("at least 101%", .share, 9, "a share is at most 100%"),
    ("about 30M within 2", .count, 18, "% is missing"),
    ("about 30M within 0%", .count, 17, "a tolerance is above 0% and below 100%"),
    ("about 30M roughly", .count, 10, "something stands behind the expectation"),
    ("between 2 or 3", .count, 10, "\"and\" is missing"),
    ("between 3 and 2", .count, 14, "the second number is below the first"),
    ("covers 2004-2021", .years, 11, "\".\" is missing"),
    ("covers 2021..2004", .years, 13, "the last year is before the first"),
    ("covers 04..2021", .years, 7, "not a year from 1900 to 2100"),
  ])
  func brokenExpectationIsPlaced(
    _ text: String,
    _ scale: Measure.Scale,
    _ offset: Int,
    _ message: String
  ) {
    let error = #expect(throws: PhraseError.self) { try Claims.Expectation.parse(text, on: scale) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func regionsStayWithinTheirScale() {
    #expect(
      Claims.Expectation.about(0.99, within: 0.05).region(on: .share) == Interval(0.99 * 0.95, 1)
    )
    #expect(Claims.Expectation.atLeast(0.5).region(on: .share) == Interval(0.5, 1))
    #expect(Claims.Expectation.atLeast(5).region(on: .count) == Interval(5, .infinity))
    #expect(Claims.Expectation.atMost(5).region(on: .count) == Interval(0, 5))
    #expect(Claims.Expectation.exactly(5).region(on: .count) == Interval(5, 5))
  }
}
