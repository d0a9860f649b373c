extension Flags {
  /// Every mark with the name that reports print, in bit order.
  public static let named: [(flag: Flags, name: String)] = [
    (.post2011Only, "POST2011_ONLY"),
    (.imeiRBIRetired, "IMEI_RBI_RETIRED"),
    (.imeisv, "IMEISV"),
    (.imei14, "IMEI14"),
    (.iccidPadded, "PADDED"),
    (.iccid20, "20"),
    (.iccid19Of20, "19_OF_20"),
    (.phoneTollFree, "PHONE_TOLLFREE"),
    (.phoneNonUS, "PHONE_NON_US_NANP"),
    (.licenceSecondList, "DL_SECOND_LIST"),
    (.oracleDate, "ORACLE_DD_MON_YY"),
    (.twoDigitYear, "DATE_TWO_DIGIT_YEAR"),
    (.epochSeconds, "DATE_EPOCH_SECONDS"),
    (.epochMilliseconds, "DATE_EPOCH_MILLISECONDS"),
    (.excelSerial, "DATE_EXCEL_SERIAL"),
    (.dotNetTicks, "DATE_NET_TICKS"),
    (.ipPrivate, "IP_PRIVATE"),
    (.ipLoopback, "IP_LOOPBACK"),
    (.ipLinkLocal, "IP_LINK_LOCAL"),
    (.ipCarrierShared, "IP_CGNAT"),
    (.ipMulticast, "IP_MULTICAST"),
    (.macLocal, "MAC_LOCAL"),
    (.macMulticast, "MAC_MULTICAST"),
    (.uuidV4, "V4"),
    (.pinCommon, "PIN_COMMON"),
    (.hashMD5OrNTLM, "HASH_MD5_OR_NTLM"),
    (.hashMD5OfEmpty, "HASH_MD5_OF_EMPTY"),
    (.hashNTLMOfEmpty, "HASH_NTLM_OF_EMPTY"),
    (.hashLMOfEmpty, "HASH_LM_OF_EMPTY"),
    (.hashSHA1OfEmpty, "HASH_SHA1_OF_EMPTY"),
    (.hashSHA256OfEmpty, "HASH_SHA256_OF_EMPTY"),
    (.hashSHA512OfEmpty, "HASH_SHA512_OF_EMPTY"),
  ]

  /// The names of the marks in this set, in bit order.
  public var names: [String] {
    Flags.named.filter { contains($0.flag) }.map(\.name)
  }
}
