import Findings

/// The report's first number: how many persons, of what, where.
enum PeopleText {
  /// The section in blocks of lines; empty where the report tells of no person.
  static func sections(_ report: Report) -> [[String]] {
    if report.peopleWithheld != nil {
      return [
        [
          TextRenderer.entry("PEOPLE", "not counted: the columns turned out other than the first"),
          TextRenderer.entry("", "records show, and a stream cannot be read again (ROLE_CHANGED):"),
          TextRenderer.entry("", "scan the file itself"),
        ]
      ]
    }
    guard let people = report.people else {
      return report.tables.isEmpty
        ? [] : [[TextRenderer.entry("PEOPLE", "none counted: no column tells persons apart")]]
    }
    return [
      head(people), classes(people.byClass), residence(people.byResidence) + dates(report, people),
    ].filter { !$0.isEmpty }
  }

  private static func head(_ people: Report.People) -> [String] {
    let (low, high) = (Figures.short(people.low.estimate), Figures.short(people.high.estimate))
    let each = people.recordsPerPerson.map {
      "about \(Figures.decimal($0, places: 2)) records a person"
    }
    let others = people.recordsWithoutPerson
    let none = others == 0 ? nil : "\(TextRenderer.plural(others, "row")) of no person"
    let notes = [each, none].compactMap(\.self).joined(separator: ", ")
    let parts = people.method.split(separator: ";").map { $0.drop { $0 == " " } }
    let error =
      Double(people.high.high - people.high.low) * 50 / Double(max(people.high.estimate, 1))
    return [TextRenderer.entry("PEOPLE", low == high ? "about \(low)" : "about \(low) to \(high)")]
      + (notes.isEmpty ? [] : [TextRenderer.entry("", notes)])
      + TextLayout.wrapped("low   \(parts[0])", TextRenderer.width - 2).map { "  " + $0 }
      + TextLayout.wrapped("high  \(parts.dropFirst().joined())", TextRenderer.width - 2)
      .map { "  " + $0 }
      + [
        "  counting error +-\(Figures.decimal(error, places: 1)) %; nothing added for what was not read"
      ]
  }

  private static func classes(_ classes: [Report.ClassCount]) -> [String] {
    guard !classes.isEmpty else { return [] }
    let head =
      Figures.left("EXPOSED TOGETHER (people, about)", 36) + Figures.right("in clear", 13)
      + Figures.right("masked", 13) + Figures.right("fails rule*", 15)
    return [head]
      + classes.map { entry in
        "  " + Figures.left(entry.name, 34) + Figures.right(spelled(entry.clear), 13)
          + Figures.right(spelled(entry.masked), 13) + Figures.right(spelled(entry.failing), 15)
      } + [
        "  * or is doubtful, as placeholders are; a failing number can be a real person's",
        "    typing error",
      ]
  }

  private static func residence(_ residence: Report.Residence?) -> [String] {
    guard let residence else { return [] }
    let head = TextRenderer.entry("RESIDENCE", "about; address state, else ZIP; never area code")
    if let reason = residence.states.withheld {
      return [head, "  by state: withheld (\(reason.rawValue))"]
    }
    let cells = residence.states.counts.sorted { ($1.count, $0.key) < ($0.count, $1.key) }
      .map { "\($0.key) \(Figures.short($0.count))" }
    let other = residence.states.other.map { "other \(Figures.short($0.count))" }
    return [head] + rows(cells + (other.map { [$0] } ?? [])) + [
      "  abroad \(spelled(residence.abroad))   none \(spelled(residence.none))   more than one state "
        + spelled(residence.several)
    ]
  }

  private static func rows(_ cells: [String]) -> [String] {
    stride(from: 0, to: cells.count, by: 6).map { start in
      "  " + cells[start..<min(start + 6, cells.count)].map { Figures.left($0, 13) }.joined()
    }.map(\.trimmedEnd)
  }

  private static func dates(_ report: Report, _ people: Report.People) -> [String] {
    let oldest = report.tables.compactMap(\.dates?.oldest).min()
    let newest = report.tables.compactMap(\.dates?.newest).max()
    var lines: [String] = []
    if let oldest, let newest {
      let fall = people.ages?.birthsFallOffAfter.map { "; births fall off after \($0)" } ?? ""
      lines.append(TextRenderer.entry("DATES", "\(oldest) to \(newest)\(fall)"))
    }
    if let ages = people.ages {
      lines.append(
        TextRenderer.entry(
          "AGES",
          "in \(ages.asOf), about: under 13 \(spelled(ages.under13)), 13-17 \(spelled(ages.from13to17)), "
            + "over 99 \(spelled(ages.over99))"
        )
      )
    }
    return lines
  }

  private static func spelled(_ count: PublishedCount) -> String {
    switch count {
    case .exact(let count), .about(let count): Figures.short(count)
    case .atMost(let count): "up to \(Figures.short(count))"
    case .withheld: "1-10"
    }
  }
}
