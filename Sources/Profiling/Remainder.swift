import Kernels

/// The rows of a batch that nothing has taken yet: all of them, then the misses of each pass.
///
/// ```
///  batch      42574427  O4095876  (none)  319075528     rows 0 to 3
///  text       hit 1, empty 2; misses 0 3
///  remainder  42574427  319075528                       rows 0 and 3 of the batch
/// ```
struct Remainder {
  /// In place of the batch's, whose arrays are overwritten.
  private(set) var fields: FieldArray
  /// One a row of `fields`.
  private(set) var recordHashes: UnsafeMutablePointer<UInt64>
  /// One a record of the batch.
  private let batchHashes: UnsafeMutablePointer<UInt64>
  private let room: Workspace
  private var isWhole = true

  init(_ fields: FieldArray, _ recordHashes: UnsafeMutablePointer<UInt64>, _ room: Workspace) {
    self.fields = fields
    self.room = room
    self.recordHashes = recordHashes
    batchHashes = recordHashes
  }

  var count: Int { fields.count }

  /// The record of each row; nil while rows are records.
  var recordRows: UnsafePointer<UInt32>? { isWhole ? nil : UnsafePointer(room.rows) }

  /// The record of a row.
  func record(_ row: Int) -> Int { isWhole ? row : Int(room.rows[row]) }

  /// Keeps the first `missCount` rows of the workspace's misses, and hands back the others' records.
  mutating func keepMisses(_ missCount: Int) {
    returnRecordHashes()
    let (starts, lengths) = (fields.starts, fields.lengths)
    for index in 0..<missCount {
      let place = Int(room.misses[index])
      let row = isWhole ? room.misses[index] : room.rows[place]
      starts[index] = starts[place]
      lengths[index] = lengths[place]
      room.rows[index] = row
      room.pending[index] = batchHashes[Int(row)]
    }
    fields = FieldArray(starts: starts, lengths: lengths, count: missCount)
    recordHashes = room.pending
    isWhole = false
  }

  /// Makes the batch's record hashes those of the remainder.
  private func returnRecordHashes() {
    guard !isWhole else { return }
    for index in 0..<count { batchHashes[Int(room.rows[index])] = room.pending[index] }
  }

  /// Folds one hash a row into the records.
  func fold(_ hashes: UnsafePointer<UInt64>) {
    KeyedHash.fold(hashes, into: recordHashes, count: count, using: room.kernels)
    returnRecordHashes()
  }
}
