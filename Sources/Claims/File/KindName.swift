/// The kinds that a claim may name, as reports write them.
package enum KindName {
  package static let all = [
    "us-ssn", "us-itin", "us-ein", "imei", "imeisv", "meid", "imsi", "iccid", "phone-nanp",
    "phone-e164", "us-driver-license", "us-state", "us-zip", "email", "date", "timestamp",
    "payment-card", "iban", "aba-routing", "ipv4", "ipv6", "mac", "uuid", "md5-or-ntlm", "sha1",
    "sha256", "sha512", "bcrypt", "argon2", "crypt-hash", "pin", "person-name", "street-address",
    "integer", "decimal", "boolean", "category", "text", "empty",
  ]
}
