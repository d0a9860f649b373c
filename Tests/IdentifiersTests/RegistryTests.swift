import Foundation
import Identifiers
import Testing

@Suite struct RegistryTests {
  @Test func highGroupListAllowsTheStatedNumberOfPairs() {
    var pairs = 0
    for area in 0...999 {
      for group in 0...99
      where SocialSecurityNumber.isHighGroupConsistent(area: area, group: group) {
        pairs += 1
      }
    }
    #expect(pairs == 46_681)
  }

  @Test func areasAndGroupsOutsideTheListAreNotConsistent() {
    for (area, group) in [(0, 1), (-1, 1), (1000, 1), (1, 0), (1, 100), (1, -1), (773, 1)] {
      #expect(!SocialSecurityNumber.isHighGroupConsistent(area: area, group: group))
    }
    #expect(SocialSecurityNumber.isHighGroupConsistent(area: 772, group: 2))
  }

  @Test func everyTableHasDateAndSource() {
    #expect(Registry.all.map(\.name) == Registry.all.map(\.name).sorted())
    for table in Registry.all {
      #expect(table.date.count == 10)
      #expect(!table.source.isEmpty)
    }
  }

  @Test func generatedTablesAreFresh() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let script = root.appendingPathComponent("Sources/Identifiers/Registry/generate.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, "--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
