import CHost
import Glibc

/// How many CPUs this process may use.
package enum ProcessorCount {
  /// The affinity mask, capped by the cgroup quota (cgroup v2 `cpu.max`); at least 1.
  package static func usable() -> Int {
    let affinity = Int(assay_cpu_count())
    guard let quota = quotaFromControlGroup() else { return affinity }
    return max(1, min(affinity, quota))
  }

  /// CPUs granted by a `cpu.max` line such as `150000 100000`, rounded up; `nil` for no limit.
  package static func quota(fromLine line: String) -> Int? {
    let parts = line.split(whereSeparator: { $0 == " " || $0 == "\n" })
    guard parts.count == 2, let granted = Int(parts[0]), let period = Int(parts[1]) else {
      return nil
    }
    guard granted > 0, period > 0 else { return nil }
    return max(1, (granted + period - 1) / period)
  }

  static let quotaFile = "/sys/fs/cgroup/cpu.max"

  private static func quotaFromControlGroup() -> Int? {
    guard let file = fopen(quotaFile, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, 64, file) != nil else { return nil }
    let bytes = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return quota(fromLine: String(decoding: bytes, as: UTF8.self))
  }
}
