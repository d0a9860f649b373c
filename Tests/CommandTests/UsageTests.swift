import Evidence
import Foundation
import Testing

/// What a new user meets: wrong input, closed pipes, keys, Ctrl-C.
@Suite struct UsageTests {
  @Test func missingInputIs66() throws {
    let outcome = try Program.run(["scan", "/nowhere/at/all.zst"])
    #expect(outcome.exitCode == 66)
    #expect(outcome.errorText == "assay: /nowhere/at/all.zst: no such file\n")
    #expect(outcome.standardOutput.isEmpty)
  }

  @Test(arguments: [
    ["scan"], ["scan", "x", "--threads", "0"], ["scan", "x", "--max-window", "40"],
    ["scan", "x", "--column", "ssn"], ["scan", "x", "--delimiter", "ab"], ["frobnicate"],
    ["generate", "-o", "x.csv", "--rows", "many"],
    ["generate", "-o", "x.csv", "--defect", "nonsense=3%"],
    ["generate", "-o", "x.parquet"], ["scan", "x", "--case-key", "/dev/null"],
    ["scan", "x", "--max-record-bytes", "10X"], ["scan", "x", "--max-columns", "0"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.exitCode == 64, "\(outcome.errorText)")
    #expect(!outcome.standardError.isEmpty)
  }

  @Test(arguments: [
    (["generate", "-o", "x", "--rows", "-1"], "'-1' is invalid for '--rows <rows>': give 0 to"),
    (["generate", "-o", "x", "--level", "40"], "give a whole number, 1 to 19"),
    (["generate", "-o", "x", "--frame-size", "3"], "give 0, or 1,024 to 1,073,741,824 bytes"),
    (["generate", "-o", "x", "--fraud", "faker=half"], "such as faker=0.5 or faker=50%"),
    (["generate", "-o", "x", "--fraud", "forged"], "known are faker, padded, recycled"),
    (
      ["generate", "-o", "x", "--fraud", "faker=0.6", "--fraud", "padded=0.6"],
      "add up to more than 100%: lower some"
    ),
    (
      ["generate", "-o", "x", "--fraud", "recycled", "--seed", "4", "--recycled-seed", "4"],
      "give that of the earlier dump"
    ),
    (["scan", "x", "--threads", "many"], "give a whole number, 1 to 1,024"),
    (["scan", "x", "--column", "ssn"], "NAME=KIND"),
  ])
  func messageSaysWhatWouldBeRight(_ arguments: [String], _ message: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errorText.contains(message), "\(outcome.errorText)")
  }

  @Test(arguments: ["10M", "64KiB", "1000"]) func sizesAreSpelledAsElsewhere(_ size: String) throws
  {
    let folder = try ScratchFolder()
    let dump = try folder.write("id,name\n1,Ann\n".utf8, to: "dump.csv")
    #expect(try Program.run(["scan", dump, "--max-record-bytes", size]).exitCode == 0)
  }

  @Test(arguments: [
    [], ["scan"], ["verify"], ["challenge"], ["generate"], ["kinds"], ["check"], ["keygen"],
  ])
  func helpFitsEightyColumns(_ command: [String]) throws {
    let outcome = try Program.run(command + ["--help"], environment: ["COLUMNS": "80"])
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(command)")
  }

  @Test func completionsKnowFilesKindsAndDefects() throws {
    let script = try Program.run(["--generate-completion-script", "bash"]).text
    #expect(script.components(separatedBy: "__assay_add_completions -f").count > 5)
    #expect(script.contains("'imei'") && script.contains("'imei.luhn=1%'"))
    let words = ["assay", "scan", "--column", "ssn"]
    let offered = try Program.run(
      ["---completion", "scan", "--", "--column", "3", "3"] + words,
      environment: ["SAP_SHELL": "bash"]
    )
    #expect(offered.text.split(separator: "\n").contains("ssn=us-ssn"))
  }

  @Test func emptyFileIsComplete() throws {
    let folder = try ScratchFolder()
    let outcome = try Program.run(
      ["scan", "--format", "json", folder.write([], to: "empty.csv")])
    let report = try ReportJSON(outcome.standardOutput)
    #expect(outcome.exitCode == 0)
    #expect(report["ledger"]["records"].int == 0)
  }

