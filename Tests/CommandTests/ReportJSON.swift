import Foundation

/// A JSON report or truth file, looked into by path.
struct ReportJSON {
  let value: Any

  init(_ data: Data) throws {
    value = try JSONSerialization.jsonObject(with: data)
  }

  private init(value: Any) {
    self.value = value
  }

  subscript(_ key: String) -> ReportJSON {
    ReportJSON(value: (value as? [String: Any])?[key] ?? NSNull())
  }

  subscript(_ index: Int) -> ReportJSON {
    let list = value as? [Any] ?? []
    return ReportJSON(value: list.indices.contains(index) ? list[index] : NSNull())
  }

  var list: [ReportJSON] { (value as? [Any] ?? []).map(ReportJSON.init(value:)) }
  var int: Int? { (value as? NSNumber)?.intValue }
  var double: Double? { (value as? NSNumber)?.doubleValue }
  var string: String? { value as? String }
  var counts: [String: Int] { value as? [String: Int] ?? [:] }
  var isAbsent: Bool { value is NSNull }

  /// The report without the section that may differ, as bytes to compare.
  func withoutRun(_ alsoWithout: [String] = []) throws -> Data {
    var top = value as? [String: Any] ?? [:]
    for key in ["run"] + alsoWithout { top[key] = nil }
    return try JSONSerialization.data(withJSONObject: top, options: [.sortedKeys])
  }
}
