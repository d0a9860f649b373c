import Synthesis
import Testing

struct QuantityTests {
  @Test(arguments: [("0", 0), ("10000", 10_000), ("1M", 1_000_000), ("2.5G", 2_500_000_000)])
  func countsTakeDecimalLetters(_ text: String, _ count: Int) {
    #expect(Quantity.count(text) == count)
  }

  @Test(arguments: [("4MiB", 4 << 20), ("1KiB", 1_024), ("64k", 64_000), ("1GiB", 1 << 30)])
  func sizesTakeBinaryAndDecimalUnits(_ text: String, _ bytes: Int) {
    #expect(Quantity.bytes(text) == bytes)
  }

  @Test(arguments: ["", "M", "-1", "1x", "1.5", "0x10", "1e3", "99999999999999999999", " 1"])
  func whatIsNoQuantityIsRefused(_ text: String) {
    #expect(Quantity.count(text) == nil)
  }

  @Test func quantitiesAreSaidShortly() {
    #expect(Quantity.grouped(1_000_000) == "1,000,000")
    #expect(Quantity.grouped(999) == "999")
    #expect(Quantity.bytesText(187_249_000) == "187.2 MB")
    #expect(Quantity.bytesText(12) == "12 bytes")
  }
}
