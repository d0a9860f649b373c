import CHost
import Glibc
import Synchronization

/// What keeps evidence from leaving: no network, no other program, no file but what was named.
///
/// ```
///  allowed    read what is at and below the inputs, write beside the outputs, descriptors already open
///  refused    sockets, exec, ptrace, other processes' memory; every other file
/// ```
///
/// Source: landlock(7), seccomp(2). Needs no privilege.
package enum Sandbox {
  /// How much it matters.
  package enum Policy: String, Sendable, CaseIterable {
    /// Without all of it, nothing is read.
    case require
    /// As much of it as the kernel has.
    case `try`
    /// None of it.
    case off
  }

  /// What binds the process.
  package enum Extent: UInt8, Sendable {
    case off, none, calls, files, full

    /// As reports have it.
    package var name: String {
      switch self {
      case .off: "off"
      case .none: "none"
      case .calls: "seccomp"
      case .files: "landlock"
      case .full: "landlock+seccomp"
      }
    }
  }

  /// What the kernel lacks of a sandbox that is required.
  package struct Failure: Error {
    /// What is wrong and what to do.
    package let line: String
  }

  private static let entered = Atomic<UInt8>(Extent.off.rawValue)

  /// Of this process.
  package static var extent: Extent {
    Extent(rawValue: entered.load(ordering: .relaxed)) ?? .off
  }

  /// Whether this kernel has all of it.
  package static var isSupported: Bool {
    assay_landlock_version() > 0 && assay_seccomp_is_there() != 0
  }

  /// Binds this thread and all it starts, for good.
  ///
  /// On the main thread before any other is there: rules on files bind a thread and its children.
  ///
  /// - Parameters:
  ///   - readable: Files and folders; those that are not there are passed over.
  ///   - writable: Files that will be written, whole and under their name.
  ///   - policy: Whether going on with less will do.
  /// - Throws: What the kernel lacks, where all of it is required.
  package static func enter(
    readable: [String],
    writable: [String],
    _ policy: Policy
  ) throws(Failure) {
    guard policy != .off else { return }
    _ = ProcessorCount.quota
    let files = restrictFiles(readable: readable, writable: writable.map(place))
    let calls = assay_seccomp_enter()
    let extent: Extent =
      switch (files, calls) {
      case (0, 0): .full
      case (0, _): .files
      case (_, 0): .calls
      default: .none
      }
    entered.store(extent.rawValue, ordering: .relaxed)
    guard policy == .require, extent != .full else { return }
    let (lacking, code) = files == 0 ? ("seccomp", calls) : ("Landlock", files)
    throw Failure(
      line: "the sandbox cannot be entered: \(lacking): \(String(cString: strerror(code))): "
        + "use --sandbox try, and read the report's SANDBOX"
    )
  }

  private static func restrictFiles(readable: [String], writable: [String]) -> Int32 {
    guard assay_landlock_version() > 0 else { return ENOSYS }
    let rules = assay_landlock_begin()
    guard rules >= 0 else { return -rules }
    // Why: what cannot be allowed is not there, or is a pipe, which needs no leave; opening it will tell.
    for path in readable { _ = assay_landlock_allow(rules, path, 0) }
    for path in writable { _ = assay_landlock_allow(rules, path, 1) }
    return assay_landlock_enter(rules)
  }

  /// Where a file is made: its folder, unless it is a device or a pipe.
  private static func place(_ path: String) -> String {
    guard !OutputFile.isSpecial(path) else { return path }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
