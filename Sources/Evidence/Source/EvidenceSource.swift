import Glibc

/// Opens what a user named.
package enum EvidenceSource {
  /// The chunks of a file, or of standard input for `-`.
  ///
  /// - Throws: `AnalysisError` when it is not there, cannot be read, or is a container this version
  ///   does not read.
  package static func open(
    _ path: String,
    _ options: EvidenceOptions
  ) throws(AnalysisError) -> any ChunkSource {
    if path == "-" {
      return try PipeChunkSource(descriptor: 0, path: "-", options: options)
    }
    if isPipe(path) { return try openPipe(path, options) }
    let file = try MappedFile(path: path)
    let container = Container.detect(file.bytes.prefix(16))
    guard container.isReadable else { throw container.unreadable(path) }
    return container == .zstd
      ? FrameChunkSource(file, options) : PlainChunkSource(file, options)
  }

  /// Every regular file at or below each path, in byte order of names; links are not followed.
  package static func expand(_ paths: [String]) -> [String] {
    paths.flatMap { isDirectory($0) ? files(below: $0, depth: 0) : [$0] }
  }

  /// Whether two names are the same file, by device and inode.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
      && first.st_mode & S_IFMT == S_IFREG
  }

  /// The length of a regular file; 0 for anything else.
  package static func storedBytes(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  private static let depthLimit = 64

  private static func files(below folder: String, depth: Int) -> [String] {
    guard depth < depthLimit, let handle = opendir(folder) else { return [folder] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return names.sorted().flatMap { name -> [String] in
      let path = prefix + name
      switch mode(path) & S_IFMT {
      case S_IFDIR: return files(below: path, depth: depth + 1)
      case S_IFREG: return [path]
      default: return []
      }
    }
  }

  private static func mode(_ path: String, followingLinks: Bool = false) -> mode_t {
    var status = stat()
    let code = followingLinks ? stat(path, &status) : lstat(path, &status)
    return code == 0 ? status.st_mode : 0
  }

  private static func isDirectory(_ path: String) -> Bool {
    mode(path, followingLinks: true) & S_IFMT == S_IFDIR
  }

  private static func isPipe(_ path: String) -> Bool {
    let kind = mode(path, followingLinks: true) & S_IFMT
    return kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK
  }

  private static func openPipe(
    _ path: String,
    _ options: EvidenceOptions
  ) throws(AnalysisError) -> any ChunkSource {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw AnalysisError(
        .cannotRead,
        "cannot open it: \(String(cString: strerror(errno)))",
        source: path
      )
    }
    return try PipeChunkSource(descriptor: descriptor, path: path, options: options)
  }
}
