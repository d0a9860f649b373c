extension TruthColumn {
  static func email(_ draw: inout Draw) -> String {
    draw.word() + "." + draw.word() + "@" + draw.pick(["mail.com", "post.net", "web.co.uk"])
  }

  static func address(_ draw: inout Draw) -> String {
    let suffixes = ["St", "Ave", "Rd.", "Drive", "LN", "Blvd", "Court", "Way"]
    let unit = draw.happens(30) ? " Apt \(draw.number(1...40))" : ""
    return "\(draw.number(1...9999)) \(draw.name()) \(draw.pick(suffixes))\(unit)"
  }

  static let states = [
    "CA", "TX", "FL", "NY", "PA", "IL", "OH", "GA", "NC", "MI", "NJ", "VA", "WA", "AZ", "MA", "TN",
  ]

  static let network = [
    TruthColumn("e-mail", "email", header: "email") { draw, _ in email(&draw) },
    TruthColumn("e-mail, a third other words", "email") { draw, _ in
      draw.happens(33) ? draw.name() + " " + draw.name() : email(&draw)
    },
    TruthColumn("e-mail of examples", "email") { draw, _ in draw.word() + "@example.org" },
    TruthColumn("e-mail masked", "email") { draw, _ in
      draw.string(1, of: "abcdef") + "*****@mail.zz"
    },
    TruthColumn("IPv4", "ipv4") { draw, _ in
      (0..<4).map { _ in String(draw.number(1...223)) }.joined(separator: ".")
    },
    TruthColumn("IPv4 private", "ipv4", header: "client") { draw, _ in
      "192.168.\(draw.below(256)).\(draw.below(256))"
    },
    TruthColumn("IPv6", "ipv6") { draw, _ in
      "2a02:8109:" + (0..<6).map { _ in draw.hex(4) }.joined(separator: ":")
    },
    TruthColumn("MAC", "mac") { draw, _ in
      (0..<6).map { _ in draw.hex(2) }.joined(separator: ":")
    },
    TruthColumn("MAC plain", "mac") { draw, _ in "a4" + draw.hex(10) },
    TruthColumn("UUID", "uuid") { draw, _ in
      draw.hex(8) + "-" + draw.hex(4) + "-4" + draw.hex(3) + "-a" + draw.hex(3) + "-" + draw.hex(12)
    },
    TruthColumn("UUID without hyphens", "uuid", header: "device_guid") { draw, _ in
      draw.hex(12) + "4" + draw.hex(3) + "a" + draw.hex(15)
    },
    TruthColumn("versions", "text", header: "app_version") { draw, _ in
      (0..<4).map { _ in String(draw.below(200)) }.joined(separator: ".")
    },
  ]

  static let places = [
    TruthColumn("states by code", "us-state", header: "dl_state") { draw, _ in draw.pick(states) },
    TruthColumn("states by code, not headed", "us-state") { draw, _ in draw.pick(states) },
    TruthColumn("states by name", "us-state") { draw, _ in
      draw.pick(["California", "New York", "Texas", "Florida", "North Carolina", "Ohio"])
    },
    TruthColumn("countries by code", "category") { draw, _ in
      draw.pick(["US", "GB", "DE", "FR", "JP", "CN", "BR", "ES", "IT", "KR", "CA"])
    },
    TruthColumn("ZIP", "us-zip", header: "zip") { draw, _ in
      padded(draw.pick([100, 331, 606, 770, 900, 941]) * 100 + draw.number(1...60), 5)
    },
    TruthColumn("ZIP after a spreadsheet", "us-zip", header: "zip") { draw, _ in
      "\(draw.pick([100, 331, 606, 770, 900, 941]) * 100 + draw.number(1...60)).0"
    },
    TruthColumn("ZIP, not headed", "us-zip", count: 800) { draw, _ in
      padded(draw.pick([21, 100, 331, 606, 770, 900, 941]) * 100 + draw.number(1...60), 5)
    },
    TruthColumn("ZIP of nine digits", "us-zip") { draw, _ in
      padded(draw.pick([100, 331, 606, 770]) * 100 + draw.number(1...60), 5) + "-" + draw.digits(4)
    },
    TruthColumn("ZIP, some of nine digits", "us-zip") { draw, _ in
      let code = padded(draw.pick([100, 331, 606, 770]) * 100 + draw.number(1...60), 5)
      return draw.happens(15) ? code + "-" + draw.digits(4) : code
    },
    TruthColumn("addresses", "street-address", header: "address1") { draw, _ in address(&draw) },
    TruthColumn("addresses and boxes", "street-address") { draw, _ in
      draw.happens(15) ? "PO Box \(draw.number(1...9999))" : address(&draw)
    },
    TruthColumn("cities", "text", header: "city") { draw, _ in
      draw.happens(30) ? "San " + draw.name() : draw.name()
    },
  ]

  static let people = [
    TruthColumn("first names", "person-name", header: "first_name") { draw, _ in draw.name() },
    TruthColumn("few first names", "person-name", header: "FirstName") { draw, _ in
      draw.pick(["Ann", "Bob", "Carla", "Dirk", "Eve", "Finn", "Gina", "Hal"])
    },
    TruthColumn("last names", "person-name", header: "LNAME") { draw, _ in
      draw.happens(5)
        ? "O'" + draw.name() : draw.happens(5) ? draw.name() + "-N\u{FA}\u{F1}ez" : draw.name()
    },
    TruthColumn("full names", "person-name", header: "customer name") { draw, _ in
      draw.name() + ", " + draw.name() + " J."
    },
    TruthColumn("names, not headed", "text") { draw, _ in draw.name() },
    TruthColumn("firms", "text", header: "company_name") { draw, _ in draw.name() + " Inc" },
    TruthColumn("names of users", "text", header: "username") { draw, _ in
      draw.word() + draw.digits(draw.number(0...3))
    },
  ]

  static let words = [
    TruthColumn("true and false", "boolean") { draw, _ in draw.pick(["true", "false"]) },
    TruthColumn("Y and N", "boolean", header: "active") { draw, _ in draw.pick(["Y", "N"]) },
    TruthColumn("1 and 0", "boolean") { draw, _ in draw.pick(["1", "0"]) },
    TruthColumn("M and F", "category", header: "sex") { draw, _ in draw.pick(["M", "F"]) },
    TruthColumn("plans", "category") { draw, _ in
      draw.pick(["prepaid", "postpaid", "business", "closed account"])
    },
    TruthColumn("answers of a server", "category") { draw, _ in
      draw.pick(["200", "200", "301", "404", "500"])
    },
    TruthColumn("grades", "category") { draw, _ in String(draw.number(1...5)) },
    TruthColumn("one word", "category") { _, _ in "customer" },
    TruthColumn("notes", "text", header: "notes") { draw, _ in
      (0..<draw.number(4...14)).map { _ in draw.word() }.joined(separator: " ")
    },
    TruthColumn("notes with a number in some", "text") { draw, _ in
      "called " + draw.word() + (draw.happens(10) ? " 219-09-9998" : " about the bill")
    },
    TruthColumn("web addresses", "text", header: "url") { draw, _ in
      "https://www.\(draw.word()).com/\(draw.word())"
    },
    TruthColumn("codes of letters and digits", "text") { draw, _ in
      draw.string(3, of: "ABCDEFGHIJKLM") + draw.digits(10)
    },
    TruthColumn("codes of a letter and twelve digits", "text") { draw, _ in
      draw.string(1, of: "FMS") + draw.digits(12)
    },
    TruthColumn("nothing", "empty") { draw, _ in draw.pick(["", "NULL", "N/A"]) },
    TruthColumn("colours", "text") { draw, _ in "#" + draw.hex(6) },
  ]

  static let awkward = [
    TruthColumn("e-mail under ssn", "email", header: "ssn") { draw, _ in email(&draw) },
    TruthColumn("names under imei", "text", header: "imei") { draw, _ in draw.name() },
    TruthColumn("notes under date", "text", header: "date") { draw, _ in
      draw.word() + " " + draw.word() + " " + draw.word()
    },
    TruthColumn("numbers under name", "integer", header: "name") { draw, _ in draw.integer(7) },
    TruthColumn("words under pin", "text", header: "pin") { draw, _ in draw.word() },
    TruthColumn("e-mail under phone", "email", header: "phone") { draw, _ in email(&draw) },
    TruthColumn("e-mail and telephones", "text") { draw, row in
      row % 5 == 4 ? draw.word() : row % 2 == 0 ? email(&draw) : telephone(&draw)
    },
    TruthColumn("SSN, EIN and words", "text") { draw, row in
      switch row % 3 {
      case 0: grouped(realSSN(&draw), [3, 2, 4], "-")
      case 1: "12-" + draw.digits(7)
      default: draw.word() + " " + draw.word()
      }
    },
    TruthColumn("IMEI and words", "text") { draw, row in
      row % 5 < 2 ? imei(&draw) : draw.word()
    },
    TruthColumn("quoted telephones", "phone-nanp") { draw, _ in "\"\(telephone(&draw))\"" },
    TruthColumn("three SSN", "us-ssn", count: 3) { draw, _ in
      grouped(realSSN(&draw), [3, 2, 4], "-")
    },
  ]
}
