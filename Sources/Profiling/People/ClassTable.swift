/// Which classes of data a set of roles shows in clear, looked up by the bytes of the set.
///
/// A class takes two roles, or one and a name; a table for each byte leaves the classes of whose roles
/// none in that byte is missing.
struct ClassTable: Sendable {
  static let all = ClassTable()

  private static let byteCount = 3
  private let classes: [UInt16]

  private init() {
    precondition(Role.allCases.count <= 8 * Self.byteCount, "roles that the tables lack")
    classes = (0..<Self.byteCount).flatMap { byte in
      (0..<256 as Range<UInt32>).map { Self.classes($0, byte: UInt32(8 * byte)) }
    }
  }

  /// The classes of which those roles that lie in one byte are there.
  private static func classes(_ roles: UInt32, byte shift: UInt32) -> UInt16 {
    DataClass.allCases.reduce(0) { $0 | (shows($1, roles << shift, 0xFF << shift) ? $1.bit : 0) }
  }

  private static func shows(_ dataClass: DataClass, _ roles: UInt32, _ byte: UInt32) -> Bool {
    let needed = dataClass.sensitive.bit | (dataClass.companion?.bit ?? 0)
    guard needed & byte & ~roles == 0 else { return false }
    // Why: a name is one role or two; both ways lie in the first byte.
    return dataClass.companion != nil || byte & Role.fullName.bit == 0 || roles.hasName
  }

  /// The classes of which a set has both parts.
  @inline(__always)
  subscript(_ roles: UInt32) -> UInt16 {
    classes[Int(roles & 0xFF)] & classes[256 + Int(roles >> 8 & 0xFF)]
      & classes[512 + Int(roles >> 16 & 0xFF)]
  }
}
