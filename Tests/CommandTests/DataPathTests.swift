import Foundation
import Testing

/// The report says which way the data came, and what kept the workers from their full speed.
@Suite struct DataPathTests {
  /// Decodes to more than one call takes, so that one worker decodes for the others.
  @Test func oneLargeFrameIsDecodeBoundAndManyAreNot() throws {
    let folder = try ScratchFolder()
    let dump = folder.path("dump.csv.zst")
    for (frameSize, path) in [("0", "decode-bound"), ("1MiB", "frame-parallel")] {
      try Program.run([
        "generate", "-o", dump, "--rows", "60k", "--frame-size", frameSize, "--quiet", "--force",
      ])
      let arguments = ["scan", "--no-search", dump]
      let json = try Program.run(arguments + ["--format", "json"])
      #expect(try ReportJSON(json.standardOutput)["run"]["path"].string == path)
      let isSaid = try Program.run(arguments).text.contains("\nDECODE-BOUND  ")
      #expect(isSaid == (path == "decode-bound"))
    }
  }

  @Test func plainFilesAndPipesAreToldApart() throws {
    let folder = try ScratchFolder()
    let text = Data("a,b\n1,2\n".utf8)
    let dump = try folder.write(text, to: "dump.csv")
    for (inputs, path) in [([dump], "plain"), (["-"], "decode-bound"), ([dump, "-"], "both")] {
      let outcome = try Program.run(["scan", "--format", "json"] + inputs, input: text)
      let found = try ReportJSON(outcome.standardOutput)["run"]["path"].string
      #expect(found == (path == "both" ? "decode-bound, plain" : path))
    }
  }

  @Test func fewerWorkersThanThereWouldBeAreSaid() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("a,b\n1,2\n".utf8, to: "dump.csv")
    let arguments = ["scan", "--threads", "8", dump]
    let short = try Program.run(arguments + ["--memory", "1MiB"]).text
    #expect(short.contains("WORKERS       1 of 8: --memory leaves room for no more\n"))
    let json = try Program.run(arguments + ["--memory", "1MiB", "--format", "json"])
    #expect(try ReportJSON(json.standardOutput)["run"]["threads"].int == 1)
    #expect(try ReportJSON(json.standardOutput)["run"]["threadsWanted"].int == 8)
    let ample = try Program.run(arguments + ["--memory", "4GiB"]).text
    #expect(!ample.contains("WORKERS"))
  }
}
