import Identifiers
import Kernels
import Sketches

/// How many models of telephones a column of IMEIs holds: distinct type allocation codes of valid
/// numbers.
final class ModelTally {
  let distinct: HyperLogLog

  init(_ kernels: KernelSet) {
    distinct = HyperLogLog(kernels)
  }

  /// Takes a rule's answers for a batch of numbers; overwrites `room.hashes`.
  func take(_ count: Int, _ digitCount: Int, _ room: Workspace) {
    guard (14...16).contains(digitCount) else { return }
    let unit = digitCount == 14 ? 1_000_000 : digitCount == 15 ? 10_000_000 : UInt64(100_000_000)
    for index in 0..<count {
      room.hashes[index] = room.digits[index] / unit
    }
    room.hash.hash(room.hashes, count: count, into: room.hashes, using: room.kernels)
    for index in 0..<count where room.results[index].validity != .valid { room.hashes[index] = 0 }
    distinct.update(room.hashes, count: count)
  }

  /// Takes one answer.
  func take(_ answer: CheckResult, _ found: Classification, _ hash: KeyedHash) {
    guard answer.validity == .valid,
      let code = IMEI.typeAllocationCode(digits: found.digits, count: Int(found.digitCount))
    else { return }
    distinct.update(hash.hash(UInt64(code)))
  }
}
