extension TruthColumn {
  static let typeCodes = ["35686800", "35404511", "01194800", "86073003", "35982110", "99000123"]

  static func imei(_ draw: inout Draw) -> String {
    CheckDigits.luhn(draw.pick(typeCodes) + padded(draw.number(1...999_999), 6))
  }

  static func simCard(_ draw: inout Draw) -> String {
    CheckDigits.luhn("8901260" + draw.digits(11))
  }

  static let devices = [
    TruthColumn("IMEI", "imei") { draw, _ in imei(&draw) },
    TruthColumn("IMEI, one in eight mistyped", "imei", header: "device") { draw, _ in
      draw.happens(12) ? draw.integer(15) : imei(&draw)
    },
    TruthColumn("IMEI with hyphens", "imei") { draw, _ in
      grouped(imei(&draw), [2, 6, 6, 1], "-")
    },
    TruthColumn("IMEI with spare zero", "imei", header: "IMEI") { draw, _ in
      String(imei(&draw).dropLast()) + "0"
    },
    TruthColumn("IMEI without check digit", "imei", header: "imei") { draw, _ in
      String(imei(&draw).dropLast())
    },
    TruthColumn("IMEI with version", "imeisv", header: "imeisv") { draw, _ in
      String(imei(&draw).dropLast()) + padded(draw.number(0...20), 2)
    },
    TruthColumn("IMEI, half missing", "imei") { draw, _ in
      draw.happens(50) ? "" : imei(&draw)
    },
    TruthColumn("MEID", "meid") { draw, _ in
      draw.pick(["A0", "A1", "A9"]) + "0000" + draw.string(8, of: "0123456789ABCDEF")
    },
    TruthColumn("MEID in decimal digits", "meid") { draw, _ in
      "27" + padded(draw.number(22_000_000...22_999_999), 8)
        + padded(draw.number(1...16_777_215), 8)
    },
    TruthColumn("IMSI of one operator", "imsi") { draw, _ in "310260" + draw.digits(9) },
    TruthColumn("IMSI of several countries", "imsi", header: "imsi") { draw, _ in
      draw.pick(["26201", "23410", "20801", "302720", "310260"]) + draw.digits(9)
    },
    TruthColumn("fifteen random digits", "integer", count: 600) { draw, _ in draw.integer(15) },
    TruthColumn("fifteen digits in sequence", "integer", header: "order_id", count: 600) { _, row in
      String(310_260_000_000_001 + row)
    },
    TruthColumn("SIM cards", "iccid") { draw, _ in simCard(&draw) },
    TruthColumn("SIM cards with filler", "iccid") { draw, _ in simCard(&draw) + "F" },
    TruthColumn("SIM cards of 20 digits", "iccid") { draw, _ in simCard(&draw) + draw.digits(1) },
    TruthColumn("SIM cards after a spreadsheet", "iccid", header: "iccid") { draw, _ in
      String(simCard(&draw).prefix(15)) + "0000"
    },
    TruthColumn("SIM cards after a spreadsheet, not headed", "iccid") { draw, _ in
      String(simCard(&draw).prefix(15)) + "0000"
    },
  ]

  static func telephone(_ draw: inout Draw) -> String {
    let areas = [
      "212", "213", "305", "312", "404", "415", "512", "617", "702", "713", "818", "916",
    ]
    let exchange = String(draw.number(2...9)) + padded(draw.pick(Array(20...98)), 2)
    return draw.pick(areas) + exchange + draw.digits(4)
  }

  static let telephones = [
    TruthColumn("telephones plain", "phone-nanp") { draw, _ in telephone(&draw) },
    TruthColumn("telephones with parentheses", "phone-nanp") { draw, _ in
      let number = telephone(&draw)
      return "(\(number.prefix(3))) " + grouped(String(number.dropFirst(3)), [3, 4], "-")
    },
    TruthColumn("telephones with hyphens", "phone-nanp", header: "Contact Phone") { draw, _ in
      grouped(telephone(&draw), [3, 3, 4], "-")
    },
    TruthColumn("telephones with +1", "phone-nanp") { draw, _ in "+1" + telephone(&draw) },
    TruthColumn("telephones with 1", "phone-nanp", header: "msisdn") { draw, _ in
      "1" + telephone(&draw)
    },
    TruthColumn("telephones of films", "phone-nanp") { draw, _ in
      "212-555-01" + draw.digits(2)
    },
    TruthColumn("telephones masked", "phone-nanp", header: "phone") { draw, _ in
      "***-***-" + draw.digits(4)
    },
    TruthColumn("telephones of Europe", "phone-e164") { draw, _ in
      draw.pick(["+4477009", "+336123", "+4915112"]) + draw.digits(5)
    },
    TruthColumn("telephones of two continents", "phone-e164", header: "mobile") { draw, _ in
      draw.happens(50) ? "+1" + telephone(&draw) : "+4477009" + draw.digits(5)
    },
    TruthColumn("telephones of Europe, plain", "phone-e164", header: "msisdn") { draw, _ in
      "4477009" + draw.digits(5)
    },
    TruthColumn("local telephones", "phone-nanp", header: "phone") { draw, _ in
      String(draw.number(3...9)) + draw.string(2, of: "2345678") + "-" + draw.digits(4)
    },
    TruthColumn("seconds of a log", "timestamp", header: "created_at") { draw, _ in
      String(draw.number(1_300_000_000...1_630_000_000))
    },
    TruthColumn("seconds of a log, not headed", "timestamp") { draw, _ in
      String(draw.number(1_300_000_000...1_630_000_000))
    },
    TruthColumn("milliseconds of a log", "timestamp", header: "ts", count: 800) { _, row in
      String(1_629_100_000_000 + row * 137)
    },
    TruthColumn("milliseconds of a log, not headed", "timestamp", count: 800) { _, row in
      String(1_629_100_000_000 + row * 137)
    },
    TruthColumn("ten random digits", "integer", count: 600) { draw, _ in draw.integer(10) },
    TruthColumn("accounts in sequence", "integer", header: "acct_no", count: 600) { _, row in
      String(1_000_000_001 + row)
    },
    TruthColumn("bar codes", "integer") { draw, _ in "978" + draw.digits(10) },
  ]
}
