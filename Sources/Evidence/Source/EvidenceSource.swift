import Glibc
import Host

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
    let container = Container.detect(in: file.bytes)
    guard container.isReadable else { throw container.unreadable(path) }
    return container == .zstd
      ? FrameChunkSource(file, options) : PlainChunkSource(file, options)
  }

  /// A file to read, or what stands where one was looked for.
  package struct Entry: Sendable {
    package let path: String
    /// Why it is not read; `nil` for a file.
    package let obstacle: String?
  }

  /// Every file at or below each path, in byte order of names; what is no regular file is listed with
  /// the reason why it is not read.
  package static func expand(_ paths: [String]) -> [Entry] {
    paths.flatMap { path in
      isDirectory(path) ? entries(below: path, depth: 0) : [Entry(path: path, obstacle: nil)]
    }
  }

  /// Each file once, by device and inode, in the order of first appearance; and those that are one of
  /// them again.
  package static func distinct(
    _ entries: [Entry]
  ) -> (entries: [Entry], repeated: [(path: String, of: Int)]) {
    var kept: [Entry] = []
    var places: [FileIdentity: Int] = [:]
    var repeated: [(path: String, of: Int)] = []
    for entry in entries {
      let identity = entry.obstacle == nil ? FileIdentity(entry.path) : nil
      if let first = identity.flatMap({ places[$0] }) {
        repeated.append((entry.path, first))
      } else {
        if let identity { places[identity] = kept.count }
        kept.append(entry)
      }
    }
    return (kept, repeated)
  }

  /// Whether two names are the same file, by device and inode.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    guard let identity = FileIdentity(one) else { return false }
    return identity == FileIdentity(other)
  }

  /// The length of a regular file; 0 for anything else.
  package static func storedBytes(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// SHA-256 of a regular file, in hexadecimal; `nil` for anything else, for one that changed while it
  /// was read, and when the user asked to stop.
  package static func digest(of path: String) -> String? {
    guard storedBytes(of: path) > 0, let file = try? MappedFile(path: path) else { return nil }
    let cursor = DigestCursor(over: file.bytes)
    for place in stride(from: 0, to: file.bytes.count, by: 1 << 24) {
      guard !Interrupt.isRequested else { return nil }
      cursor.advance(to: place)
    }
    let digest = cursor.finish()
    return file.lostOffset == nil ? digest : nil
  }

  private static let depthLimit = 64

  private static func entries(below folder: String, depth: Int) -> [Entry] {
    guard depth < depthLimit else {
      return [
        Entry(path: folder, obstacle: "more than \(depthLimit) folders deep: name it to scan it")
      ]
    }
    guard let names = names(in: folder) else {
      return [Entry(path: folder, obstacle: "cannot list it: \(String(cString: strerror(errno)))")]
    }
    guard !names.isEmpty else { return [Entry(path: folder, obstacle: "an empty folder")] }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return names.flatMap { name -> [Entry] in
      let path = prefix + name
      switch mode(path) & S_IFMT {
      case S_IFDIR: return entries(below: path, depth: depth + 1)
      case S_IFREG: return [Entry(path: path, obstacle: nil)]
      case S_IFLNK:
        return [Entry(path: path, obstacle: "a symbolic link, not followed: name it to scan it")]
      case 0:
        return [Entry(path: path, obstacle: "its name is not UTF-8, or it is gone: rename it")]
      default: return [Entry(path: path, obstacle: "no regular file: name it to scan it")]
      }
    }
  }

  private static func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func mode(_ path: String, followingLinks: Bool = false) -> mode_t {
    var status = stat()
    let code = followingLinks ? stat(path, &status) : lstat(path, &status)
    return code == 0 ? status.st_mode : 0
  }

  /// Whether there is anything of that name; always true for standard input.
  package static func exists(_ path: String) -> Bool {
    path == "-" || mode(path, followingLinks: true) != 0
  }

  /// Whether what was read can be read once more: a regular file, not a stream.
  package static func canReadAgain(_ path: String) -> Bool {
    path != "-" && mode(path, followingLinks: true) & S_IFMT == S_IFREG
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
    // Why: open(2) of a named pipe waits for its writer, and Ctrl-C would not end that wait.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw AnalysisError(
        .cannotRead,
        "cannot open it: \(String(cString: strerror(errno)))",
        source: path
      )
    }
    return try PipeChunkSource(
      descriptor: descriptor,
      isOwner: true,
      path: path,
      options: options
    )
  }
}
