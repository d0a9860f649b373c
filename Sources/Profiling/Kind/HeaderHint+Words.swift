extension HeaderHint {
  /// Words that speak for a kind, and words beside which they do not.
  struct Words {
    let yes: Set<String>
    var no: Set<String> = []
  }

  static let byKind: [String: Words] = [
    "us-ssn": Words(yes: ["ssn", "social", "socialsecurity", "socsec", "ssno", "ssnum"]),
    "us-itin": Words(yes: ["itin"]),
    "us-ein": Words(yes: ["ein", "fein", "employerid", "taxid"]),
    "aba-routing": Words(yes: ["aba", "routing", "rtn", "transit"]),
    "us-driver-license": Words(
      yes: [
        "license", "licence", "dl", "dln", "driver", "drivers", "driverslicense", "driverlicense",
      ],
      no: ["state", "st", "date", "plate", "software", "exp", "expiry", "issued", "type", "class"]
    ),
    "us-zip": Words(yes: ["zip", "zipcode", "postal", "postcode", "postalcode"]),
    "us-state": Words(yes: ["state", "st", "province", "stateprov"], no: ["status"]),
    "pin": Words(yes: ["pin", "passcode", "pincode"], no: ["postal", "area", "date"]),
    "phone-nanp": phone,
    "phone-e164": phone,
    "imei": Words(yes: ["imei", "esn"]),
    "imeisv": Words(yes: ["imeisv"]),
    "meid": Words(yes: ["meid"]),
    "imsi": Words(yes: ["imsi"]),
    "iccid": Words(yes: ["iccid", "icc", "sim", "simid"]),
    "payment-card": Words(
      yes: ["card", "cardnumber", "creditcard", "pan", "cc", "ccn", "ccnum"],
      no: ["sim", "type", "exp", "expiry"]
    ),
    "date": Words(
      yes: [
        "date", "dob", "birth", "birthdate", "birthday", "dateofbirth", "born", "day", "dt",
      ]
    ),
    "timestamp": Words(
      yes: [
        "time", "timestamp", "ts", "datetime", "epoch", "at", "on", "created", "updated",
        "modified",
        "seen", "login", "logged", "when", "ms",
      ]
    ),
    "iban": Words(yes: ["iban"]),
    "email": Words(yes: ["email", "mail", "mailaddress"]),
    "uuid": Words(yes: ["uuid", "guid"]),
    "person-name": Words(
      yes: [
        "name", "first", "last", "middle", "fname", "lname", "mname", "firstname", "lastname",
        "surname", "forename", "given", "family", "fullname", "holder", "contact", "maiden",
      ],
      no: [
        "user", "username", "file", "filename", "host", "hostname", "domain", "company", "product",
        "street", "city", "state", "county", "country", "bank", "plan", "device", "model", "store",
        "employer", "group", "table", "column", "seen", "login", "org", "business", "server",
      ]
    ),
    "street-address": Words(
      yes: ["address", "addr", "street", "addressline", "streetaddress"],
      no: ["email", "mail", "ip", "mac", "city", "state", "zip"]
    ),
  ]

  private static let phone = Words(
    yes: [
      "phone", "telephone", "tel", "mobile", "cell", "msisdn", "mdn", "ctn", "fax", "phonenumber",
    ],
    no: ["model", "type", "brand", "imei"]
  )

  /// Words of serial numbers and amounts.
  static let counts: Set<String> = [
    "id", "identifier", "no", "num", "number", "key", "seq", "sequence", "index", "idx", "row",
    "account", "acct", "customer", "cust", "order", "invoice", "ref", "reference", "record",
    "count", "amount", "total", "sum", "balance", "value", "price", "cost", "salary", "income",
    "revenue", "population", "gdp", "qty", "quantity", "bytes", "size", "views",
  ]
}
