import CFuzzer

/// Every supported kernel set against its scalar twin, on bytes that libFuzzer makes up.
///
/// ```
/// ASSAY_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product FuzzKernels \
///   -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address \
///   -Xswiftc -g -Xswiftc -use-ld=lld
/// .build-fuzz/release/FuzzKernels corpus -max_total_time=60 -max_len=600
/// ```
@main enum FuzzKernels {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      guard let data, size > 2 else { return 0 }
      Self.run(UnsafeBufferPointer(start: data, count: size))
      return 0
    }
  }

  /// The first byte chooses the kernel, the second its argument; the rest is the text.
  private static func run(_ input: UnsafeBufferPointer<UInt8>) {
    let text = Array(input.dropFirst(2))
    let argument = input[1]
    switch input[0] % 9 {
    case 0: Equality.structure(text, start: Int(argument))
    case 1: Equality.outlook(text, start: Int(argument))
    case 2: Equality.unquote(text)
    case 3: Equality.pattern(text, sampleLength: Int(argument))
    case 4: Equality.text(text)
    case 5: Equality.hashes(text)
    case 6: Equality.runs(text)
    case 7: Equality.words(text, Int(argument))
    default: Equality.registers(text, floor: argument)
    }
  }
}
