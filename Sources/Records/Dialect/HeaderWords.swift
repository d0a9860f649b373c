/// The shipped list of words that column names are made of.
///
/// Only a header whose every word stands here is ever printed: a header can be data.
package enum HeaderWords {
  /// Whether a lower- or upper-case word is on the list.
  package static func isKnown(_ word: Substring) -> Bool {
    words.contains(word.lowercased())
  }

  /// The words of a name: cut at anything but letters and digits, and before capitals.
  package static func split(_ name: String) -> [Substring] {
    name.split { !($0.isLetter || $0.isNumber) }.flatMap(humps)
  }

  /// The name, if every word of it is known.
  package static func printable(_ name: String) -> String? {
    let parts = split(name)
    guard name.utf8.count <= 64, name.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      return nil
    }
    return !parts.isEmpty && parts.allSatisfy(isKnown) ? name : nil
  }

  private static func humps(_ word: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = word.startIndex
    var wasLower = false
    for index in word.indices {
      if word[index].isUppercase, wasLower {
        parts.append(word[start..<index])
        start = index
      }
      wasLower = word[index].isLowercase
    }
    parts.append(word[start...])
    return parts
  }

  private static let words = Set(
    """
    access account acct activated activation active activity addr address age agent agreement
    alias alt amount answer apartment apt area at authorized auth author available average
    balance bank bic billing bill birth birthdate birthday block body book branch brand building
    business by call card carrier category cell cellphone cert change channel charge check city
    class client close closed code comment company condition contact contract cost count country
    county create created creation credit currency current customer cvv cycle data date day deal
    dealer death debit default delete deleted delivery department deposit desc description device
    dial digest digit discount district dl dob domain driver drivers due duration ein email
    employee employer enabled encrypted end entity entry event exp expire expires expiration
    expiry ext extension external fax fee field file first flag fname format freq full gender
    given group guid hash header height history hobby home hour house iban iccid id ident
    identifier identity imei imeisv imsi in income index info initial inserted insurance interest
    internal invoice ip ipv4 ipv6 is issue issued issuer item job key kind label landline lang
    language last latitude level license licence line list lname loan local locale locality
    location lock log login longitude lang lat lon mac mail mailing maiden manufacturer market
    marital md5 meid member merchant message method mfg middle mid min minute mname mobile mode
    model modified modify month mother msisdn name nationality network next nick nickname node
    note notes num number object occupation of old on opened operator opt option order org
    organization organisation origin original os other owner paid parent part pass password
    passport payment period person personal phone photo pin place plan platform policy position
    post postal postcode prefix previous price primary priority product profile project property
    provider province purchase quantity rate reason receipt record ref reference referral region
    registered registration relation religion remark report request result role room routing row
    salary sale salt sales score second secondary secret secure security seller sent seq sequence
    serial server service session sex sha1 sha256 sha512 ship shipping sim site size social source
    spouse ssn start state station status stop store street sub subscriber suffix sum surname
    swift system table tag target tariff tax tel telephone term text tier time timestamp timezone
    title to token total town transaction type uid unit until updated update url usage use user
    username uuid valid value vendor verified version via vin visit volume web website week
    weight work year yob zip zipcode zone
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
