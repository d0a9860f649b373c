/// All that does not depend on the seed, made once.
final class TelecomTables: Sendable {
  static let shared = TelecomTables()

  let states = StateDirectory()
  let socialSecurity = SocialSecurityPool()
  let births = BirthCalendar()
  let licences = LicenceBook()
  let names = NameBook()
  let devices = DeviceCatalogue()
  let activations = ActivationCalendar()
  let pins = PINHabits()
  /// By `Column.rawValue`.
  let missing = FrozenTable(Column.allCases.map { Share(perMille: $0.missingPerMille) })

  private init() {}
}
