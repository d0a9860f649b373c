@testable import Synthesis

/// Persons counted from a dump's text alone, each with all their records.
struct PersonRecount {
  /// A record that parses; a field that is missing is empty text.
  struct Row {
    let fields: [String: String]

    subscript(column: String) -> String { fields[column] ?? "" }

    func holds(_ columns: String...) -> Bool { columns.allSatisfy { !self[$0].isEmpty } }

    var hasName: Bool { holds("first_name", "last_name") }
    var hasMaskedSSN: Bool { ssnFault(self["ssn"]) == "SSN_MASKED_LAST4" }
    var hasValidSSN: Bool { holds("ssn") && ssnFault(self["ssn"]) == nil }
    var hasFailingSSN: Bool { holds("ssn") && !hasValidSSN && !hasMaskedSSN }
    var zipState: String? { PersonRecount.zipStates[String(self["zip"].prefix(3))] }
    /// Where the person lives, as far as this record tells.
    var residence: String? { holds("state") ? self["state"] : zipState }
  }

  let rows: [Row]
  let persons: [[Row]]

  /// - Parameters:
  ///   - dump: All its records.
  ///   - comeAgain: Those of a person need not follow one another; then all that tells of the person
  ///     must be the same in each.
  init(_ dump: DumpReader, comeAgain: Bool = false) {
    let parsed = dump.records.filter { $0.fields.count == Truth.columnNames.count }
    rows = parsed.map { record in
      let pairs = zip(Truth.columnNames, record.fields.indices.map { record.text($0) })
      return Row(fields: Dictionary(uniqueKeysWithValues: pairs))
    }
    if comeAgain {
      let own = Self.ownColumns
      persons = Array(Dictionary(grouping: rows) { row in own.map { row[$0] } }.values)
      return
    }
    persons = rows.reduce(into: []) { persons, row in
      if let last = persons.last?.last, Self.areOfOnePerson(last, row) {
        persons[persons.count - 1].append(row)
      } else {
        persons.append([row])
      }
    }
  }

  /// What nobody changes in a copy, and no two persons have in common.
  private static let ownColumns = [
    "first_name", "last_name", "dob", "ssn", "drivers_license", "dl_state", "email", "address",
    "city", "state", "zip",
  ]

  static let zipStates = states(Tables.zipPrefixes)
  static let areaStates = states(Tables.areaCodes)

  private static func states(_ table: StaticString) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: TableText(table).entries(of: 5).map { entry in
        let text = String(decoding: entry, as: UTF8.self)
        return (String(text.suffix(3)), String(text.prefix(2)))
      }
    )
  }

  /// Whether no field that a person's lines share speaks against it; an SSN or address may be spoiled.
  private static func areOfOnePerson(_ one: Row, _ other: Row) -> Bool {
    let shared = [
      "customer_id", "first_name", "last_name", "dob", "drivers_license", "dl_state", "email",
      "city", "state", "zip", "pin",
    ]
    return shared.allSatisfy { one[$0] == other[$0] || one[$0].isEmpty || other[$0].isEmpty }
  }

  /// Persons with a record of which the test is true.
  func count(_ test: (Row) -> Bool) -> Int {
    persons.count { $0.contains(where: test) }
  }
}

extension PersonRecount {
  var counted: Truth.Persons {
    let low = Set(rows.filter(\.hasValidSSN).map { $0["ssn"] }).count
    let without = count { !$0.hasValidSSN && $0.hasName && $0.holds("dob") }
    return Truth.Persons(
      total: persons.count,
      low: low,
      withoutValidSSN: without,
      high: low + without
    )
  }

  /// First name, last name and birth date of the records that have no valid SSN.
  var identitiesWithoutSSN: Set<[String]> {
    let rows = rows.filter { !$0.hasValidSSN && $0.hasName && $0.holds("dob") }
    return Set(rows.map { [$0["first_name"], $0["last_name"], $0["dob"]] })
  }

  var classes: [String: Truth.DataClass] {
    [
      "name+us-ssn": Truth.DataClass(
        clear: count { $0.hasName && $0.hasValidSSN },
        masked: count { $0.hasName && $0.hasMaskedSSN },
        failing: count { $0.hasName && $0.hasFailingSSN }
      ),
      "name+us-driver-license": Truth.DataClass(
        clear: count { $0.hasName && $0.holds("drivers_license") }
      ),
      "name+date-of-birth": Truth.DataClass(clear: count { $0.hasName && $0.holds("dob") }),
      "account+pin": Truth.DataClass(clear: count { $0.holds("customer_id", "pin") }),
      "name+address": Truth.DataClass(clear: count { $0.hasName && $0.holds("address") }),
      "phone+imsi": Truth.DataClass(clear: count { $0.holds("phone", "imsi") }),
      "email+name": Truth.DataClass(clear: count { $0.hasName && $0.holds("email") }),
    ]
  }

  var residence: Truth.Residence {
    let homes = persons.map { Set($0.compactMap(\.residence)) }
    return Truth.Residence(
      byState: Dictionary(homes.flatMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +),
      unidentifiedRecords: unidentifiedRecords,
      none: homes.count { $0.isEmpty },
      several: homes.count { $0.count > 1 }
    )
  }

  private var unidentifiedRecords: [String: Int] {
    let counts = persons.compactMap { rows in
      rows.lazy.compactMap(\.residence).first.map { home in
        (home, rows.count { !$0.hasValidSSN && !($0.hasName && $0.holds("dob")) })
      }
    }
    return Dictionary(counts, uniquingKeysWith: +).filter { $0.value > 0 }
  }

  var ages: Truth.Ages? {
    guard let newest = rows.map({ $0["activated_at"] }).max(), !newest.isEmpty else { return nil }
    let ages = persons.compactMap { rows in
      rows.first { $0.holds("dob") }.map { Self.months(newest) - Self.months($0["dob"]) }
    }
    return Truth.Ages(
      withBirthDate: ages.count,
      under13: ages.count { $0 < 156 },
      from13To17: ages.count { $0 >= 156 && $0 < 216 },
      over99: ages.count { $0 >= 1_200 }
    )
  }

  private static func months(_ date: String) -> Int {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return parts[0] * 12 + parts[1]
  }

  var recordsPerPerson: Truth.RecordsPerPerson {
    let counts = persons.map(\.count)
    return Truth.RecordsPerPerson(
      min: counts.min() ?? 0,
      max: counts.max() ?? 0,
      sum: counts.reduce(0, +)
    )
  }
}
