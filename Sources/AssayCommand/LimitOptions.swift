import ArgumentParser
import Assay

/// What of an input is believed and read: the same wherever evidence is decoded.
struct LimitOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Decode frames with windows up to 2^N bytes, N 10 to 31 (default: 27).",
    transform: OptionValues.number(10...31)
  )
  var maxWindow = 27

  @Option(
    parsing: .unconditional,
    help: "Longest record, in bytes, such as 10M or 64MiB (default: 1MiB).",
    transform: OptionValues.bytes(1...1 << 30)
  )
  var maxRecordBytes = 1 << 20

  @Option(
    parsing: .unconditional,
    help: "Most columns in a table (default: 1024).",
    transform: OptionValues.count(1...65_536)
  )
  var maxColumns = 1_024

  @Option(
    parsing: .unconditional,
    help:
      "Decoded bytes for one stored byte that are believed, once 1 GiB is decoded (default: 1000).",
    transform: OptionValues.count(1...Int.max)
  )
  var maxRatio = 1_000

  /// The same as the library takes it.
  var given: ReadingLimits {
    ReadingLimits(
      windowLog: maxWindow,
      recordBytes: maxRecordBytes,
      columns: maxColumns,
      ratio: maxRatio
    )
  }
}
