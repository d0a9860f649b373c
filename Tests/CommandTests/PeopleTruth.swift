import Testing

/// Holds what a report says of persons against what the generator wrote down.
struct PeopleTruth {
  let report: ReportJSON
  let truth: ReportJSON
  let what: Comment

  /// Four standard errors of a sketch, and the rounding to ten.
  private func isNear(_ count: Int, _ exact: Int) -> Bool {
    abs(Double(count - exact)) <= 0.0324 * Double(exact) + 6
  }

  func check() {
    let people = report["people"]
    expectNear(people["low"]["estimate"].int, truth["persons"]["low"].int, "low")
    expectNear(people["high"]["estimate"].int, truth["persons"]["high"].int, "high")
    for (name, exact) in [
      ("name + SSN", "name+us-ssn"), ("name + licence", "name+us-driver-license"),
      ("name + birth date", "name+date-of-birth"), ("name + address", "name+address"),
      ("account + PIN", "account+pin"),
      ("phone + IMSI", "phone+imsi"),
    ] {
      let found = people["byClass"].list.first { $0["name"].string == name }
      for part in ["clear", "masked"] {
        expectNear(found?[part], truth["classes"][exact][part].int ?? 0, "\(name) \(part)")
      }
      expectFailing(found?["failing"], truth["classes"][exact]["failing"].int ?? 0, name)
    }
    // Why: every invented address is of a domain that is kept for examples, which is doubtful.
    let mail = people["byClass"].list.first { $0["name"].string == "e-mail + name" }
    expectNear(mail?["failing"], truth["classes"]["email+name"]["clear"].int ?? -1, "e-mail")
    checkResidence(people["byResidence"])
    checkAges(people["ages"])
    checkConsistency()
  }

  /// Random values can be doubtful: a birth on the first day of 1970, a licence of one digit repeated.
  private func expectFailing(_ published: ReportJSON?, _ exact: Int, _ name: String) {
    if published?["withheld"].isAbsent == false {
      #expect(exact <= 16, "\(what): \(name) failing withheld, is \(exact)")
      return
    }
    let doubtful = (truth["rows"].int ?? 0) / 5_000
    let count = published?["about"].int ?? published?["count"].int ?? 0
    let error = Int(0.0324 * Double(exact)) + 6
    let range = (exact - error)...(exact + doubtful + error)
    #expect(range.contains(count), "\(what): \(name) failing \(count), is \(exact)")
  }

  private func checkResidence(_ residence: ReportJSON) {
    let states = truth["residence"]["byState"].counts
    for cell in residence["states"]["counts"].list {
      let key = cell["key"].string ?? "?"
      let unidentified = truth["residence"]["unidentifiedRecords"][key].int ?? 0
      expectResidents(cell["count"].int, states[key], unidentified, key)
    }
    let listed = residence["states"]["counts"].list.count
    let pooled = residence["states"]["other"]["keys"].list.count
    #expect(listed + pooled == states.count, what)
    expectNear(residence["none"], truth["residence"]["none"].int ?? -1, "no state")
    expectNear(residence["several"], truth["residence"]["several"].int ?? -1, "several states")
  }

  /// Records without number and name may each count as another person.
  private func expectResidents(_ count: Int?, _ exact: Int?, _ unidentified: Int, _ state: String) {
    let (count, exact) = (count ?? -1_000, exact ?? 1_000_000)
    let nearest = min(max(count, exact), exact + unidentified)
    #expect(isNear(count, nearest), "\(what): residence \(state) \(count), is \(exact)")
  }

  private func checkAges(_ ages: ReportJSON) {
    #expect(ages["asOf"].string == truth["newestActivation"].string, what)
    expectNear(ages["under13"], truth["minors"]["under13"].int ?? -1, "under 13")
    expectNear(ages["over99"], truth["minors"]["over99"].int ?? -1, "over 99")
    // Why: two counts are subtracted, and the deciding year is split by its records.
    let from13 = ages["from13to17"]["about"].int ?? ages["from13to17"]["count"].int ?? 0
    let exact = truth["minors"]["from13To17"].int ?? -1
    #expect(abs(from13 - exact) <= exact / 5 + 6, what)
  }

  private func checkConsistency() {
    let pairs = report["tables"][0]["consistency"].list.map { pair in
      (pair["columns"].list.compactMap(\.string).joined(separator: "+"), pair)
    }
    let held = ["zip+state", "phone+state", "imsi+iccid", "drivers_license+dob"]
    #expect(Set(held).isSubset(of: pairs.map(\.0)), what)
    for (names, pair) in pairs where !truth["consistency"][names].isAbsent {
      for part in ["records", "agreeing"] {
        let exact = truth["consistency"][names][part].int ?? -1
        let found = pair[part].int ?? -2
        // Why: a few random ZIP codes and numbers are doubtful by their digits, and left out.
        let least = exact * 998 / 1_000 - 2
        #expect((least...max(exact, least)).contains(found), "\(what): \(names) \(part)")
      }
    }
  }

  /// A published count: exact, about, or withheld as one to ten.
  private func expectNear(_ published: ReportJSON?, _ exact: Int, _ name: String) {
    if let limit = published?["atMost"].int {
      #expect(exact <= limit, "\(what): \(name) at most \(limit), is \(exact)")
      return
    }
    if published?["withheld"].isAbsent == false {
      // Why: three letters of a licence can all be X by chance, which reads as a mask.
      let least = name == "name + licence masked" ? 0 : 1
      #expect((least...16).contains(exact), "\(what): \(name) withheld, is \(exact)")
    } else {
      let count = published.map { $0["about"].int ?? $0["count"].int ?? -1 } ?? 0
      expectNear(count, exact, name)
    }
  }

  private func expectNear(_ count: Int?, _ exact: Int?, _ name: String) {
    #expect(
      isNear(count ?? -1_000, exact ?? 1_000_000),
      "\(what): \(name) \(count ?? -1), is \(exact ?? -1)"
    )
  }
}
