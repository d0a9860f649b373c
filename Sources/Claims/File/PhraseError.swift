/// What is wrong at one place of a measure or an expectation.
struct PhraseError: Error, Equatable {
  /// Unicode scalars before the place.
  let offset: Int
  let message: String
  let remedy: String

  init(_ offset: Int, _ message: String, _ remedy: String) {
    self.offset = offset
    self.message = message
    self.remedy = remedy
  }
}
