import CKernels

/// AES-128-CMAC (NIST SP 800-38B, RFC 4493) cut to its first eight bytes, read little-endian: a keyed
/// function whose values tell nothing without the key and are the same on every machine.
///
/// A field without bytes has the value 0, which is no hash of anything.
package struct KeyedHash: Sendable {
  let schedule: assay_mac_key
  let cipher: AES128
  let subkeys: (whole: SIMD4<UInt32>, part: SIMD4<UInt32>)

  /// Makes the function of a key of 128 bits, its first and last eight bytes read little-endian.
  ///
  /// Cost: some microseconds.
  package init(low: UInt64, high: UInt64) {
    cipher = AES128(key: unsafeBitCast(SIMD2(low, high), to: SIMD4<UInt32>.self))
    let whole = Self.double(cipher.encipher(SIMD4()))
    subkeys = (whole, Self.double(whole))
    schedule = Self.schedule(cipher.rounds + [subkeys.whole, subkeys.part])
  }

  private static func schedule(_ blocks: [SIMD4<UInt32>]) -> assay_mac_key {
    var schedule = assay_mac_key()
    withUnsafeMutableBytes(of: &schedule) { bytes in
      for (index, block) in blocks.enumerated() {
        bytes.storeBytes(of: block, toByteOffset: index * 16, as: SIMD4<UInt32>.self)
      }
    }
    return schedule
  }

  /// Hashes every field of a batch into `hashes`, one a row.
  ///
  /// - Parameters:
  ///   - fields: The batch.
  ///   - hashes: Takes each row's hash, 0 for a row without bytes.
  ///   - set: The kernels to use.
  /// Cost a row of at most 16 bytes: 1.3 (AVX-512) to 3 ns (AVX2), scalar about 200.
  package func hash(
    _ fields: FieldArray,
    into hashes: UnsafeMutablePointer<UInt64>,
    using set: KernelSet = .best
  ) {
    let starts = UnsafePointer(fields.starts)
    if let mac = set.table?.pointee.mac {
      withUnsafePointer(to: schedule) {
        mac($0, starts, fields.lengths, fields.count, hashes)
      }
      return
    }
    for row in 0..<fields.count {
      hashes[row] = scalar(starts[row], count: Int(fields.lengths[row]))
    }
  }

  /// Hashes numbers, each as its eight bytes, little-endian; `hashes` may be `numbers`.
  ///
  /// Cost: as for fields of eight bytes.
  package func hash(
    _ numbers: UnsafePointer<UInt64>,
    count: Int,
    into hashes: UnsafeMutablePointer<UInt64>,
    using set: KernelSet = .best
  ) {
    if let mac = set.table?.pointee.mac_words {
      withUnsafePointer(to: schedule) { mac($0, numbers, count, hashes) }
      return
    }
    for index in 0..<count {
      hashes[index] = withUnsafePointer(to: numbers[index].littleEndian) { number in
        number.withMemoryRebound(to: UInt8.self, capacity: 8) { scalar($0, count: 8) }
      }
    }
  }

  /// Hashes `count` bytes and reads no others.
  ///
  /// Cost: about 10 ns a block of 16 bytes, scalar about 200.
  package func hash(
    _ bytes: UnsafePointer<UInt8>,
    count: Int,
    using set: KernelSet = .best
  ) -> UInt64 {
    guard let mac = set.table?.pointee.mac_one else { return scalar(bytes, count: count) }
    return withUnsafePointer(to: schedule) { mac($0, bytes, count) }
  }

  /// Hashes a number: as its eight bytes when `digitCount` is 0, else as that many decimal digits in
  /// ASCII, leading zeros included, so that it equals the field that reads so.
  package func hash(_ number: UInt64, digitCount: UInt8 = 0) -> UInt64 {
    precondition((0...20).contains(digitCount), "a number of UInt64 has at most 20 digits")
    var text = SIMD32<UInt8>()
    var rest = number
    for index in (0..<Int(digitCount)).reversed() {
      text[index] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    }
    return digitCount > 0
      ? hash(bytesOf: text, count: Int(digitCount)) : hash(bytesOf: number.littleEndian, count: 8)
  }

  private func hash<Value>(bytesOf value: Value, count: Int) -> UInt64 {
    withUnsafePointer(to: value) { value in
      value.withMemoryRebound(to: UInt8.self, capacity: count) { hash($0, count: count) }
    }
  }
}
