import Identifiers
import TestSupport
import Testing

@Suite struct TextSearchTests {
  private func found(_ text: String) -> FoundKinds {
    let bytes = Array(text.utf8)
    return TextSearch.find(in: bytes.span.bytes)
  }

  @Test(arguments: [
    ("SSN is 536-22-7694, call him back", FoundKinds.socialSecurityNumber),
    ("(536 22 7694)", .socialSecurityNumber),
    ("ssn:536\u{2013}22\u{2013}7694.", .socialSecurityNumber),
    ("536\u{A0}22\u{A0}7694", .socialSecurityNumber), ("_536-22-7694_", .socialSecurityNumber),
    ("phone 356868000041418 stolen", .imei), ("IMEI 35-686800-004141-8;", .imei),
    ("IMEI 35686800-004141-8", .imei), ("356868 00 004141 8 is it", .imei),
    ("paid with 4539 1488 0343 6467 12/27", .paymentCard), ("visa 4539148803436467.", .paymentCard),
    ("4539-1488-0343-6467, exp. 2027", .paymentCard), ("amex 3714 496353 98449", .paymentCard),
    ("to DE89370400440532013000, please", .iban), ("GB82 WEST 1234 5698 7654 32", .iban),
    ("iban=gb82west12345698765432;", .iban), ("<ann.lee@post.zz>", .email),
    ("mail ann@post.zz. Thanks", .email), ("a,b@c.zz,f", .email), ("to:x_y+z@a-b.co-", .email),
    ("cell 206-555-4321", .phone), ("cell (206) 555-4321 or so", .phone),
    ("cell (206)555-4321", .phone), ("+1 206 555 4321", .phone), ("1-206-555-4321", .phone),
    ("1 (206) 555.4321", .phone), ("+12065554321", .phone), ("+1-2065554321", .phone),
    ("206.555.4321 x12", .phone), ("206/555-4321", .phone), ("+1(206)555-4321", .phone),
  ])
  func textHoldsOneKind(_ text: String, _ expected: FoundKinds) {
    #expect(found(text) == expected)
    #expect(found("A note: " + text + " and so on.") == expected)
  }

  @Test(arguments: [
    "", "@", "12 Elm Street, Springfield 12345-6789", "2021-08-16 12:30:59.123456789",
    "order 536-22-7694-01", "1536-22-7694", "536-22-76941", "A536-22-7694", "536-22-7694A",
    "536-22 7694", "536--22--7694", "536.22.7694", "000-12-3456", "666-12-3456", "9536-22-7694",
    "0.356868000041418", "35686800004141", "3568680000414180", "356868000041419",
    "35686800004141 8",
    "x4539148803436467", "4539148803436467x", "45391488034364670", "4539 1488 0343 646",
    "4539 1488 0343 6468", "4539 1488-0343 6467", "path/2021/4539148803436467", "1629117059123.45",
    "DE89370400440532013001", "XDE89370400440532013000", "DE893704004405320130001",
    "DE89 3704 0044 0532 013000", "ZZ89370400440532013000", "+44 206 555 4321", "2065554321",
    "206-555-43210", "2-206-555-4321", "106-555-4321", "206-555-4321x12",
    "206) 555-4321", "+44 (0) 206 555 4321", "ann@post", "@ann.post.zz", "a*n@post.zz",
    "ann@post.zz@x", "@ann@post.zz", "ann@", "ann@p*st.zz", "\u{2022}n@post.zz", "noemail@post.zz",
    "see 1,234,567,890 and 12:34:56:78:90",
  ])
  func nearMissIsNotFound(_ text: String) {
    #expect(found(text) == [], "\(text)")
  }

  @Test func everyKindIsFoundInOneText() {
    let text =
      "Ann (ann@post.zz, 206-555-4321): 536-22-7694, 356868000041418, "
      + "4539148803436467, DE89370400440532013000"
    #expect(found(text) == .all)
    #expect(SearchedKind.all.reduce(into: FoundKinds()) { $0.insert($1.bit) } == .all)
  }

  @Test func aValidAccountCountsForNoCard() {
    // The middle groups are a card number by themselves.
    #expect(found("5555 5555 5555 4444 xx") == [], "a test number")
    #expect(found("DE05 4539 1488 0343 6467 00").isSubset(of: [.iban, .paymentCard]))
  }

  @Test func everySearchedKindIsAKind() {
    for searched in SearchedKind.all {
      #expect(IdentifierKind.named(searched.name) != nil)
      #expect(!searched.candidate.isEmpty && !searched.chances.isEmpty)
    }
  }

