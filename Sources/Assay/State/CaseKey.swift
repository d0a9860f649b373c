import Crypto
import Kernels

/// What is drawn from a case key: two dumps that are to be compared must be scanned with the same one.
struct CaseKey: Sendable {
  /// Names the key without giving it away, as reports do.
  let id: UInt32
  /// The keyed hash of values in a state.
  let hash: KeyedHash
  private let master: SymmetricKey

  /// Draws what a run needs from the 32 bytes of a key that reports call `id`.
  init(_ bytes: [UInt8], id: UInt32) {
    self.id = id
    master = SymmetricKey(data: bytes)
    let words = Self.words(master, "assay state values v1", count: 2)
    hash = KeyedHash(low: words[0], high: words[1])
  }

  /// As reports write an id.
  static func spelled(_ id: UInt32) -> String { String(id, radix: 16) }

  /// The key of one file.
  func fileKey(salt: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: master,
      salt: salt,
      info: Array("assay state file v1".utf8),
      outputByteCount: 32
    )
  }

  /// Numbers of 64 bits for a purpose.
  static func words(_ master: SymmetricKey, _ purpose: String, count: Int) -> [UInt64] {
    let derived = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: master,
      info: Array(purpose.utf8),
      outputByteCount: count * 8
    )
    return derived.withUnsafeBytes { bytes in
      (0..<count).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self).littleEndian }
    }
  }
}
