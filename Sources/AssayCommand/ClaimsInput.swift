import ArgumentParser
import Claims
import Findings
import Glibc

/// Reads the small files that go with evidence; no message quotes them.
enum ClaimsInput {
  /// The claims in a file.
  static func claims(_ path: String) throws -> ClaimsFile {
    let bytes = try bytes(path, limit: ClaimsFile.Limit.bytes)
    do throws(ClaimsFileError) {
      let file = try ClaimsFile(parsing: bytes)
      if let unknown = file.unknownCategory { throw unknown }
      return file
    } catch {
      throw refusal(path, error)
    }
  }

  /// The row numbers in a file.
  static func challenge(_ path: String) throws -> ChallengeList {
    let bytes = try bytes(path, limit: ChallengeList.byteLimit)
    do throws(ChallengeList.Failure) {
      return try ChallengeList(parsing: bytes)
    } catch {
      Terminal.complain("\(path): \(error.message)")
      throw ExitCode(64)
    }
  }

  /// Says what is wrong as `FILE:LINE:COLUMN` and gives the exit code.
  static func refusal(_ path: String, _ error: ClaimsFileError) -> ExitCode {
    let place = "\(path):\(error.place.line):\(error.place.column)"
    Terminal.complain("\(place): \(error.message): \(error.remedy)")
    return ExitCode(64)
  }

  /// A file's bytes, and one more than `limit` where it is larger.
  static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
    guard let file = fopen(path, "r") else {
      let isMissing = errno == ENOENT
      let reason = isMissing ? "no such file" : String(cString: strerror(errno))
      Terminal.complain("\(path): \(reason)")
      throw ExitCode(66)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = fread(&part, 1, part.count, file)
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    guard ferror(file) == 0 else {
      Terminal.complain("\(path): cannot read it: give a file")
      throw ExitCode(66)
    }
    return bytes.count > limit ? Array(bytes.prefix(limit + 1)) : bytes
  }
}

/// Reads a saved report in place of evidence.
enum SavedInput {
  /// The report, where the one input is one; nil where the input is to be scanned.
  static func report(_ inputs: [String]) throws -> Report? {
    guard let path = try inputs.first(where: isReport) else { return nil }
    guard inputs.count == 1 else {
      Terminal.complain("\(path): a saved report stands alone: give it as the only input")
      throw ExitCode(64)
    }
    let bytes = try ClaimsInput.bytes(path, limit: SavedReport.byteLimit)
    do throws(SavedReport.Failure) {
      return try SavedReport.decode(bytes)
    } catch {
      Terminal.complain("\(path): \(error.message)")
      throw ExitCode(64)
    }
  }

  /// Whether a regular file begins as a report does.
  private static func isReport(_ path: String) throws -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let file = fopen(path, "r")
    else { return false }
    defer { fclose(file) }
    var beginning = [UInt8](repeating: 0, count: 1 << 12)
    let count = fread(&beginning, 1, beginning.count, file)
    return SavedReport.isMeant(by: beginning[..<count])
  }
}
