import Testing

@testable import Records

@Suite struct HeaderNameTests {
  /// The short cut for cells that are data says what the whole rule says.
  @Test func cellsAreTheirRank() {
    let starts = [
      "account", "Accounts", "ACCOUNT", "Annabel", "zqx", "Zqx", "customerID", "IDNumber", "d", "D",
      "address2", "zqx2", "\u{E9}mail", "", "2account", "-", "bill",
    ]
    let ends = [
      "", " ", "_id", " Zqx", ".account", ".zqx", "Number", "\u{E9}", " number", "-7", "o.b.",
      "/city",
    ]
    var plain = 0
    for start in starts {
      for end in ends {
        let cell = start + end
        #expect(HeaderName.isPlain(cell) == (HeaderName(cell).rank == .plain), "\(cell)")
        plain += HeaderName.isPlain(cell) ? 1 : 0
      }
    }
    #expect((10...150).contains(plain), "\(plain)")
  }
}
