/// How many frames there were, and what they could have shown, had bytes been changed.
package struct FrameTally: Sendable {
  package private(set) var count = 0
  private var withChecksum = 0
  /// With a checksum or a stated content size: a length that differs shows.
  private var withLength = 0

  mutating func note(_ header: ZstdFrameHeader) {
    count += 1
    withChecksum += header.hasChecksum ? 1 : 0
    withLength += header.hasChecksum || header.contentBytes != nil ? 1 : 0
  }

  mutating func merge(_ other: FrameTally) {
    count += other.count
    withChecksum += other.withChecksum
    withLength += other.withLength
  }

  /// What the weakest frame could have shown.
  var integrity: Custody.Integrity {
    guard count > 0 else { return .none }
    return withChecksum == count ? .checksum : withLength == count ? .length : .none
  }
}
