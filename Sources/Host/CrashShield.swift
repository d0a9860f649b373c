import CHost
import Glibc

/// What keeps evidence out of crash reports and core files.
package enum CrashShield {
  /// Resets crash signals, refuses core files, and installs the guard for shrinking mappings.
  ///
  /// First thing in `main`: Swift's crash handler prints registers and the bytes they point at.
  package static func raise() {
    assay_reset_crash_signals()
    _ = assay_refuse_dumps()
    _ = assay_fault_guard_install()
  }
}

/// Standard input, output and error.
package enum StandardStreams {
  /// Keeps what is opened later from taking the place of one that was closed, and lets writing beyond
  /// the limit on file sizes fail as any other write does.
  ///
  /// Source: open(2), setrlimit(2). Before any file is opened.
  package static func secure() {
    _ = assay_hold_standard_descriptors()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}

/// Ctrl-C: the first asks for a partial report, the second stops at once.
package enum Interrupt {
  /// Installs the handlers for SIGINT and SIGTERM.
  package static func install() {
    _ = assay_interrupt_install()
  }

  /// Whether the user asked to stop.
  package static var isRequested: Bool { assay_interrupted() != 0 }
}
