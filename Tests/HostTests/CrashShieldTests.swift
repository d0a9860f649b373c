import Foundation
import Host
import Testing

/// What a process is once the shield is up.
@Suite struct CrashShieldTests {
  @Test func noCoreFileIsWrittenAndNobodyLooksIn() async {
    await #expect(processExitsWith: .success) {
      var before = rlimit(rlim_cur: 0, rlim_max: 0)
      getrlimit(__rlimit_resource_t(UInt32(RLIMIT_CORE.rawValue)), &before)
      precondition(Self.isDumpable == 1, "nothing to prove")
      CrashShield.raise()
      var after = rlimit(rlim_cur: 1, rlim_max: 1)
      getrlimit(__rlimit_resource_t(UInt32(RLIMIT_CORE.rawValue)), &after)
      precondition(after.rlim_cur == 0 && after.rlim_max == 0)
      precondition(Self.isDumpable == 0)
    }
  }

  /// prctl(2), `PR_GET_DUMPABLE`.
  private static var isDumpable: Int32 {
    // Safe: its one variadic part is not asked for here, and integers go the same way in both calls.
    typealias Call = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
    guard let symbol = dlsym(nil, "prctl") else { return -1 }
    return unsafeBitCast(symbol, to: Call.self)(3, 0, 0, 0, 0)
  }
}
