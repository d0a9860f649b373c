import CFuzzer
import Sketches

/// The reader of saved states, on bytes that libFuzzer makes up.
///
/// Whatever they are, they are refused, or read and written again as they were.
///
/// ```
/// ASSAY_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product FuzzStates \
///   -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address \
///   -Xswiftc -g -Xswiftc -use-ld=lld
/// .build-fuzz/release/FuzzStates corpus -max_total_time=60 -max_len=40000
/// ```
@main enum FuzzStates {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      Self.run(data.map { Array(UnsafeBufferPointer(start: $0, count: size)) } ?? [])
      return 0
    }
  }

  /// The bytes as they are, and with the registers behind them that no fuzzer would make up.
  private static func run(_ input: [UInt8]) {
    read(input)
    read(input + [UInt8](repeating: 1, count: 1 << 14))
  }

  private static func read(_ bytes: [UInt8]) {
    guard let state = try? SketchState(decoding: bytes) else { return }
    precondition(state.encoded == bytes, "a state is written as it was read")
    for sketch in state.sketches.values {
      let size = sketch.size
      precondition(size.low <= size.estimate && size.estimate <= size.high, "bounds of a size")
      let same = ThetaOverlap(sketch.sample, sketch.sample)
      precondition(
        same.shared == same.one && same.one == same.other,
        "a set shares all with itself"
      )
    }
  }
}