  @Test func prefilterCountsDigitsInEveryPlace() {
    // Nine digits, any number of other bytes between them, in texts of several blocks.
    for gap in [0, 1, 7, 8, 30, 61, 250] {
      let parts = ["536", "-", "22", "-", "7694"]
      for prefix in [0, 1, 5, 8, 240, 247, 248, 249, 500] {
        let text =
          String(repeating: "x ", count: prefix) + parts.joined()
          + String(repeating: " y", count: gap)
        #expect(found(text) == .socialSecurityNumber, "\(prefix) \(gap)")
        #expect(found(text.replacing("3", with: "o")) == [], "\(prefix) \(gap)")
      }
    }
  }
}

/// The search and its slow twin agree.
@Suite struct TextSearchLawTests {
  private static let pieces = [
    "536-22-7694", "536 22 7694", "356868000041418", "35-686800-004141-8", "4539148803436467",
    "4539 1488 0343 6467", "3714-496353-98449", "6011 0000 0000 0004 123", "DE89370400440532013000",
    "GB82 WEST 1234 5698 7654 32", "ann.lee@post.zz", "@", "x@y.zz", "206-555-4321",
    "(206) 555-4321", "(206)555-4321", "+1", "1", "+44", "12", "2021-08-16", "-", " ", ".", "/",
    "(",
    ")", ",", "a", "Z9", "*", "\u{2022}", "\u{2013}", "\u{A0}", "\u{2014}", "_", "+", "00", "7694",
    "555", "0343", "DE89", "3704", "\u{E9}", "'", ":", "\u{0}",
  ].map { Array($0.utf8) }

  private func agree(_ bytes: [UInt8]) {
    let fast = TextSearch.find(in: bytes.span.bytes)
    let slow = SlowTextSearch.find(bytes)
    #expect(fast == slow, "\(fast.rawValue) \(slow.rawValue) \(bytes.prefix(160))")
  }

  @Test func piecesInAnyOrderAgree() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<20_000 {
      let count = 1 + random.next(below: 7)
      agree(
        (0..<count).flatMap { _ in Self.pieces[Int(random.next(below: UInt64(Self.pieces.count)))] }
      )
    }
  }

  @Test func changedTextsAgree() {
    var random = SplitMix64(seed: 22)
    let alphabet = Array("0123456789012345678912345 -./()+@aZ*,".utf8)
    for round in 0..<20_000 {
      let place = Int(random.next(below: UInt64(Self.pieces.count)))
      var bytes = Array(" ".utf8) + Self.pieces[place] + Array("-1 2".utf8)
      for _ in 0..<(round % 3 + 1) {
        bytes[Int(random.next(below: UInt64(bytes.count)))] =
          alphabet[Int(random.next(below: UInt64(alphabet.count)))]
      }
      agree(bytes)
    }
  }

  @Test func randomDigitsAndSeparatorsAgree() {
    var random = SplitMix64(seed: 23)
    let alphabet = Array("012345678901234567890123456789 -./()+".utf8)
    for _ in 0..<4000 {
      let count = random.next(below: 60)
      agree((0..<count).map { _ in alphabet[Int(random.next(below: UInt64(alphabet.count)))] })
    }
  }

  @Test func randomBytesAgree() {
    var random = SplitMix64(seed: 24)
    for length in 0...200 {
      agree((0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
  }

  @Test func nothingOutsideTheTextIsRead() {
    for piece in Self.pieces {
      for around in ["1", "a", "-1", "@", " "].map({ Array($0.utf8) }) {
        let buffer = around + piece + around
        let text = buffer.span.bytes.extracting(around.count..<around.count + piece.count)
        #expect(TextSearch.find(in: text) == TextSearch.find(in: piece.span.bytes))
      }
    }
  }

  /// A megabyte each of what makes a careless search quadratic: hours would not do for one of them.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "1", "1 ", "1-", "12-", "123 ", "1234 ", "(1) ", "+1", "@", "a@", "a", ".", "a.@", "@a.",
      "AD12",
      "AD12 ", "AD12 AD12 AD12 AD12 AD12 AD1 ", "\u{2013}1", "536-22-7694-", "4539 1488 0343 6467",
      "\u{2022}@", "\u{0}", "1234567890123456789 ", "a@b.c-", "..@..",
    ]
  )
  func aHostileMegabyteTakesLinearTime(_ unit: String) {
    let unit = Array(unit.utf8)
    let text = Array(repeatElement(unit, count: 1_000_000 / unit.count).joined())
    let whole = TextSearch.find(in: text.span.bytes)
    #expect(whole.isSubset(of: .all))
    let few = Array(repeatElement(unit, count: 60).joined())
    #expect(whole == SlowTextSearch.find(few))
  }
}
