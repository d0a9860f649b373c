import ArgumentParser
import Assay
import Glibc

/// `ASSAY_KERNELS`: forces a kernel set, so that all of them can be tested on one machine.
enum KernelChoice {
  static let variable = "ASSAY_KERNELS"

  /// The set to use, or `nil` for the fastest.
  static func fromEnvironment() throws -> String? {
    guard let value = getenv(variable).map({ String(cString: $0) }), value != "auto" else {
      return nil
    }
    guard Assay.supportedKernels.contains(value) else {
      let known = Assay.supportedKernels.joined(separator: ", ")
      throw ValidationError("\(variable)=\(value): this machine has auto, \(known).")
    }
    return value
  }
}
