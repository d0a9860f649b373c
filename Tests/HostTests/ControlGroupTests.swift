import Foundation
import Testing

@testable import Host

/// The least that a control group and those above it grant counts, in either version.
@Suite struct ControlGroupTests {
  @Test(
    arguments: [
      ("0::/\n", ["cpu.max": "150000 100000"], 2),
      ("0::/\n", ["cpu.max": "max 100000"], nil),
      ("0::/\n", [:], nil),
      ("0::/user/job\n", ["user/job/cpu.max": "300000 100000"], 3),
      ("0::/user/job\n", ["user/cpu.max": "100000 100000", "user/job/cpu.max": "max 100000"], 1),
      ("0::/user/job\n", ["user/other/cpu.max": "100000 100000"], nil),
      ("0::/docker/4711\n", ["cpu.max": "250000 100000"], 3),
      ("0::/../..\n", ["cpu.max": "200000 100000"], 2),
      ("0::/a:b\n", ["a:b/cpu.max": "200000 100000"], 2),
      ("0::/\n", ["cpu.max": "nonsense"], nil),
      (
        "5:cpu,cpuacct:/job\n1:name=systemd:/job\n0::/\n",
        [
          "cpu,cpuacct/job/cpu.cfs_quota_us": "50000",
          "cpu,cpuacct/job/cpu.cfs_period_us": "100000",
        ],
        1
      ),
      (
        "5:cpuacct,cpu:/docker/4711\n",
        ["cpu/cpu.cfs_quota_us": "400000", "cpu/cpu.cfs_period_us": "100000"], 4
      ),
      (
        "5:cpu:/\n", ["cpu/cpu.cfs_quota_us": "-1", "cpu/cpu.cfs_period_us": "100000"], nil
      ),
      (
        "5:cpuset:/\n", ["cpuset/cpu.cfs_quota_us": "1", "cpuset/cpu.cfs_period_us": "1"], nil
      ),
    ] as [(String, [String: String], Int?)]
  )
  func leastGrantCounts(_ membership: String, _ files: [String: String], _ quota: Int?) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-groups-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files.merging(["self": membership], uniquingKeysWith: { $1 }) {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data((text + "\n").utf8).write(to: file)
    }
    let group = ControlGroup(root: folder.path, membership: folder.path + "/self")
    #expect(group.processorQuota == quota)
  }
}
