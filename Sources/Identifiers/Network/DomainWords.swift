/// A domain of at most 16 bytes in two words, in lower case.
///
///     comcast.net     head comcast.   tail cast.net
///     aol.com         head 0          tail aol.com
struct DomainWords: Equatable {
  static let maximumLength = 16

  /// The first eight bytes; 0 where there are no more than eight in all.
  let head: UInt64
  /// The last eight bytes, or all.
  let tail: UInt64

  init(head: UInt64, tail: UInt64) {
    self.head = head
    self.tail = tail
  }

  /// The words of a listed domain, which is written in lower case.
  private init(_ domain: String) {
    let bytes = Array(domain.utf8)
    head = bytes.count > 8 ? Self.packed(bytes.prefix(8)) : 0
    tail = Self.packed(bytes.suffix(8))
  }

  private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let slotCount = 256

  /// Listed domains by their slots, or the next free ones; the empty domain where there is none.
  private static let slots: [(words: DomainWords, place: UInt8)] = {
    let none = (words: DomainWords(head: 0, tail: 0), place: UInt8.max)
    var slots = Array(repeating: none, count: slotCount)
    for (place, domain) in MailProviders.words.enumerated()
    where domain.utf8.count <= maximumLength {
      let words = DomainWords(domain)
      var slot = words.slot
      while slots[slot].words != none.words { slot = (slot + 1) % slotCount }
      slots[slot] = (words, UInt8(place))
    }
    return slots
  }()

  private var slot: Int {
    Int(truncatingIfNeeded: (tail &* 0x9E37_79B9_7F4A_7C15 ^ head &* 0xC2B2_AE3D_27D4_EB4F) >> 56)
  }

  /// The place of a domain in the list of providers; nil where it is not listed.
  static func place(of words: DomainWords) -> UInt8? {
    let slots = slots
    var slot = words.slot
    while slots[slot].words.tail != 0 {
      if slots[slot].words == words { return slots[slot].place }
      slot = (slot &+ 1) % slotCount
    }
    return nil
  }
}
