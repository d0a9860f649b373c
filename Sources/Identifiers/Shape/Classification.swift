/// A field's shape, with its digits where the shape is a number that fits a word.
public struct Classification: Equatable, Sendable {
  /// The digits without separators, read as one number; 0 where the shape carries none.
  public let digits: UInt64
  /// What the field looks like.
  public let shape: Shape
  /// How many digits `digits` stands for, leading zeros counted; 0 where the shape carries none.
  public let digitCount: UInt8

  @inline(__always)
  init(_ shape: Shape, digits: UInt64 = 0, digitCount: Int = 0) {
    self.digits = digits
    self.shape = shape
    self.digitCount = UInt8(truncatingIfNeeded: digitCount)
  }
}
