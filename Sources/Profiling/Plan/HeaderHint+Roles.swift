extension HeaderHint {
  /// Dates of birth.
  var isBirth: Bool { has("dob", "birth", "birthdate", "birthday", "born") }

  /// Dates to which something holds, and not on which a record was made.
  var isTerm: Bool {
    has(
      "exp",
      "expiry",
      "expires",
      "expiration",
      "expiring",
      "valid",
      "until",
      "due",
      "end",
      "ends",
      "renewal",
      "renew",
      "renews",
      "next",
      "maturity",
      "warranty"
    )
  }

  /// Another person than the record's own.
  var isRelative: Bool {
    has(
      "spouse",
      "partner",
      "husband",
      "wife",
      "dependent",
      "dependant",
      "child",
      "parent",
      "mother",
      "father",
      "guardian",
      "beneficiary",
      "guarantor",
      "cosigner",
      "coapplicant",
      "joint"
    )
  }

  /// What a licence needs beside it.
  var isLicence: Bool { has("dl", "license", "licence", "driver", "drivers", "issuing") }

  /// The number of an account or its holder.
  var isAccount: Bool {
    has("account", "acct", "customer", "cust", "member", "subscriber", "client", "user", "uid")
      && !has("type", "status", "name", "class")
  }

  /// A password, in whatever form.
  var isSecret: Bool { has("password", "pass", "passwd", "pwd", "hash", "secret") }

  /// The parts of a person's name that a column can be.
  var names: [Role] {
    if has("first", "given", "fname", "firstname", "forename") { return [.firstName] }
    if has("last", "surname", "family", "lname", "lastname") { return [.lastName] }
    return has("middle", "mname", "maiden", "mother", "suffix") ? [] : [.fullName]
  }
}
