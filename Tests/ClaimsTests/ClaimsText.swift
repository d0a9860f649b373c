import Foundation

@testable import Claims

/// Claims files for tests.
enum ClaimsText {
  /// A file of one claim.
  static func file(
    measure: String = "records",
    expect: String = "about 30M",
    design: String = "whole-dump"
  ) -> String {
    """
    case: invented
    design: \(design)
    claims:
      - id: one
        says: "thirty million"
        measure: \(measure)
        expect: \(expect)
    """
  }

  /// What parsing a text gives: a file, or the error's text.
  static func parse(_ text: String) -> Result<ClaimsFile, ClaimsFileError> {
    Result { () throws(ClaimsFileError) in try ClaimsFile(parsing: Array(text.utf8)) }
  }

  /// The error that a text gives, or a note that it gives none.
  static func error(_ text: String) -> String {
    switch parse(text) {
    case .success: "no error"
    case .failure(let error): error.description
    }
  }

  /// The bytes of a file below testdata/claims.
  static func stored(_ name: String) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appendingPathComponent("testdata/claims/\(name)")))
  }
}
