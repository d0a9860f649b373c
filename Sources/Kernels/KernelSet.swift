import CKernels

/// The instruction sets that kernels come in, from the slow and obvious to the fastest.
///
/// Every set gives the same answer; `KernelsTests` hold it against `scalar`. A kernel that a set
/// lacks runs as its scalar twin.
package enum KernelSet: String, CaseIterable, Sendable {
  case scalar, sse2, sse4, avx2, avx512

  /// The fastest set of this machine.
  package static let best = supported.last ?? .scalar

  /// The sets that this machine can run, `scalar` first.
  package static var supported: [KernelSet] { allCases.filter(\.isSupported) }

  /// The set of that name; nil for any other word.
  package init?(name: String) {
    self.init(rawValue: name)
  }

  /// Whether this machine can run it.
  package var isSupported: Bool { self == .scalar || table != nil }

  /// The set's kernels; nil for `scalar` and for a set that the machine lacks.
  var table: UnsafePointer<assay_kernels>? {
    switch self {
    case .scalar: nil
    case .sse2: assay_kernels_get(ASSAY_SSE2)
    case .sse4: assay_kernels_get(ASSAY_SSE4)
    case .avx2: assay_kernels_get(ASSAY_AVX2)
    case .avx512: assay_kernels_get(ASSAY_AVX512)
    }
  }
}
