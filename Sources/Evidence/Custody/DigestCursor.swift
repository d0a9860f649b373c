import Crypto
import Host

/// SHA-256 of the stored file, moved along by whichever worker has a moment, in order.
package final class DigestCursor: @unchecked Sendable {
  // Safe: `hash` and `hashed` are touched only under `gate`; `bytes` is a read-only mapping, set once.
  private let gate = Monitor()
  private var hash = SHA256()
  private var hashed = 0
  private let bytes: UnsafeRawBufferPointer

  private static let strideBytes = 1 << 20

  /// - Parameter bytes: The mapping; it must outlive the cursor.
  package init(over bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Hashes on to `limit`, unless another worker is at it.
  ///
  /// Cost: about 0.6 ns a byte with SHA instructions.
  package func advance(to limit: Int) {
    guard gate.tryLock() else { return }
    defer { gate.unlock() }
    update(to: limit)
  }

  /// Hashes the rest and returns the digest in hexadecimal.
  package func finish() -> String {
    gate.lock()
    defer { gate.unlock() }
    update(to: bytes.count)
    return hash.finalize().hexadecimal
  }

  private func update(to limit: Int) {
    while hashed < limit {
      let next = min(limit, hashed + Self.strideBytes)
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[hashed..<next]))
      hashed = next
    }
  }
}

extension SHA256.Digest {
  /// Lower-case hexadecimal.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }
}
