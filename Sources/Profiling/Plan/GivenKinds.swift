/// Kinds that the user fixed, by what a user may call a column: its header, `column N`, or `N`.
package struct GivenKinds: Sendable {
  private let byHandle: [String: String]

  package init(_ byHandle: [String: String] = [:]) {
    self.byHandle = byHandle
  }

  /// The kind given to a column, counted from 0; nil where none is.
  package func kind(_ index: Int, header: String?) -> String? {
    Self.handles(index, header).reversed().lazy.compactMap { byHandle[$0] }.first
  }

  /// The handles that no column of these tables answers to, in order.
  package func unmatched(_ tables: [(columnCount: Int, headers: [String])]) -> [String] {
    var matched: Set<String> = []
    for table in tables {
      for index in 0..<table.columnCount {
        let isNamed = table.headers.indices.contains(index)
        matched.formUnion(Self.handles(index, isNamed ? table.headers[index] : nil))
      }
    }
    return byHandle.keys.filter { !matched.contains($0) }.sorted()
  }

  private static func handles(_ index: Int, _ header: String?) -> [String] {
    ["\(index + 1)", "column \(index + 1)"] + (header.map { [$0] } ?? [])
  }
}
