/// A column of invented fields with what it is.
struct TruthColumn: Sendable, CustomStringConvertible {
  let title: String
  let kind: String
  let header: String?
  let fields: [String]

  init(
    _ title: String,
    _ kind: String,
    header: String? = nil,
    count: Int = 250,
    _ field: (inout Draw, Int) -> String
  ) {
    self.title = title
    self.kind = kind
    self.header = header
    var draw = Draw(title.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    fields = (0..<count).map { field(&draw, $0) }
  }

  var description: String { title }

  /// All of them.
  static let all =
    nineDigits + devices + cards + telephones + dates + secrets + network + places
    + people + numbers + words + awkward

  static func named(_ title: String) -> TruthColumn? { all.first { $0.title == title } }
}
