import Identifiers
import TestSupport
import Testing

@testable import Profiling

@Suite struct PeopleBatchTests {
  @Test func theTableOfClassesIsTheirRule() {
    var random = SplitMix64(seed: 51)
    let table = ClassTable.all
    let single = (0..<24).map { 1 << UInt32($0) as UInt32 }
    let drawn = (0..<20_000).map { _ in UInt32(truncatingIfNeeded: random.next()) & 0xFF_FFFF }
    let allButOne = single.map { 0xFF_FFFF ^ $0 }
    for roles in [0] + single + allButOne + drawn {
      let classes = DataClass.allCases.filter { dataClass in
        let isJoined = dataClass.companion.map(roles.has) ?? roles.hasName
        return roles.has(dataClass.sensitive) && isJoined
      }
      #expect(table[roles] == classes.reduce(0) { $0 | $1.bit }, "\(roles)")
    }
  }

  @Test func setsOfStatesKeepTheirNumbers() {
    let index = StateSetIndex()
    let sets = (0..<300).map { StateSet(rawValue: UInt64($0) << 40 | UInt64($0)) }
    for _ in 0..<2 {
      for (place, set) in sets.enumerated() {
        let expected = place < StateSetIndex.limit ? UInt16(place) : Facet.none
        #expect(index.place(of: set) == expected)
      }
    }
    #expect(index.sets == Array(sets.prefix(StateSetIndex.limit)))
  }
}
