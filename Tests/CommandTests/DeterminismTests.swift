import Assay
import Foundation
import Testing

/// The same input and key give the same report, and the same seed the same dump.
@Suite struct DeterminismTests {
  @Test func reportDependsOnContentAndKeyOnly() throws {
    let folder = try ScratchFolder()
    let key = folder.path("case.key")
    try #require(try Program.run(["keygen", "-o", key]).exitCode == 0)
    var seen: [String: Data] = [:]
    for frameSize in ["4KiB", "100KiB", "0"] {
      let dump = folder.path("dump.csv.zst")
      try Program.run([
        "generate", "-o", dump, "--rows", "9k", "--frame-size", frameSize, "--quiet",
        "--force", "--defect", "all=2%",
      ])
      for threads in ["1", "2", "3", "8"] {
        let outcome = try Program.run(
          ["scan", "--format", "json", "--case-key", key, "--threads", threads, dump])
        let report = try ReportJSON(outcome.standardOutput)
        let whole = try report.withoutRun()
        #expect(seen[frameSize, default: whole] == whole, "\(frameSize), \(threads) threads")
        seen[frameSize] = whole
        let content = try report.withoutRun(["evidence", "ledger"])
        #expect(seen["content", default: content] == content, "\(frameSize), \(threads) threads")
        seen["content"] = content
      }
    }
    #expect(seen.count == 4)
  }

  @Test func everyKernelSetGivesTheSameReport() throws {
    let folder = try ScratchFolder()
    let (key, dump) = (folder.path("case.key"), folder.path("dump.csv.zst"))
    try #require(try Program.run(["keygen", "-o", key]).exitCode == 0)
    try Program.run([
      "generate", "-o", dump, "--rows", "4k", "--frame-size", "64KiB", "--quiet", "--defect",
      "all=3%",
    ])
    let sets = Assay.supportedKernels
    #expect(sets.first == "scalar")
    let reports = try sets.map { set in
      let outcome = try Program.run(
        ["scan", "--format", "json", "--case-key", key, dump],
        environment: ["ASSAY_KERNELS": set]
      )
      let report = try ReportJSON(outcome.standardOutput)
      #expect(report["run"]["kernels"].string == set)
      return try report.withoutRun()
    }
    #expect(Set(reports).count == 1, "\(sets)")
    let unknown = try Program.run(["scan", dump], environment: ["ASSAY_KERNELS": "mmx"])
    #expect(unknown.exitCode == 64)
  }

  @Test func anotherKeyGivesOtherEstimatesButTheSameCounts() throws {
    let folder = try ScratchFolder()
    let dump = folder.path("dump.csv.zst")
    try Program.run(["generate", "-o", dump, "--rows", "20k", "--quiet"])
    let reports = try (1...3).map { _ in
      try ReportJSON(Program.run(["scan", "--format", "json", dump]).standardOutput)["tables"][0]
    }
    let counts = Set(reports.map { $0["columns"].list.map { $0["filled"].int ?? -1 } })
    let estimates = Set(
      reports.map { $0["columns"].list.map { $0["distinct"]["estimate"].int ?? -1 } }
    )
    #expect(counts.count == 1)
    #expect(estimates.count > 1)
  }
}
