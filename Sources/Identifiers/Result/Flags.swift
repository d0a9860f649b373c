/// Marks on a valid value that are no faults; counted apart from validity.
public struct Flags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  /// One bit a mark.
  public let rawValue: UInt32

  /// Makes the set from its bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// An SSN above the frozen High Group List: issued after 24 June 2011, or never.
  public static let post2011Only = Flags(rawValue: 1 << 0)
  /// An IMEI whose reporting body no longer allocates; such phones live on.
  public static let imeiRBIRetired = Flags(rawValue: 1 << 1)
  /// Sixteen digits: an IMEI with software version, without check digit.
  public static let imeisv = Flags(rawValue: 1 << 2)
  /// Fourteen digits: an IMEI without its check digit.
  public static let imei14 = Flags(rawValue: 1 << 3)
  /// An ICCID with the filler F of its chip file behind it.
  public static let iccidPadded = Flags(rawValue: 1 << 4)
  /// An ICCID of twenty digits whose check digit is the twentieth.
  public static let iccid20 = Flags(rawValue: 1 << 5)
  /// An ICCID of twenty digits whose check digit is the nineteenth.
  public static let iccid19Of20 = Flags(rawValue: 1 << 6)
  /// A telephone number that the called party pays for.
  public static let phoneTollFree = Flags(rawValue: 1 << 7)
  /// A telephone number of the North American plan outside the United States.
  public static let phoneNonUS = Flags(rawValue: 1 << 8)
  /// A licence number that only the second of two format lists gives to the state.
  public static let licenceSecondList = Flags(rawValue: 1 << 9)
  /// A date as Oracle prints it: DD-MON-YY.
  public static let oracleDate = Flags(rawValue: 1 << 10)
  /// A date whose century is not written.
  public static let twoDigitYear = Flags(rawValue: 1 << 11)
  /// A date as seconds since 1970.
  public static let epochSeconds = Flags(rawValue: 1 << 12)
  /// A date as milliseconds since 1970.
  public static let epochMilliseconds = Flags(rawValue: 1 << 13)
  /// A date as a spreadsheet's count of days.
  public static let excelSerial = Flags(rawValue: 1 << 14)
  /// A date as .NET ticks: tenths of a microsecond since the year 1.
  public static let dotNetTicks = Flags(rawValue: 1 << 15)
  /// An address of a private network.
  public static let ipPrivate = Flags(rawValue: 1 << 16)
  /// An address of the host itself.
  public static let ipLoopback = Flags(rawValue: 1 << 17)
  /// An address of one link.
  public static let ipLinkLocal = Flags(rawValue: 1 << 18)
  /// An address that a carrier shares among customers.
  public static let ipCarrierShared = Flags(rawValue: 1 << 19)
  /// An address of a group of hosts.
  public static let ipMulticast = Flags(rawValue: 1 << 20)
  /// A hardware address that its owner made up, as telephones do for privacy.
  public static let macLocal = Flags(rawValue: 1 << 21)
  /// A hardware address of a group of hosts.
  public static let macMulticast = Flags(rawValue: 1 << 22)
  /// A random UUID.
  public static let uuidV4 = Flags(rawValue: 1 << 23)
  /// A PIN of the public list of the twenty commonest, one digit repeated, or a run of digits.
  public static let pinCommon = Flags(rawValue: 1 << 24)
  /// 32 hexadecimal digits: MD5, NTLM, MD4 and others look alike.
  public static let hashMD5OrNTLM = Flags(rawValue: 1 << 25)
  /// The MD5 hash of no bytes.
  public static let hashMD5OfEmpty = Flags(rawValue: 1 << 26)
  /// The NTLM hash of an empty password.
  public static let hashNTLMOfEmpty = Flags(rawValue: 1 << 27)
  /// The LM hash of an empty password.
  public static let hashLMOfEmpty = Flags(rawValue: 1 << 28)
  /// The SHA-1 hash of no bytes.
  public static let hashSHA1OfEmpty = Flags(rawValue: 1 << 29)
  /// The SHA-256 hash of no bytes.
  public static let hashSHA256OfEmpty = Flags(rawValue: 1 << 30)
  /// The SHA-512 hash of no bytes.
  public static let hashSHA512OfEmpty = Flags(rawValue: 1 << 31)
}
