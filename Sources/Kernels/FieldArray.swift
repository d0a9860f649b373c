/// One column of a batch: where each field begins and how many bytes it has.
///
/// The arrays belong to the caller and have `count` entries. Every field lies in a buffer of which
/// 64 bytes behind the last one can be read; results never depend on those.
package struct FieldArray {
  package let starts: UnsafeMutablePointer<UnsafePointer<UInt8>>
  package let lengths: UnsafeMutablePointer<UInt32>
  package let count: Int

  package init(
    starts: UnsafeMutablePointer<UnsafePointer<UInt8>>,
    lengths: UnsafeMutablePointer<UInt32>,
    count: Int
  ) {
    self.starts = starts
    self.lengths = lengths
    self.count = count
  }

  /// The array that begins `offset` entries on.
  package func shifted(_ offset: Int) -> FieldArray {
    FieldArray(starts: starts + offset, lengths: lengths + offset, count: count)
  }

  /// Entries that every array which a kernel writes must have behind its last one.
  package static let slack = 64
}
