import CKernels

/// What becomes of the values that a kernel takes: each is hashed, the hash folded into its record's,
/// and the register that the hash names raised.
///
/// ```
///  field   219-09-9998 --canonical--> 219099998 --CMAC--> hash --+--> recordHashes[row]
///                                                                +--> registers
///          (none)      hash 0, which is folded and raises nothing
///          N/A         a miss: named, and left to the caller with all that it entails
/// ```
package struct ValueSink {
  let hash: KeyedHash
  let recordHashes: UnsafeMutablePointer<UInt64>
  let registers: UnsafeMutablePointer<UInt8>
  let floor: UInt8
  package let misses: UnsafeMutablePointer<UInt32>

  /// - Parameters:
  ///   - hash: The function.
  ///   - recordHashes: One a row and `FieldArray.slack`; folded as `KeyedHash.fold` does.
  ///   - registers: `RankRegisters.count` bytes.
  ///   - floor: A rank that every register is known to have; see `RankRegisters.raise`.
  ///   - misses: Takes the rows that a kernel does not take, ascending; room for one a row and
  ///     `FieldArray.slack`.
  package init(
    hash: KeyedHash,
    recordHashes: UnsafeMutablePointer<UInt64>,
    registers: UnsafeMutablePointer<UInt8>,
    floor: UInt8,
    misses: UnsafeMutablePointer<UInt32>
  ) {
    self.hash = hash
    self.recordHashes = recordHashes
    self.registers = registers
    self.floor = floor
    self.misses = misses
  }

  /// Calls a vector kernel.
  func withValues<Found>(
    _ fields: FieldArray,
    _ kernel: (UnsafePointer<assay_values>) -> Found
  ) -> Found {
    withUnsafePointer(to: hash.schedule) { key in
      let values = assay_values(
        fields: UnsafePointer(fields.starts),
        lengths: fields.lengths,
        count: fields.count,
        key: key,
        record_hashes: recordHashes,
        registers: registers,
        floor: UInt32(floor),
        misses: misses
      )
      return withUnsafePointer(to: values, kernel)
    }
  }

  /// The twin of one row: takes `count` bytes, or none.
  func take(_ row: Int, _ bytes: UnsafePointer<UInt8>, count: Int) {
    let hash = hash.scalar(bytes, count: count)
    recordHashes[row] = KeyedHash.fold(recordHashes[row], hash)
    RankRegisters.raise(registers, hash, floor: floor)
  }
}
