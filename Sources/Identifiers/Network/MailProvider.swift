/// A public mail provider by its domain, from a closed list: a category that may be counted.
public struct MailProvider: Hashable, BitwiseCopyable, Sendable {
  private let place: UInt8

  /// The place in `all`.
  public var code: Int { Int(place) }

  /// The domain, as reports print it.
  public var domain: String { MailProviders.words[Int(place)] }

  /// Every provider, in the order of the list.
  public static let all = MailProviders.words.indices.map { MailProvider(place: UInt8($0)) }

  private init(place: UInt8) {
    self.place = place
  }

  /// The provider of an address of eight bytes or more that ends with its domain, behind an @.
  ///
  /// Nearly all domains have 16 bytes at most: two words, which a table finds.
  ///
  /// - Parameters:
  ///   - address: The field's bytes; letters, digits, dots and hyphens behind the @.
  ///   - mark: Where the @ stands.
  init?(_ address: RawSpan, behind mark: Int) {
    let count = address.byteCount - mark - 1
    guard count <= DomainWords.maximumLength else {
      self.init(address)
      return
    }
    let tail = EmailAddress.lowercased(address.word(at: address.byteCount - 8))
    let words = DomainWords(
      head: count > 8 ? EmailAddress.lowercased(address.word(at: mark + 1)) : 0,
      tail: count < 8 ? tail >> UInt64(64 - 8 * count) : tail
    )
    guard let place = DomainWords.place(of: words) else { return nil }
    self.init(place: place)
  }

  /// The provider of an address; nil for every other domain, and where there is no address.
  ///
  /// - Parameter address: The field's bytes.
  public init?(_ address: RawSpan) {
    guard let core = TextField.value(of: address), core.count <= EmailAddress.maximumLength,
      let mark = core.last(where: { address.byte(at: $0) == 0x40 })
    else { return nil }
    let place = WordHash.place(
      of: address,
      mark + 1..<core.upperBound,
      hashes: MailProviders.hashes,
      places: MailProviders.places,
      words: MailProviders.words
    )
    guard let place else { return nil }
    self.init(place: UInt8(place))
  }
}
