import Kernels
import Testing

@Suite struct KernelSetTests {
  @Test func namesAreTheOnesThatUsersType() {
    for set in KernelSet.allCases { #expect(KernelSet(name: set.rawValue) == set) }
    for word in ["", "AVX2", "avx-512", "neon", "best"] { #expect(KernelSet(name: word) == nil) }
  }

  @Test func theBestSetIsTheLastSupportedOne() {
    #expect(KernelSet.supported.first == .scalar)
    #expect(KernelSet.best == KernelSet.supported.last)
    #expect(KernelSet.best.isSupported)
  }

  @Test func aSetWithAFasterOneSupportedIsSupported() {
    let supported = KernelSet.supported
    #expect(supported == Array(KernelSet.allCases.prefix(supported.count)))
  }
}
