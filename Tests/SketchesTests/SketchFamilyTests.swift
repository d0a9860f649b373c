import Kernels
import TestSupport
import Testing

@testable import Sketches

@Suite struct SketchFamilyTests {
  /// Each pair goes into the sketch of its category; hashes of 0 and categories outside go nowhere.
  @Test(arguments: KernelSet.supported)
  func aFamilyIsItsSketchesOneByOne(_ set: KernelSet) {
    var random = SplitMix64(seed: 41)
    let family = SketchFamily(categoryCount: 5, set)
    let room = SketchRoom(hashLimit: 700, categoryLimit: 9)
    let drawn: [UInt16] = [0, 1, 3, 4, 5, .max]
    let sketches = (0..<5).map { _ in HyperLogLog(set) }
    for count in [0, 1, 3, 64, 700, 700, 700] {
      let hashes = (0..<count).map { _ in random.next(below: 4) == 0 ? 0 : random.next() }
      let categories = (0..<count).map { _ in drawn[Int(random.next(below: 6))] }
      room.arrange(categories, count: count, categoryCount: 5)
      family.update(hashes, room)
      for (hash, category) in zip(hashes, categories) where category < 5 {
        sketches[Int(category)].update(hash)
      }
    }
    for (category, sketch) in sketches.enumerated() {
      #expect(family[category]?.registerValues == (category == 2 ? nil : sketch.registerValues))
    }
  }

  @Test func aBatchOfOneCategoryIsThatSketch() {
    let family = SketchFamily(categoryCount: 2, .best)
    let hashes: [UInt64] = [0, 1, 2, .max] + Array(repeating: 0, count: 60)
    family.update(hashes, category: 1, count: 4)
    family.update(hashes, category: 0, count: 1)
    #expect(family[0] == nil)
    let sketch = HyperLogLog()
    for hash in hashes { sketch.update(hash) }
    #expect(family[1]?.registerValues == sketch.registerValues)
  }

  /// None for none, the sketch itself for one, and otherwise all that any of them took in.
  @Test func aUnionIsOneSketchOfAll() {
    let family = SketchFamily(categoryCount: 4, .best)
    let hashes: [UInt64] = [1 << 50, 2 << 50, 3 << 50, 3 << 51]
    for category in 0..<3 {
      family.update(Array(hashes[category...]), category: category, count: 2)
    }
    #expect(HyperLogLog.union(family.occurring { $0 == 3 }) == nil)
    #expect(HyperLogLog.union(family.occurring { $0 == 1 }) === family[1])
    let all = HyperLogLog()
    for hash in hashes { all.update(hash) }
    let union = HyperLogLog.union(family.occurring { _ in true })
    #expect(union?.registerValues == all.registerValues)
    #expect(family[0]?.registerValues != all.registerValues)
  }
}
