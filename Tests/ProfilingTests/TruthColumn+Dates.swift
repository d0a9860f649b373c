extension TruthColumn {
  static func day(_ draw: inout Draw, _ years: ClosedRange<Int> = 1930...2003) -> (Int, Int, Int) {
    (draw.number(years), draw.number(1...12), draw.number(1...28))
  }

  static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  static let dates = [
    TruthColumn("days of ISO 8601", "date", header: "dob") { draw, _ in
      let (year, month, day) = day(&draw)
      return "\(year)-\(padded(month, 2))-\(padded(day, 2))"
    },
    TruthColumn("days, month first", "date", header: "Date of Birth") { draw, _ in
      let (year, month, day) = day(&draw)
      return "\(month)/\(day)/\(year)"
    },
    TruthColumn("days, day first", "date") { draw, _ in
      let (year, month, day) = day(&draw)
      return "\(padded(day, 2))/\(padded(month, 2))/\(year)"
    },
    TruthColumn("days up to the twelfth", "date") { draw, _ in
      "\(draw.number(1...12))/\(draw.number(1...12))/\(draw.number(1930...2003))"
    },
    TruthColumn("days with dots", "date") { draw, _ in
      let (year, month, day) = day(&draw)
      return "\(day).\(month).\(year)"
    },
    TruthColumn("days of Oracle", "date", header: "BIRTH_DT") { draw, _ in
      let (year, month, day) = day(&draw, 1950...1999)
      return "\(padded(day, 2))-\(months[month - 1])-\(padded(year % 100, 2))"
    },
    TruthColumn("days of eight digits", "date") { draw, _ in
      let (year, month, day) = day(&draw)
      return padded(year * 10_000 + month * 100 + day, 8)
    },
    TruthColumn("days of eight digits, month first", "date", header: "dob") { draw, _ in
      let (year, month, day) = day(&draw)
      return padded(month * 1_000_000 + day * 10_000 + year, 8)
    },
    TruthColumn("days of six digits", "date", header: "birth") { draw, _ in
      let (year, month, day) = day(&draw, 1950...1999)
      return padded(year % 100 * 10_000 + month * 100 + day, 6)
    },
    TruthColumn("days for none", "date") { draw, _ in
      draw.happens(70) ? "1900-01-01" : "9999-12-31"
    },
    TruthColumn("moments of ISO 8601", "timestamp") { draw, _ in
      let (year, month, day) = day(&draw, 2004...2021)
      let time = "\(padded(draw.below(24), 2)):\(padded(draw.below(60), 2)):00"
      return "\(year)-\(padded(month, 2))-\(padded(day, 2))T\(time)Z"
    },
    TruthColumn("moments, month first", "timestamp", header: "last_login") { draw, _ in
      let (year, month, day) = day(&draw, 2004...2021)
      return "\(month)/\(day)/\(year) \(draw.number(1...12)):\(padded(draw.below(60), 2)) PM"
    },
    TruthColumn("moments of an access log", "timestamp") { draw, _ in
      let (year, month, day) = day(&draw, 2004...2021)
      let name = months[month - 1].prefix(1) + months[month - 1].dropFirst().lowercased()
      let time = "\(padded(draw.below(24), 2)):\(padded(draw.below(60), 2)):00 +0000"
      return "\(padded(day, 2))/\(name)/\(year):\(time)"
    },
    TruthColumn("moments of fourteen digits", "timestamp") { draw, _ in
      let (year, month, day) = day(&draw, 2004...2021)
      let date = padded(year * 10_000 + month * 100 + day, 8)
      return date + padded(draw.below(24), 2) + padded(draw.below(60), 2) + "00"
    },
    TruthColumn("days masked", "date", header: "dob") { draw, _ in
      "**/**/" + String(draw.number(1930...2003))
    },
    TruthColumn("eight random digits", "integer", count: 500) { draw, _ in draw.integer(8) },
    TruthColumn("six random digits", "integer", count: 500) { draw, _ in draw.integer(6) },
  ]

  static let secrets = [
    TruthColumn("MD5", "md5-or-ntlm") { draw, _ in draw.hex(32) },
    TruthColumn("NTLM in capitals", "md5-or-ntlm", header: "password") { draw, _ in
      draw.hex(32).uppercased()
    },
    TruthColumn("SHA-1", "sha1") { draw, _ in draw.hex(40) },
    TruthColumn("MySQL hashes", "sha1") { draw, _ in "*" + draw.hex(40).uppercased() },
    TruthColumn("SHA-256", "sha256") { draw, _ in draw.hex(64) },
    TruthColumn("SHA-512", "sha512") { draw, _ in draw.hex(128) },
    TruthColumn("bcrypt", "bcrypt") { draw, _ in
      "$2b$12$" + draw.string(53, of: "./abcdefghijkABCDEFGHIJK0123456789")
    },
    TruthColumn("Argon2", "argon2") { draw, _ in
      let salt = draw.string(22, of: "abcdefghABCDEFGH0123456789")
      return "$argon2id$v=19$m=65536,t=3,p=4$" + salt + "$"
        + draw.string(42, of: "abcdefghABCDEFGH0123456789") + "A"
    },
    TruthColumn("crypt of SHA-512", "crypt-hash") { draw, _ in
      "$6$" + draw.string(16, of: "./abcdefgABCDEFG0123456789") + "$"
        + draw.string(85, of: "./abcdefgABCDEFG0123456789") + "."
    },
    TruthColumn("phpass", "crypt-hash", header: "user_pass") { draw, _ in
      "$P$B" + draw.string(30, of: "./abcdefgABCDEFG0123456789")
    },
    TruthColumn("PIN", "pin", header: "pin") { draw, _ in
      draw.happens(20) ? draw.pick(["1234", "1111", "0000"]) : draw.digits(4)
    },
    TruthColumn("PIN of six digits", "pin", header: "account_pin") { draw, _ in draw.digits(6) },
    TruthColumn("passwords", "text", header: "password") { draw, _ in
      draw.word() + draw.string(1, of: "!#$%&") + draw.digits(draw.number(1...4))
    },
  ]
}
