extension TruthColumn {
  /// A number that the High Group List of 2011 has: an old area, an early group.
  static func issuedSSN(_ draw: inout Draw) -> String {
    let groups = [1, 3, 5, 7, 9] + Array(stride(from: 10, through: 68, by: 2))
    let area = draw.number(1...580)
    return padded(area, 3) + padded(draw.pick(groups), 2) + padded(draw.number(1...9998), 4)
  }

  /// Any number that the rule allows.
  static func possibleSSN(_ draw: inout Draw) -> String {
    var area = draw.number(1...898)
    if area == 666 { area = 899 }
    return padded(area, 3) + padded(draw.number(1...99), 2) + padded(draw.number(1...9999), 4)
  }

  /// Issued by 2011, but for one in twenty.
  static func realSSN(_ draw: inout Draw) -> String {
    draw.happens(5) ? possibleSSN(&draw) : issuedSSN(&draw)
  }

  static func grouped(_ digits: String, _ lengths: [Int], _ separator: String) -> String {
    var rest = Substring(digits)
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: separator)
  }

  static let nineDigits = [
    TruthColumn("SSN with hyphens", "us-ssn") { draw, _ in
      grouped(realSSN(&draw), [3, 2, 4], "-")
    },
    TruthColumn("SSN with blanks, some missing", "us-ssn") { draw, _ in
      draw.happens(30) ? "NULL" : grouped(possibleSSN(&draw), [3, 2, 4], " ")
    },
    TruthColumn("SSN plain", "us-ssn", count: 800) { draw, _ in realSSN(&draw) },
    TruthColumn("SSN plain, headed", "us-ssn", header: "CUST_SSN") { draw, _ in realSSN(&draw) },
    TruthColumn("SSN that lost zeros", "us-ssn", count: 700) { draw, _ in
      String(Int(realSSN(&draw)) ?? 0)
    },
    TruthColumn("SSN masked", "us-ssn") { draw, _ in "XXX-XX-" + draw.digits(4) },
    TruthColumn("SSN masked with asterisks", "us-ssn", header: "ssn_masked") { draw, _ in
      "***-**-" + draw.digits(4)
    },
    TruthColumn("SSN last four", "us-ssn", header: "ssn_last4") { draw, _ in draw.digits(4) },
    TruthColumn("SSN invented, headed", "us-ssn", header: "ssn") { draw, _ in
      possibleSSN(&draw)
    },
    TruthColumn("SSN invented, not headed", "integer", count: 700) { draw, _ in
      possibleSSN(&draw)
    },
    TruthColumn("ITIN with hyphens", "us-itin") { draw, _ in
      "9" + draw.digits(2) + "-" + String(draw.number(70...88)) + "-" + draw.digits(4)
    },
    TruthColumn("ITIN plain", "us-itin") { draw, _ in
      "9" + draw.digits(2) + String(draw.number(70...88)) + draw.digits(4)
    },
    TruthColumn("EIN with hyphen", "us-ein") { draw, _ in
      draw.pick(["12", "20", "33", "45", "75", "81", "94"]) + "-" + draw.digits(7)
    },
    TruthColumn("EIN plain, headed", "us-ein", header: "employerEIN") { draw, _ in
      draw.pick(["12", "20", "33", "45", "75", "81", "94"]) + draw.digits(7)
    },
    TruthColumn("routing numbers", "aba-routing") { draw, _ in
      CheckDigits.routing(padded(draw.number(1...12), 2) + draw.digits(6))
    },
    TruthColumn("licence of nine digits", "us-driver-license", header: "drivers_license") {
      draw,
      _ in draw.digits(9)
    },
    TruthColumn("licence of many states", "us-driver-license", header: "DL_NO") { draw, _ in
      draw.happens(40)
        ? draw.string(1, of: "ABCDEFG") + draw.digits(draw.happens(50) ? 7 : 12) : draw.digits(8)
    },
    TruthColumn("nine random digits", "integer", count: 700) { draw, _ in draw.integer(9) },
    TruthColumn("people of countries by year", "integer", header: "1997", count: 700) { draw, _ in
      // Populations between 100 million and 1 billion, small ones oftener.
      let share = Double(draw.below(1_000_000)) / 1_000_000
      var value = 100_000_000.0
      for _ in 0..<Int(share * 230) { value *= 1.01 }
      return String(Int(value) + draw.below(1_000_000))
    },
    TruthColumn("amounts of six to twelve digits", "integer", header: "1998", count: 600) {
      draw,
      _ in draw.integer(draw.pick([6, 7, 8, 9, 9, 9, 10, 11, 12]))
    },
    TruthColumn("customer numbers in sequence", "integer", header: "customer_id", count: 800) {
      _,
      row in String(100_000_001 + row)
    },
    TruthColumn("range of nine digits that the High Group List knows", "integer", header: "ID") {
      draw,
      _ in "450" + draw.digits(6)
    },
    TruthColumn("SSN with fillers", "us-ssn", count: 700) { draw, _ in
      draw.happens(8) ? "000000000" : realSSN(&draw)
    },
    TruthColumn("routing number of one bank", "aba-routing") { draw, _ in
      draw.happens(90) ? "267084131" : "121000358"
    },
    TruthColumn("SSN through a float column", "us-ssn", header: "ssn") { draw, _ in
      String(Int(realSSN(&draw)) ?? 0) + ".0"
    },
    TruthColumn("IMEI after a spreadsheet", "imei", header: "imei") { draw, _ in
      "3.5" + draw.digits(4) + "E+14"
    },
    TruthColumn("ZIP of nine plain digits", "us-zip", header: "zip") { draw, _ in
      "450" + padded(draw.number(1...60), 2) + draw.digits(4)
    },
    TruthColumn("sequence of one to four digits", "integer", header: "id", count: 800) { _, row in
      String(row + 1)
    },
  ]

  static let cardPrefixes = ["4", "51", "52", "53", "54", "55", "6011"]

  static func cardNumber(_ draw: inout Draw) -> String {
    let prefix = draw.pick(cardPrefixes)
    return CheckDigits.luhn(prefix + draw.digits(15 - prefix.count))
  }

  static let cards = [
    TruthColumn("cards", "payment-card") { draw, _ in cardNumber(&draw) },
    TruthColumn("cards in fours", "payment-card", header: "cc_num") { draw, _ in
      grouped(cardNumber(&draw), [4, 4, 4, 4], " ")
    },
    TruthColumn("cards with typing errors", "payment-card") { draw, _ in
      draw.happens(10) ? draw.integer(16) : cardNumber(&draw)
    },
    TruthColumn("cards of 15 digits", "payment-card") { draw, _ in
      CheckDigits.luhn(draw.pick(["34", "37"]) + draw.digits(12))
    },
    TruthColumn("cards of 19 digits", "payment-card") { draw, _ in
      CheckDigits.luhn("62" + draw.digits(16))
    },
    TruthColumn("cards masked", "payment-card") { draw, _ in "************" + draw.digits(4) },
    TruthColumn("cards masked in fours", "payment-card") { draw, _ in
      "XXXX-XXXX-XXXX-" + draw.digits(4)
    },
    TruthColumn("cards masked in the middle", "payment-card", header: "card") { draw, _ in
      "4" + draw.digits(5) + "******" + draw.digits(4)
    },
    TruthColumn("test cards", "payment-card") { draw, _ in
      draw.pick(["4111111111111111", "5555555555554444", "4012888888881881"])
    },
    TruthColumn("sixteen random digits", "integer", count: 600) { draw, _ in draw.integer(16) },
    TruthColumn("nineteen-digit row numbers", "integer", header: "tweet_id") { draw, _ in
      "14" + draw.digits(17)
    },
    TruthColumn("twenty random digits", "integer") { draw, _ in draw.integer(20) },
    TruthColumn("IBAN", "iban") { draw, _ in CheckDigits.iban("DE", draw.digits(18)) },
    TruthColumn("IBAN in fours", "iban", header: "account") { draw, _ in
      let number = CheckDigits.iban("GB", "WEST" + draw.digits(14))
      return grouped(number, [4, 4, 4, 4, 4, 2], " ")
    },
  ]

  static let numbers = [
    TruthColumn("ages", "integer", header: "age") { draw, _ in String(draw.number(18...99)) },
    TruthColumn("years", "integer", header: "year") { draw, _ in String(draw.number(1930...2010)) },
    TruthColumn("amounts", "decimal", header: "amount") { draw, _ in
      String(draw.below(100_000)) + "." + draw.digits(2)
    },
    TruthColumn("changes", "integer") { draw, _ in String(draw.number(-5000...5000)) },
    TruthColumn("amounts with commas", "integer") { draw, _ in
      String(draw.number(1...999)) + "," + draw.digits(3)
    },
    TruthColumn("dollars", "decimal", header: "balance") { draw, _ in
      "$" + String(draw.number(1...999)) + "," + draw.digits(3) + "." + draw.digits(2)
    },
    TruthColumn("integers through a float column", "decimal") { draw, _ in
      String(draw.below(1_000_000)) + ".0"
    },
    TruthColumn("products in scientific notation", "decimal") { draw, _ in
      draw.integer(1) + "." + draw.digits(5) + "E+" + String(draw.number(10...14))
    },
    TruthColumn("degrees of longitude", "decimal", header: "lon") { draw, _ in
      String(draw.number(-170 ... -60)) + "." + draw.digits(6)
    },
    TruthColumn("five random digits", "integer", count: 800) { draw, _ in draw.integer(5) },
    TruthColumn("five digits in sequence", "integer", header: "row_no", count: 1000) { _, row in
      String(20_000 + row)
    },
    TruthColumn("four random digits", "integer") { draw, _ in draw.integer(4) },
    TruthColumn("seven random digits", "integer") { draw, _ in draw.integer(7) },
    TruthColumn("bytes of a log", "integer", count: 500) { draw, _ in
      draw.integer(draw.number(2...7))
    },
  ]
}
