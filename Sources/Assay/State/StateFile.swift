// A state as it is stored, all numbers little-endian:
//
//    0  "ASSAY-ST"
//    8  u16 version, u16 0
//   12  u32 id of the case key, as in reports
//   16  u64 bytes of the state
//   24  16 bytes of salt, 12 of nonce
//   52  the first 12 bytes of SHA-256 of all before
//   64  the state, enciphered; 16 bytes of tag over it and the header
//
// The header's digest tells damage from another key; the tag tells everything else.

import Crypto
import FoundationEssentials
import Sketches

/// Seals a state under the case key, and opens it again.
///
/// ChaCha20-Poly1305 (RFC 8439) under a key of its own that HKDF (RFC 5869) draws from the case key and
/// a random salt.
enum StateFile {
  static let version: UInt16 = 1
  static let headerCount = 64
  static let tagCount = 16
  /// The largest state that is read.
  static let byteLimit = 4 << 30

  private static let magic = Array("ASSAY-ST".utf8)
  private static let digestPlace = 52

  /// Why a file is not taken for a state.
  enum Refusal: Error, Equatable {
    case foreign
    case newer(UInt16)
    case truncated(Int, of: Int)
    case damaged
    case otherKey(theirs: String, ours: String)
    case tooLarge
    case senseless(SketchState.Damage)

    /// What is wrong and what to do.
    var message: String {
      switch self {
      case .foreign: "not a state of assay: give a file that assay scan --state wrote"
      case .newer(let version):
        "a state of version \(version), this assay reads \(StateFile.version): use a newer assay"
      case .truncated(let count, let all):
        "the state is cut off, \(count) of \(all) bytes are there: copy it again, or scan again"
      case .damaged: "the state is damaged: copy it again, or scan again"
      case .otherKey(let theirs, let ours):
        "the state was saved under case key \(theirs), not \(ours): give that key, or scan again "
          + "with this one"
      case .tooLarge: "larger than any state: give a file that assay scan --state wrote"
      case .senseless(let damage):
        "the state makes no sense, \(damage.rawValue): scan again with this assay"
      }
    }
  }

  /// The parts of a file that holds a state: header, enciphered state, tag.
  static func seal(_ state: SketchState, _ key: CaseKey) throws -> [Data] {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let nonce = ChaChaPoly.Nonce()
    var content = state.encoded
    defer { content.wipe() }
    var header = magic
    header.append(version, count: 2)
    header.append(UInt16(0), count: 2)
    header.append(key.id, count: 4)
    header.append(UInt64(content.count), count: 8)
    header += salt + Array(nonce)
    header += SHA256.hash(data: header).prefix(headerCount - digestPlace)
    let box = try ChaChaPoly.seal(
      content,
      using: key.fileKey(salt: salt),
      nonce: nonce,
      authenticating: header
    )
    return [Data(header), box.ciphertext, box.tag]
  }

  /// Opens what `seal` made.
  static func open(_ bytes: [UInt8], _ key: CaseKey) throws(Refusal) -> SketchState {
    let count = try contentCount(bytes, key)
    let header = bytes[..<headerCount]
    let end = headerCount + count
    var content: [UInt8]
    do {
      let box = try ChaChaPoly.SealedBox(
        nonce: ChaChaPoly.Nonce(data: header[40..<52]),
        ciphertext: bytes[headerCount..<end],
        tag: bytes[end...]
      )
      let fileKey = key.fileKey(salt: Array(header[24..<40]))
      content = Array(try ChaChaPoly.open(box, using: fileKey, authenticating: header))
    } catch {
      throw .damaged
    }
    defer { content.wipe() }
    do throws(SketchState.Damage) {
      return try SketchState(decoding: content)
    } catch {
      throw .senseless(error)
    }
  }

  /// Bytes of the state, once the header is believed and all of it is there.
  private static func contentCount(_ bytes: [UInt8], _ key: CaseKey) throws(Refusal) -> Int {
    guard bytes.count <= byteLimit else { throw .tooLarge }
    guard bytes.count >= 12, bytes.starts(with: magic) else {
      // Why: a file that ends within the mark is cut off, not foreign.
      let isCutOff = !bytes.isEmpty && (magic.starts(with: bytes) || bytes.starts(with: magic))
      throw isCutOff ? .truncated(bytes.count, of: headerCount) : .foreign
    }
    let found = UInt16(bytes.number(8, count: 2))
    guard found <= version else { throw .newer(found) }
    guard bytes.count >= headerCount else { throw .truncated(bytes.count, of: headerCount) }
    let digest = SHA256.hash(data: bytes[..<digestPlace]).prefix(headerCount - digestPlace)
    guard bytes[digestPlace..<headerCount].elementsEqual(digest), found == version else {
      throw .damaged
    }
    let count = bytes.number(16, count: 8)
    guard count <= UInt64(byteLimit) else { throw .tooLarge }
    let all = headerCount + Int(count) + tagCount
    guard bytes.count >= all else { throw .truncated(bytes.count, of: all) }
    guard bytes.count == all else { throw .damaged }
    let theirs = UInt32(truncatingIfNeeded: bytes.number(12, count: 4))
    guard theirs == key.id else {
      throw .otherKey(theirs: CaseKey.spelled(theirs), ours: CaseKey.spelled(key.id))
    }
    return Int(count)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: some FixedWidthInteger, count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: UInt64(number) >> (place * 8))) }
  }

  fileprivate func number(_ place: Int, count: Int) -> UInt64 {
    self[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  fileprivate mutating func wipe() {
    for place in indices { self[place] = 0 }
  }
}
