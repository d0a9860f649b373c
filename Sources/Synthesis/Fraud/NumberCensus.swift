import Glibc

/// The distinct numbers of a dump in which different persons may have the same ones, counted exactly.
///
/// About 138 MB of address space; memory is taken as numbers come.
final class NumberCensus {
  let socialSecurityNumbers = NumberSet(digits: 9)
  let deviceModels = NumberSet(digits: 8)

  func insert(_ numbers: NumbersSeen) {
    for number in numbers.socialSecurityNumbers { socialSecurityNumbers.insert(Int(number)) }
    for number in numbers.deviceModels { deviceModels.insert(Int(number)) }
  }
}

/// Valid numbers of one batch's records, with repetitions.
struct NumbersSeen {
  private(set) var socialSecurityNumbers: [UInt32] = []
  /// Type allocation codes.
  private(set) var deviceModels: [UInt32] = []

  mutating func note(_ record: RecordOutcome, _ contents: RecordContents) {
    if contents.contains(.ssn) { socialSecurityNumbers.append(record.person.socialSecurityDigits) }
    if contents.contains(.imei) { deviceModels.append(UInt32(record.imei.typeCode)) }
  }
}

/// Numbers below a power of ten, one bit each.
final class NumberSet {
  private let words: UnsafeMutablePointer<UInt64>?
  private(set) var count = 0

  init(digits: Int) {
    let limit = (0..<digits).reduce(1) { product, _ in product * 10 }
    // Why: of fresh pages the system gives only those that are touched.
    words = calloc(limit / 64 + 1, 8)?.assumingMemoryBound(to: UInt64.self)
    precondition(words != nil, "no address space for a set of \(limit) bits")
  }

  deinit {
    free(words)
  }

  func insert(_ number: Int) {
    guard let words else { return }
    let bit: UInt64 = 1 << UInt64(number & 63)
    if words[number >> 6] & bit == 0 { count += 1 }
    words[number >> 6] |= bit
  }
}
