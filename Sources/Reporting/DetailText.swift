import Findings

/// What is said of single columns: why values are not valid, what a mixture is made of, categories.
struct DetailText {
  let list: ColumnList

  private static let indent = 24
  private static let width = TextRenderer.width - indent

  /// Reasons, flags and mixtures; empty where there are none.
  var reasons: [String] {
    block("why not valid; flags are no faults") { column in
      counted(column.reasons) + counted(column.flags, "flags: ") + mixture(column.mixture)
    }
  }

  /// Valid values by category; empty where there are none.
  var breakdowns: [String] {
    block("valid values by category") { column in
      (column.breakdowns ?? []).flatMap { BreakdownText($0, column.kind).lines(Self.width) }
    }
  }

  /// What was found inside text; empty where none was searched.
  var searched: [String] {
    block("records that hold one inside (chance)") { column in
      let found = (column.searched ?? []).filter { $0.records > 0 }
      guard column.searched != nil else { return [] }
      guard !found.isEmpty else { return ["nothing of what is searched for"] }
      return TextLayout.listed(
        found.map {
          "\($0.kind) \(Figures.count($0.records)) (\(Figures.percent($0.chance)))"
        },
        after: "",
        Self.width
      )
    }
  }

  /// Models of telephones; empty where there are none.
  var models: [String] {
    block("models of telephones, about") { column in
      guard let models = column.distinctModels, models.high > 0 else { return [] }
      return [Figures.range(models.low, models.high)]
    }
  }

  /// Each column's lines behind its name, under one title.
  private func block(_ title: String, _ text: (Report.Column) -> [String]) -> [String] {
    let lines = list.listed.flatMap { column in
      text(column).enumerated().map { index, line in
        (index == 0 ? list.label(column) : String(repeating: " ", count: Self.indent)) + line
      }
    }
    return lines.isEmpty ? [] : ["", Figures.left("   # column", Self.indent) + title] + lines
  }

  private func counted(_ counts: [String: Int]?, _ label: String = "") -> [String] {
    guard let counts, !counts.isEmpty else { return [] }
    return TextLayout.listed(
      TextRenderer.ranked(counts).map { "\($0.code) \(Figures.count($0.count))" },
      after: label,
      Self.width
    )
  }

  private func mixture(_ parts: [Report.KindCount]?) -> [String] {
    guard let parts, !parts.isEmpty else { return [] }
    return TextLayout.listed(
      parts.map { "\($0.kind) \(Figures.count($0.count))" },
      after: "mixture: ",
      Self.width
    )
  }
}
