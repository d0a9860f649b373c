package import Identifiers

/// How often a check gave each answer.
package struct OutcomeCounts: Sendable, Equatable {
  package private(set) var byValidity = [Int](repeating: 0, count: 6)
  package private(set) var byReason: [ReasonCode: Int] = [:]
  package private(set) var byFlag: [String: Int] = [:]

  package init() {}

  /// Fields with this validity.
  package subscript(_ validity: Validity) -> Int { byValidity[Int(validity.rawValue)] }

  /// Adds `count` fields with one outcome.
  package mutating func add(_ result: CheckResult, _ count: Int) {
    guard count > 0 else { return }
    byValidity[Int(result.validity.rawValue)] += count
    if result.reason != .none { byReason[result.reason, default: 0] += count }
    for name in result.flags.names { byFlag[name, default: 0] += count }
  }
}
