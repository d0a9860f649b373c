import Glibc

/// What control groups grant this process.
///
/// ```
///  /proc/self/cgroup  0::/user/job          version 2: cpu.max of /user/job, /user and /
///                     4:cpu,cpuacct:/job    version 1: cpu.cfs_quota_us over cpu.cfs_period_us, alike
/// ```
///
/// Source: cgroups(7). A group that cannot be seen from here, as a container's own path from inside of
/// it, is passed over; its files then stand at the root.
struct ControlGroup {
  /// Where control groups are mounted.
  var root = "/sys/fs/cgroup"
  /// Says which groups this process is in.
  var membership = "/proc/self/cgroup"

  /// CPUs granted by the group and by all above it, rounded up; `nil` for no limit.
  var processorQuota: Int? {
    let groups = (Self.text(membership) ?? "0::/").split(separator: "\n")
    return groups.flatMap(quotas).min()
  }

  /// What one line of the membership grants.
  private func quotas(_ line: Substring) -> [Int] {
    let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return [] }
    let path = parts[2].split(separator: "/").filter { $0 != ".." && $0 != "." }
    let groups = (0...path.count).map { path.prefix($0).map { "/\($0)" }.joined() }
    if parts[0] == "0" {
      return groups.compactMap { Self.text("\(root)\($0)/cpu.max").flatMap(Self.quota) }
    }
    guard parts[1].split(separator: ",").contains("cpu") else { return [] }
    // Why: some systems mount the controllers by the name of one, others by the names of all.
    let mounts = Set(["cpu", String(parts[1])]).map { "\(root)/\($0)" }
    return mounts.flatMap { mount in
      groups.compactMap { group in
        guard let granted = Self.text("\(mount)\(group)/cpu.cfs_quota_us"),
          let period = Self.text("\(mount)\(group)/cpu.cfs_period_us")
        else { return nil }
        return Self.quota("\(granted) \(period)")
      }
    }
  }

  /// CPUs granted by a quota and its period, such as `150000 100000`, rounded up; `nil` for no limit.
  private static func quota(_ text: String) -> Int? {
    let parts = text.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard parts.count == 2, let granted = parts[0], let period = parts[1], granted > 0, period > 0
    else { return nil }
    return max(1, granted / period + (granted % period == 0 ? 0 : 1))
  }

  /// The beginning of a file of the system; `nil` where there is none.
  private static func text(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
