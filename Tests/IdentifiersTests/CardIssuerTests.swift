import Testing

@testable import Identifiers

@Suite struct CardIssuerTests {
  @Test func bordersOfCardIssuersAreThoseOfTheTable() {
    let borders = CardIssuers.first + CardIssuers.last
    let numbers = borders.flatMap { [$0 &- 1, $0, $0 + 1] }
    for number in numbers where number &- 890_000_000 < 10_000_000 {
      let place = ICCID.tables.place(number)
      let expected = ICCID.issuerPlace(number: number).map { UInt16($0) }
      #expect(place == expected ?? ICCID.Tables.unlisted, "\(number)")
    }
  }
}
