import Testing

@testable import Synthesis

struct DigitsTests {
  @Test(arguments: [0, 1, 9, 10, 99, 1_234, 9_999, 10_000, 12_345_678, 90_000_001, 99_999_999])
  func eightDigitsReadAsTheNumber(_ number: Int) {
    let characters = Digits.characters(Digits.eight(number))
    let bytes = withUnsafeBytes(of: characters.littleEndian) { [UInt8]($0) }
    #expect(Int(String(decoding: bytes, as: UTF8.self)) == number)
  }

  @Test func luhnSumOfAWordAgreesWithTheNaiveOne() {
    for number in stride(from: 0, to: 100_000_000, by: 104_729) {
      let check = Digits.checkDigit(forSum: Digits.luhnSum(Digits.eight(number)))
      let digits = String(repeating: "0", count: 8 - String(number).count) + String(number)
      #expect(passesLuhn(digits + String(check)))
      #expect(!passesLuhn(digits + String((check + 1) % 10)))
    }
  }

  @Test func cursorKeepsLeadingZerosOnlyWhenAskedTo() {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 16)
    defer { memory.deallocate() }
    var text = ByteCursor(end: memory)
    text.put(7, digits: 3)
    text.put(decimal: 0)
    text.put(decimal: 1_050)
    text.put(CalendarDate(year: 2004, month: 2, day: 9))
    let written = UnsafeRawBufferPointer(start: memory, count: text.end - memory)
    #expect(String(decoding: written, as: UTF8.self) == "007010502004-02-09")
  }

  @Test func permutationReachesEveryNumberOnce() {
    for key in UInt64(0)..<4 {
      let permutation = Permutation(count: 10_007, key: key)
      let images = Set((0..<10_007).map { permutation($0) })
      #expect(images == Set(0..<10_007))
      #expect((0..<10_007).contains { permutation($0) != $0 })
    }
  }

  @Test(arguments: [
    ("Robert", "R163"), ("Rupert", "R163"), ("Ashcraft", "A261"), ("Tymczak", "T522"),
    ("Pfister", "P236"), ("Lee", "L000"), ("Gutierrez", "G362"),
  ])
  func soundexAgreesWithTheArchivesExamples(_ name: String, _ code: String) {
    let value = Soundex.code(of: Array(name.utf8))
    let bytes = withUnsafeBytes(of: value.littleEndian) { [UInt8]($0) }
    #expect(String(decoding: bytes, as: UTF8.self) == code)
  }

  @Test func weekdaysAndMonthLengthsAreTheCalendars() {
    #expect(BirthCalendar.weekday(2000, 1, 1) == 6)
    #expect(BirthCalendar.weekday(1970, 1, 1) == 4)
    #expect(BirthCalendar.weekday(2021, 8, 11) == 3)
    let lengths = (1...12).map { BirthCalendar.length(ofMonth: $0, 2021) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect(BirthCalendar.length(ofMonth: 2, 2000) == 29)
    #expect(BirthCalendar.length(ofMonth: 2, 1900) == 28)
  }
}
