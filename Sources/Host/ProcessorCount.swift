import CHost

/// How many CPUs this process may use.
package enum ProcessorCount {
  /// The affinity mask, capped by the quota of the control group; at least 1.
  package static func usable() -> Int {
    let affinity = Int(assay_cpu_count())
    guard let quota else { return affinity }
    return max(1, min(affinity, quota))
  }

  /// CPUs that the control group grants, rounded up; `nil` for no limit.
  ///
  /// Why: looked up once, since the sandbox leaves nothing of the system to be read.
  static let quota = ControlGroup().processorQuota
}
