import Sketches
import TestSupport
import Testing

@testable import Assay

/// A state file is opened with its key, whole and unchanged, or not at all.
@Suite struct StateFileTests {
  private static func key(_ fill: UInt8, id: UInt32 = 7) -> CaseKey {
    CaseKey([UInt8](repeating: fill, count: 32), id: id)
  }

  private static var state: SketchState {
    var random = SplitMix64(seed: 23)
    let sketch = OverlapSketch(limit: 1 << 15)
    let hashes = (0..<300).map { _ in random.next() }
    sketch.sample.update(hashes)
    for hash in hashes { sketch.distinct.update(hash) }
    return SketchState(recordCount: 300, isComplete: true, sketches: ["imsi": sketch])
  }

  private static let file: [UInt8] =
    (try? StateFile.seal(state, key(1)).flatMap { Array($0) }) ?? []

  private func refusal(_ bytes: [UInt8], _ key: CaseKey = key(1)) -> StateFile.Refusal? {
    do throws(StateFile.Refusal) {
      _ = try StateFile.open(bytes, key)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatIsSealedIsOpenedWithTheSameKey() throws {
    let state = try StateFile.open(Self.file, Self.key(1))
    #expect(state.encoded == Self.state.encoded)
    let again = try StateFile.seal(Self.state, Self.key(1)).flatMap { Array($0) }
    #expect(again != Self.file, "salt and nonce are drawn")
  }

  @Test func anotherKeyIsTold() {
    #expect(refusal(Self.file, Self.key(2, id: 8)) == .otherKey(theirs: "7", ours: "8"))
    #expect(refusal(Self.file, Self.key(2, id: 7)) == .damaged, "ids alike by chance")
  }

  /// Every byte of the header, and of the rest as many as are cheap to try.
  @Test func aChangeOfAnyByteIsRefused() {
    let places = Array(0..<200) + Array(stride(from: 200, to: Self.file.count, by: 97))
    for place in places + [Self.file.count - 1] {
      var bent = Self.file
      bent[place] ^= 0x10
      let found = refusal(bent)
      let expected: [StateFile.Refusal] =
        place < 8 ? [.foreign] : place < 10 ? [.newer(0x11), .newer(0x1001)] : [.damaged]
      #expect(found.map(expected.contains) == true, "byte \(place): \(String(describing: found))")
    }
  }

  @Test func everyCutIsRefused() {
    let all = Self.file.count
    for count in Array(0..<130) + [all - 17, all - 16, all - 1] {
      let found = refusal(Array(Self.file.prefix(count)))
      let whole = count < 64 ? 64 : all
      #expect(found == (count == 0 ? .foreign : .truncated(count, of: whole)), "\(count)")
    }
    #expect(refusal(Self.file + [0]) == .damaged)
  }

  @Test func foreignAndNewerFilesAreTold() {
    #expect(refusal(Array("id,ssn\n1,219-09-9998\n".utf8)) == .foreign)
    #expect(refusal([UInt8](repeating: 0, count: 4_096)) == .foreign)
    var newer = Self.file
    newer[8] = 9
    #expect(refusal(newer) == .newer(9))
  }

  @Test func everyRefusalSaysWhatToDo() {
    let all: [StateFile.Refusal] = [
      .foreign, .newer(2), .truncated(3, of: 64), .damaged, .otherKey(theirs: "a", ours: "b"),
      .tooLarge, .senseless(.order),
    ]
    for refusal in all { #expect(refusal.message.contains(": "), "\(refusal)") }
  }
}
