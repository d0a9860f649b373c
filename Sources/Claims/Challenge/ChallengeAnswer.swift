/// Whether rows that came back can be those of a challenge.
///
/// It counts them, and how many differ, and no more: that they are the rows asked for, in full and
/// unchanged, only the file they were drawn from can show.
public struct ChallengeAnswer: Codable, Equatable, Sendable {
  /// Row numbers asked for.
  public var asked: Int
  /// Rows that came back.
  public var returned: Int
  /// The most of those that can be different from one another.
  public var differentAtMost: Int
  /// Whether as many came back as were asked for, and nine in ten can be different: each was to come
  /// once, and few tables have so many rows twice.
  public var answers: Bool

  init(asked: Int, returned: Int, differentAtMost: Int) {
    self.asked = asked
    self.returned = returned
    self.differentAtMost = min(differentAtMost, returned)
    answers = asked == returned && self.differentAtMost * 10 >= returned * 9
  }
}

/// A list of row numbers, as `assay challenge` prints it.
package struct ChallengeList: Equatable, Sendable {
  /// How many there are.
  package let count: Int
  /// The largest.
  package let last: Int

  /// Why a list cannot be used; it never quotes the file.
  package struct Failure: Error, Equatable, Sendable {
    /// What is wrong and what to do.
    package let message: String
  }

  /// Larger files are no lists.
  package static let byteLimit = 256 << 20

  /// Reads numbers, one a line, ascending.
  package init(parsing bytes: [UInt8]) throws(Failure) {
    var (count, last, line) = (0, 0, 0)
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let digits = text.last == UInt8(ascii: "\r") ? text.dropLast() : text
      if digits.isEmpty, text.endIndex == bytes.endIndex { break }
      guard let number = Self.number(digits), number > last else {
        throw Failure(
          message: "line \(line): not a row number above the one before: give a file that assay "
            + "challenge wrote"
        )
      }
      (count, last) = (count + 1, number)
    }
    guard count > 0 else {
      throw Failure(message: "no row numbers: write them with assay challenge")
    }
    self.count = count
    self.last = last
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
