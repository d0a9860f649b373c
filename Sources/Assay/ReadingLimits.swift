/// What of an input is believed and read; every field has the default that the command has.
public struct ReadingLimits: Sendable, Equatable {
  /// Frames with larger windows are not decoded; a power of two, 10...31.
  public var windowLog: Int
  /// Longest record in bytes.
  public var recordBytes: Int
  /// Most columns in a table.
  public var columns: Int
  /// Decoded bytes for one stored byte, once 1 GiB is decoded.
  public var ratio: Int

  /// The defaults, but for what is given.
  public init(
    windowLog: Int = 27,
    recordBytes: Int = 1 << 20,
    columns: Int = 1_024,
    ratio: Int = 1_000
  ) {
    self.windowLog = windowLog
    self.recordBytes = recordBytes
    self.columns = columns
    self.ratio = ratio
  }
}
