import Kernels

/// Bytes and 64 more that must not matter, in memory of exactly that size.
final class Padded {
  let first: UnsafeMutablePointer<UInt8>

  init(_ bytes: [UInt8], _ poison: UInt8) {
    first = .allocate(capacity: bytes.count + 64)
    first.initialize(from: bytes, count: bytes.count)
    (first + bytes.count).initialize(repeating: poison, count: 64)
  }

  deinit {
    first.deallocate()
  }
}

/// The fields of a text between its line feeds, in place.
final class Column {
  let array: FieldArray
  private let padded: Padded

  init(_ text: [UInt8], _ poison: UInt8) {
    padded = Padded(text, poison)
    let fields = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    array = FieldArray(
      starts: .allocate(capacity: fields.count),
      lengths: .allocate(capacity: fields.count),
      count: fields.count
    )
    for (row, field) in fields.enumerated() {
      (array.starts + row).initialize(to: UnsafePointer(padded.first + field.startIndex))
      (array.lengths + row).initialize(to: UInt32(field.count))
    }
  }

  deinit {
    array.starts.deallocate()
    array.lengths.deallocate()
  }

  var fields: [[UInt8]] {
    (0..<array.count).map {
      Array(UnsafeBufferPointer(start: array.starts[$0], count: Int(array.lengths[$0])))
    }
  }
}
