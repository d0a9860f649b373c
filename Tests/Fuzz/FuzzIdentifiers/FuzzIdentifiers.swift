import CFuzzer
import Foundation

/// The laws of every identifier family, on bytes that libFuzzer makes up.
///
/// ```
/// ASSAY_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product FuzzIdentifiers \
///   -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address \
///   -Xswiftc -g -Xswiftc -use-ld=lld
/// .build-fuzz/release/FuzzIdentifiers corpus -max_total_time=60 -max_len=300
/// ```
///
/// `ASSAY_FUZZ_FAMILY=search` in the environment holds every input against that family alone.
@main enum FuzzIdentifiers {
  private static let only = Family.allCases.first {
    ProcessInfo.processInfo.environment["ASSAY_FUZZ_FAMILY"] == "\($0)"
  }

  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      guard let data, size > 0 else { return 0 }
      Self.run(UnsafeBufferPointer(start: data, count: size))
      return 0
    }
  }

  /// The first byte chooses the family; the rest is the field.
  private static func run(_ input: UnsafeBufferPointer<UInt8>) {
    let families = Family.allCases
    let chosen = families[Int(input[0]) % families.count]
    Laws.hold(only ?? chosen, ExactBytes(input.dropFirst()))
  }
}
