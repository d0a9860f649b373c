import Evidence
import Glibc
import Host
import Sketches

/// What a scan keeps of a dump to compare others with: sketches under the case key, never a value.
public struct SavedState {
  let state: SketchState
  let key: CaseKey

  init(_ state: SketchState, _ key: CaseKey) {
    self.state = state
    self.key = key
  }

  /// Writes it, readable by its owner only, whole or not at all.
  ///
  /// - Throws: `Failure` of cause `.output`.
  public func write(to path: String) throws(Assay.Failure) {
    guard let parts = try? StateFile.seal(state, key) else {
      throw Assay.Failure(message: "\(path): the state could not be sealed", cause: .fault)
    }
    do throws(OutputFile.Failure) {
      let file = try OutputFile(path, mode: 0o600)
      do throws(OutputFile.Failure) {
        for part in parts { try file.write(all: Array(part)) }
        try file.commit()
      } catch {
        file.discard()
        throw error
      }
    } catch {
      throw Assay.Failure(message: error.line, cause: .output)
    }
  }

  /// Reads one; `path` is what errors call it.
  static func read(_ path: String, _ key: CaseKey) throws(Assay.Failure) -> SketchState {
    let bytes = try bytes(path)
    do throws(StateFile.Refusal) {
      return try StateFile.open(bytes, key)
    } catch {
      throw Assay.Failure(message: "\(path): \(error.message)", cause: .usage)
    }
  }

  /// A file's bytes, and one more than the limit where it is larger.
  private static func bytes(_ path: String) throws(Assay.Failure) -> [UInt8] {
    guard let file = fopen(path, "r") else {
      let reason = errno == ENOENT ? "no such file" : String(cString: strerror(errno))
      throw Assay.Failure(message: "\(path): \(reason)", cause: .input)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count <= StateFile.byteLimit {
      let count = fread(&part, 1, part.count, file)
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    guard ferror(file) == 0 else {
      throw Assay.Failure(message: "\(path): cannot read it: give a file", cause: .input)
    }
    return bytes
  }
}
