import Testing

@testable import AssayCommand

/// What an error that nobody foresaw looks like to a script.
@Suite struct ExitCodeTests {
  private struct Unforeseen: Error {}

  @Test func aFaultOfOursIsNoVerdict() {
    let noNumber = EncodingError.invalidValue(
      Double.nan,
      EncodingError.Context(codingPath: [], debugDescription: "none")
    )
    for error in [noNumber, Unforeseen()] as [any Error] {
      #expect(Main.exitCode(of: error) == 70)
    }
  }
}