  @Test func folderIsReadWholeAndOneBadFileDoesNotStopTheRest() throws {
    let folder = try ScratchFolder()
    try folder.write("name,zip\nAnn,00501\n".utf8, to: "a.csv")
    try folder.write([0x50, 0x4B, 0x03, 0x04, 0, 0], to: "b.zip")
    try folder.write("name,zip\nBo,00544\n".utf8, to: "c.csv")
    let outcome = try Program.run(["scan", "--format", "json", folder.url.path])
    let report = try ReportJSON(outcome.standardOutput)
    #expect(outcome.exitCode == 2)
    #expect(report["tables"].list.count == 1)
    #expect(report["tables"][0]["records"]["parsed"].int == 2)
    #expect(report["ledger"]["recordsParsed"].int == 2)
    #expect(report["evidence"].list.map { $0["records"].int } == [1, 0, 1])
    #expect(report["evidence"][1]["outcome"].string == "not read")
  }

  @Test func damageInFrontOfTheFirstFrameEnds() throws {
    let folder = try ScratchFolder()
    let text = Array("id,ssn\n1,219-09-9998\n".utf8)
    let writer = try ZstdFrameWriter(level: 3)
    var frame = [UInt8](repeating: 0, count: ZstdFrameWriter.bound(decodedBytes: text.count))
    let count = try text.withUnsafeBytes { source in
      try frame.withUnsafeMutableBytes { try writer.compress(source, into: $0) }
    }
    let bad: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x08, 0, 0, 0, 0, 0]
    let dump = try folder.write(bad + frame.prefix(count), to: "dump.zst")
    for threads in ["1", "2"] {
      let outcome = try Program.run(["scan", "--threads", threads, "--format", "json", dump])
      let report = try ReportJSON(outcome.standardOutput)
      #expect(outcome.exitCode == 2)
      #expect(report["ledger"]["undecodable"].int == bad.count)
      #expect(report["ledger"]["recordsParsed"].int == 1)
    }
  }

  @Test func whatAFolderHoldsIsReadOrNamed() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("a,b\n1,2\n".utf8, to: "a.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.csv"),
      withDestinationPath: dump
    )
    let path = folder.url.path.utf8CString.dropLast() + [0x2F, 0x62, CChar(bitPattern: 0xE9), 0]
    close(open(Array(path), O_WRONLY | O_CREAT, 0o644))
    let outcome = try Program.run(["scan", "--format", "json", folder.url.path])
    let report = try ReportJSON(outcome.standardOutput)
    #expect(outcome.exitCode == 2)
    #expect(report["evidence"].list.count == 3)
    #expect(report["evidence"].list.filter { $0["outcome"].string == "not read" }.count == 2)
    let empty = try ScratchFolder()
    #expect(try Program.run(["scan", empty.url.path]).exitCode == 2)
  }

  @Test func truncationCutsTheSameRecordOnAPipe() throws {
    let folder = try ScratchFolder()
    let dump = folder.path("dump.csv.zst")
    try Program.run(["generate", "-o", dump, "--rows", "3k", "--quiet"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: dump)).dropLast(30_000)
    let cut = try folder.write(bytes, to: "cut.zst")
    for (input, feed) in [(cut, nil), ("-", Data(bytes))] {
      let outcome = try Program.run(["scan", "--format", "json", input], input: feed)
      let table = try ReportJSON(outcome.standardOutput)["tables"][0]
      #expect(outcome.exitCode == 2)
      #expect(table["records"]["rejected"].counts == ["CUT_BY_DAMAGE": 1], "\(input)")
      #expect(table["columns"][4]["validity"]["invalid"].int == 0, "\(input)")
    }
  }

  @Test func evidenceIsNeverOverwritten() throws {
    let folder = try ScratchFolder()
    let text = Array("a,b\n1,2\n".utf8)
    let dump = try folder.write(text, to: "dump.csv")
    try FileManager.default.linkItem(atPath: dump, toPath: folder.path("other-name"))
    for output in [dump, folder.path("other-name")] {
      let outcome = try Program.run(["scan", dump, "-o", output])
      #expect(outcome.exitCode == 64)
      #expect(outcome.errorText.contains("would overwrite the evidence"))
    }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: dump))) == text)
  }

  @Test(arguments: [
    ("{\"ssn\":\"219-09-9998\"}\n{\"ssn\":\"219-09-9997\"}\n", "JSON lines"),
    ("INSERT INTO people VALUES (1,'x');\n", "SQL"),
    ("a,b\r1,2\r3,4\r", "CR alone"),
    ("\u{01}\u{02}\u{03}a,b\n\u{04}\u{05}", "binary content"),
    ("people.csv" + String(repeating: "\0", count: 247) + "ustar\0a,b\n1,2\n", "a tar archive"),
    ("a\0,\0b\0\n\01\0,\02\0\n\0", "iconv -f UTF-16LE"),
    ("\0a\0,\0b\0\n\01\0,\02\0\n", "iconv -f UTF-16BE"),
  ])
  func whatIsNoDelimitedTextIsSaidAndNotRead(_ text: String, _ word: String) throws {
    let folder = try ScratchFolder()
    let outcome = try Program.run(["scan", folder.write(text.utf8, to: "dump.txt")])
    #expect(outcome.exitCode == 2)
    // Why: the line is broken where the folder's name happens to end it.
    let running = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(running.contains(word))
  }

  @Test func hostileFileNameCannotForgeLines() throws {
    let folder = try ScratchFolder()
    try folder.write("a,b\n1,2\n".utf8, to: "x\u{1B}[31m\nSHA-256.csv")
    let outcome = try Program.run(["scan", folder.url.path])
    #expect(!outcome.text.contains("\u{1B}"))
    #expect(outcome.text.contains("x?[31m?SHA-256"))
  }

  @Test func outputIsWrittenWholeOrNotAtAll() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("a,b\n1,2\n".utf8, to: "dump.csv")
    let outcome = try Program.run(["scan", dump, "-o", folder.path("no/such/folder/report")])
    #expect(outcome.exitCode == 74)
    #expect(outcome.errorText.contains("cannot write"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names == ["dump.csv"])
  }

  @Test func fullDiskIsSaid() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("a,b\n1,2\n".utf8, to: "dump.csv")
    for arguments in [["scan", dump], ["generate", "--rows", "10"]] {
      let full = try Program.run(arguments + ["-o", "/dev/full"])
      #expect(full.exitCode == 74)
      #expect(full.errorText.contains("No space left on device: free space"))
    }
    var status = stat()
    #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR, "still a device")
    let key = try Program.run(["keygen", "-o", dump])
    #expect(key.exitCode == 74)
  }

  @Test func keyFileIsForItsOwnerOnly() throws {
    let folder = try ScratchFolder()
    let path = folder.path("case.key")
    #expect(try Program.run(["keygen", "-o", path]).exitCode == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == 32)
  }

  @Test func interruptGivesAPartialReport() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["scan", "--format", "json", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = Data("1,2,3\n".utf8)
    PipeEnd.pour(
      Data(repeatElement(line, count: 400_000).joined()),
      into: input.fileHandleForWriting
    )
    kill(process.processIdentifier, SIGINT)
    // Why: input goes on until the signal has arrived, for with all of it read nothing is partial.
    for _ in 0..<2_000 where process.isRunning {
      PipeEnd.pour(line, into: input.fileHandleForWriting)
      usleep(10_000)
    }
    try? input.fileHandleForWriting.close()
    let written = PipeEnd.drain(output.fileHandleForReading)
    process.waitUntilExit()
    let report = try ReportJSON(written)
    #expect(process.terminationStatus == 2)
    #expect(report["status"].string == "partial")
    #expect(report["evidence"][0]["undecodable"][0]["reason"].string == "INTERRUPTED")
  }

  @Test func namedPipeIsLeftAtTheFirstInterrupt() throws {
    let folder = try ScratchFolder()
    let path = folder.path("fifo")
    try #require(mkfifo(path, 0o600) == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["scan", "--format", "json", path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try wait { try handlesInterrupt(process) }
    Thread.sleep(forTimeInterval: 0.3)
    kill(process.processIdentifier, SIGINT)
    try wait { !process.isRunning }
    // Why: a program that still waits would keep the test waiting too.
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    let report = try ReportJSON(PipeEnd.drain(output.fileHandleForReading))
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(report["status"].string == "partial")
  }

  /// Asks again until it is so, for at most 20 seconds.
  private func wait(until isSo: () throws -> Bool) throws {
    for _ in 0..<400 {
      if try isSo() { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  /// Whether the program has come so far that Ctrl-C would not just end it: proc(5), `SigCgt`.
  private func handlesInterrupt(_ process: Process) throws -> Bool {
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status",
      encoding: .utf8
    )
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap {
      UInt64($0.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16)
    }
    return (mask ?? 0) >> (SIGINT - 1) & 1 == 1
  }

  @Test func namedPipesAreReadOnceEach() throws {
    let folder = try ScratchFolder()
    let (dump, key) = (folder.path("dump"), folder.path("key"))
    try #require(mkfifo(dump, 0o600) == 0 && mkfifo(key, 0o600) == 0)
    for (path, bytes) in [(dump, Data("a,b\n1,2\n".utf8)), (key, Data(count: 32))] {
      Thread.detachNewThread {
        guard let handle = FileHandle(forWritingAtPath: path) else { return }
        PipeEnd.pour(bytes, into: handle)
        try? handle.close()
      }
    }
    let outcome = try Program.run(["scan", "--format", "json", "--case-key", key, dump])
    let report = try ReportJSON(outcome.standardOutput)
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    #expect(report["ledger"]["recordsParsed"].int == 2)
    #expect(report["privacy"]["key"].string == "case")
  }

  @Test func generatedFileIsOverwrittenOnlyOnRequest() throws {
    let folder = try ScratchFolder()
    let (dump, truth) = (folder.path("dump.csv"), folder.path("truth.json"))
    let arguments = ["generate", "--rows", "10", "--quiet"]
    try folder.write("mine".utf8, to: "truth.json")
    #expect(try Program.run(arguments + ["-o", truth]).exitCode == 64)
    let refused = try Program.run(arguments + ["-o", dump, "--truth", truth])
    #expect(refused.exitCode == 64)
    #expect(refused.errorText.contains("there is a file already"))
    #expect(!FileManager.default.fileExists(atPath: dump))
    #expect(try Program.run(arguments + ["-o", dump]).exitCode == 0)
    #expect(try Program.run(arguments + ["-o", dump, "--truth", truth, "-f"]).exitCode == 0)
    #expect(try Program.run(arguments + ["-o", "/dev/null"]).exitCode == 0)
  }

  @Test func fileThatIsNotReadHasItsDigest() throws {
    let folder = try ScratchFolder()
    let archive = try folder.write([0x50, 0x4B, 0x03, 0x04, 0, 0], to: "b.zip")
    for (arguments, isWanted) in [([], true), (["--no-digest"], false)] as [([String], Bool)] {
      let outcome = try Program.run(["scan", "--format", "json", archive] + arguments)
      let digest = try ReportJSON(outcome.standardOutput)["evidence"][0]["sha256"]
      #expect(outcome.exitCode == 2)
      #expect(digest.isAbsent != isWanted)
      #expect(!isWanted || digest.string?.count == 64)
    }
  }

  @Test func columnKindCanBeGiven() throws {
    let folder = try ScratchFolder()
    let dump = try folder.write("id,number\n1,219099998\n2,000123456\n".utf8, to: "dump.csv")
    let outcome = try Program.run(
      ["scan", "--format", "json", "--column", "number=us-ssn", dump])
    let column = try ReportJSON(outcome.standardOutput)["tables"][0]["columns"][1]
    #expect(column["kind"].string == "us-ssn")
    #expect(column["reasons"].counts == ["SSN_AREA_000": 1])
  }
}
