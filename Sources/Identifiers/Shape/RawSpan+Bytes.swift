extension RawSpan {
  /// The byte at an offset; traps outside the span.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    // Safe: the load checks its bounds, and every bit pattern is a UInt8.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes from an offset, the first in the lowest eight bits; traps outside the span.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    // Safe: the load checks its bounds, and every bit pattern is a UInt64.
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
