import Identifiers
import TestSupport

extension ChanceCase {
  static let decimals = Array("0123456789".utf8)
  private static let hexadecimals = Array("0123456789abcdef".utf8)
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  static let mailCharacters = Array("abcdefghijklmnopqrstuvwxyz0123456789.-".utf8)
  private static let cryptCharacters = Array(
    "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8
  )

  /// A case whose field is a form in which `place` stands for random characters of an alphabet.
  static func filled(
    _ name: String,
    _ stated: Double,
    seed: UInt64,
    debugDraws: Int,
    form: String,
    place: Character,
    _ alphabet: [UInt8],
    _ check: @escaping @Sendable (RawSpan) -> CheckResult
  ) -> ChanceCase {
    let template = Array(form.utf8)
    let places = form.enumerated().filter { $0.element == place }.map(\.offset)
    return ChanceCase(name, stated, seed: seed, debugDraws: debugDraws) { random in
      var bytes = template
      for place in places {
        bytes[place] = alphabet[Int(random.next(below: UInt64(alphabet.count)))]
      }
      return check(bytes.span.bytes).validity == .valid
    }
  }

  static let text: [ChanceCase] = [
    filled(
      "us-state two letters",
      StateField.chance,
      seed: 62,
      debugDraws: 1_000_000,
      form: "__",
      place: "_",
      letters
    ) { StateField.check($0) },
    filled(
      "email 8, 6 and 3",
      EmailAddress.chance,
      seed: 2606,
      debugDraws: 60_000,
      form: "________@______.___",
      place: "_",
      mailCharacters
    ) { EmailAddress.check($0) },
    filled(
      "date __/__/19__",
      RecordDate.chanceOfSlashes,
      seed: 31,
      debugDraws: 60_000,
      form: "__/__/19__",
      place: "_",
      decimals
    ) { RecordDate.check($0) },
    filled(
      "iban check digits",
      AccountNumber.chance,
      seed: 97,
      debugDraws: 60_000,
      form: "DE____________________",
      place: "_",
      decimals
    ) { AccountNumber.check($0) },
    filled(
      "ipv6 eight groups",
      IPv6Address.chance,
      seed: 4291,
      debugDraws: 30_000,
      form: "____:____:____:____:____:____:____:____",
      place: "_",
      hexadecimals
    ) { IPv6Address.check($0) },
    filled(
      "mac",
      MACAddress.chance,
      seed: 802,
      debugDraws: 20_000,
      form: "__:__:__:__:__:__",
      place: "_",
      hexadecimals
    ) { MACAddress.check($0) },
    filled(
      "uuid",
      UniqueIdentifier.chance,
      seed: 9562,
      debugDraws: 30_000,
      form: "________-____-____-____-____________",
      place: "_",
      hexadecimals
    ) { UniqueIdentifier.check($0) },
    filled(
      "md5-or-ntlm",
      MD5OrNTLMHash.chance,
      seed: 1321,
      debugDraws: 20_000,
      form: String(repeating: "_", count: 32),
      place: "_",
      hexadecimals
    ) { MD5OrNTLMHash.check($0) },
    filled(
      "sha1",
      SHA1Hash.chance,
      seed: 180,
      debugDraws: 10_000,
      form: String(repeating: "_", count: 40),
      place: "_",
      hexadecimals
    ) { SHA1Hash.check($0) },
    filled(
      "sha256",
      SHA256Hash.chance,
      seed: 256,
      debugDraws: 10_000,
      form: String(repeating: "_", count: 64),
      place: "_",
      hexadecimals
    ) { SHA256Hash.check($0) },
    filled(
      "sha512",
      SHA512Hash.chance,
      seed: 512,
      debugDraws: 5_000,
      form: String(repeating: "_", count: 128),
      place: "_",
      hexadecimals
    ) { SHA512Hash.check($0) },
    filled(
      "bcrypt cost",
      BcryptHash.chance,
      seed: 1999,
      debugDraws: 30_000,
      form: "$2b$~~$GhvMmNVjRW29ulnudl.LbuAnUtN/LRfe1JsBm1Xu6LE3059z5Tr8m",
      place: "~",
      decimals
    ) { BcryptHash.check($0) },
    filled(
      "argon2 costs",
      Argon2Hash.chance,
      seed: 9106,
      debugDraws: 20_000,
      form: "$argon2id$v=19$m=~~~,t=~,p=~$c2FsdHNhbHQ$RdescudvJCsgt3ub",
      place: "~",
      decimals
    ) { Argon2Hash.check($0) },
    filled(
      "crypt-hash",
      CryptHash.chance,
      seed: 2307,
      debugDraws: 20_000,
      form: "$1$saltsalt$" + String(repeating: "_", count: 22),
      place: "_",
      cryptCharacters
    ) { CryptHash.check($0) },
    filled(
      "uuid version 4",
      UniqueIdentifier.chanceOfRandomOnes,
      seed: 122,
      debugDraws: 30_000,
      form: "________-____-____-____-____________",
      place: "_",
      hexadecimals
    ) { field in
      let result = UniqueIdentifier.check(field)
      return result.flags.contains(.uuidV4) ? result : CheckResult(.invalid, .uuidFormat)
    },
    filled(
      "licence letter and 7, state",
      DriverLicense.stateChanceOfLetterAndSeven,
      seed: 6,
      debugDraws: 60_000,
      form: "L_______",
      place: "_",
      decimals
    ) { field in
      // The state is drawn from the field's own bytes, which are random.
      let sum = (1..<8).reduce(0) { $0 * 10 + Int(field.byte($1) - 0x30) }
      return DriverLicense.check(field, state: USState(rawValue: UInt8(sum % 51)))
    },
    ChanceCase("ipv4 numbers to 999", IPv4Address.chance, seed: 791, debugDraws: 100_000) {
      random in
      let numbers = (0..<4).map { _ in String(random.next(below: 1000)) }
      let bytes = Array(numbers.joined(separator: ".").utf8)
      return IPv4Address.check(bytes.span.bytes).validity == .valid
    },
  ]
}

extension RawSpan {
  /// The byte at an offset, for tests.
  fileprivate func byte(_ offset: Int) -> UInt8 {
    unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }
}
