import CHost

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

/// Ctrl-C: the first asks for a partial report, the second stops at once.
package enum Interrupt {
  /// Installs the handlers for SIGINT and SIGTERM.
  package static func install() {
    _ = assay_interrupt_install()
  }

  /// Whether the user asked to stop.
  package static var isRequested: Bool { assay_interrupted() != 0 }
}
