/// A place in a text file; both numbers count from 1, columns in Unicode scalars.
package struct SourcePlace: Equatable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
