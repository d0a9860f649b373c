/// The shipped words that column names are made of.
///
/// Only a name whose every word stands here is ever printed: a header can be data.
enum HeaderWords {
  /// How much a listed word says.
  enum Rank {
    /// Names columns and nothing else.
    case plain
    /// Also a person's name, a place or a value: `bill`, `mobile`, `active`.
    case ambiguous
    /// A running number, as in `line 2`.
    case ordinal
  }

  /// The rank of a word, upper or lower case, or `nil` if it is not known.
  ///
  /// Known are listed words, their plurals (`accounts`), numbered ones (`address2`) and two written
  /// together of which one is plain (`firstname`).
  static func rank(_ word: Substring) -> Rank? {
    let word = word.lowercased()
    if let listed = listed(word) { return listed }
    let stem = word.trimmingDigits
    guard word.utf8.count - stem.utf8.count <= 2 else { return nil }
    if stem.isEmpty { return .ordinal }
    if let numbered = listed(stem) { return numbered }
    if stem.hasSuffix("s"), let single = listed(String(stem.dropLast())) { return single }
    return isCompound(stem) ? .plain : nil
  }

  /// Whether a cell says that there is nothing, such as `n/a` or `unknown`.
  static func isNull(_ cell: String) -> Bool {
    nullWords.contains(cell.filter { $0.isNameCharacter }.lowercased())
  }

  private static func listed(_ word: String) -> Rank? {
    plain.contains(word) ? .plain : ambiguous.contains(word) ? .ambiguous : nil
  }

  // Why: with shorter plain words, some compounds are surnames.
  private static func isCompound(_ word: String) -> Bool {
    word.indices.dropFirst(2).contains { cut in
      let (front, back) = (String(word[..<cut]), String(word[cut...]))
      guard let first = listed(front), let second = listed(back) else { return false }
      return (first == .plain && front.utf8.count >= 4)
        || (second == .plain && back.utf8.count >= 4)
    }
  }

  private static let nullWords = words(
    """
    none null nil nan na unknown unk undefined unspecified missing blank empty tbd notavailable
    notapplicable notgiven notknown notprovided
    """
  )

  /// None is a given name or, but for a few hundred people, a surname in the 1990 US census lists.
  private static let plain = words(
    """
    account acct addr address age amount amt apartment apt area attribute auth author balance
    bic birth birthdate birthday category cellphone cert city code comment company contact
    country county created creation credit currency cust customer cvv cvv2 date dateofbirth dbo
    department deposit desc description device diagnosis digest discount district dl dob domain
    dt duration ein email emp employee employer entity ethnicity exp expiration expire expires
    expiry fax first firstname fname format freq gender guid header hire iban iccid id ident
    identifier identity imei imeisv imsi income index info initial interest invoice ip ipv4 ipv6
    issuer itin label language last lastname lat latitude level licence license lname locale
    locality location login longitude manufacturer md5 meid message method mfg minute mname mode
    model month mother mrn msisdn name nationality nbr network nickname nin note notes num
    number occupation operator option org organisation organization original passport passwd
    password patient period phone photo pin platform position postal postcode precinct prefix
    product profile project property provider pwd qty quantity rate receipt ref reference
    referral region registration religion remark report request role routing salary salutation
    section seq sequence serial server sex sha1 sha256 sha512 size ssn state status subscriber
    suffix surname system tariff tel telephone time timestamp timezone tin title token
    transaction type uid url user userid username uuid value vehicle vendor version vin volume
    voter website yob zip zipcode zone
    """
  )

  private static let ambiguous = words(
    """
    access activated activation active activity actual agent agreement alias alt answer at
    authorized available average bal bank bill billing block body book branch brand building
    business by call card carrier cell change channel charge check class client close closed
    condition contract cost count create current cycle data dates day deal dealer death debit
    default delete deleted delivery dial digit disabled driver due enabled encrypted end entry
    event ext extension external fee field file flag full given group hash height history hobby
    holder home host hour house in inserted insurance internal is issue issued item job key kind
    landline lang line list loan local lock log lon mac maiden mail mailing marital market
    member merchant mid middle min mobile modified modify next nick no node not nr numbers
    object of office old on opened opt order origin os other owner paid pan parent part party
    pass payment people person personal place plan plate policy post previous price primary
    priority private province public purchase race reason record registered relation residence
    result roles room row sale sales salt score second secondary secret secure security seller
    sent service session ship shipping sim site social source spouse start states station stop
    store street student sub sum swift table tag target tax tbl term text tier to total town
    unit until update updated usage use valid verified via visit web week weight work year
    """
  )

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

extension String {
  /// The text without the digits at its end.
  fileprivate var trimmingDigits: String {
    var rest = self[...]
    while let last = rest.utf8.last, last &- 0x30 < 10 { rest.removeLast() }
    return String(rest)
  }
}
