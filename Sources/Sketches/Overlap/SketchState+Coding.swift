// The bytes of a state, all numbers little-endian:
//
//   u64 records   u8 complete   u8 sketches, then of each, by ascending name:
//   u8 length, name   u8 level   u64 count   count x u64 hashes, ascending
//   16,384 registers, of level 1 and more: those of a set kept whole follow from its hashes
//
// A reader believes nothing: each length is held against the bytes that are left before it is used.

extension SketchState {
  /// Why bytes are no state.
  package enum Damage: String, Error, CaseIterable {
    case short = "it ends too early"
    case long = "something stands behind its end"
    case count = "it has more sketches than there are kinds"
    case name = "a sketch has no proper name"
    case order = "its parts are out of order"
    case value = "a number in it is out of range"
  }

  /// The most sketches of a state.
  package static let sketchLimit = 64
  /// The longest name.
  static let nameLimit = 32

  /// The state's bytes; cost: one copy of its hashes.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    let hashCount = sketches.values.reduce(0) { $0 + $1.sample.count }
    bytes.reserveCapacity(
      64 + sketches.count * (HyperLogLog.registerCount + 64) + hashCount * 8
    )
    bytes.append(UInt64(recordCount))
    bytes += [isComplete ? 1 : 0, UInt8(sketches.count)]
    for (name, sketch) in sketches.sorted(by: { $0.key < $1.key }) {
      let hashes = sketch.sample.hashes
      bytes.append(UInt8(name.utf8.count))
      bytes += name.utf8
      bytes.append(UInt8(sketch.sample.level))
      bytes.append(UInt64(hashes.count))
      for hash in hashes { bytes.append(hash) }
      if sketch.sample.level > 0 { bytes += sketch.distinct.registerValues }
    }
    return bytes
  }

  /// Reads a state.
  ///
  /// Cost: one copy of its hashes; memory is taken for what is there, never for what a count says.
  package init(decoding bytes: [UInt8]) throws(Damage) {
    var reader = StateReader(bytes)
    guard let recordCount = Int(exactly: try reader.number()) else { throw .value }
    let complete = try reader.byte()
    guard complete <= 1 else { throw .value }
    let sketchCount = Int(try reader.byte())
    guard sketchCount <= Self.sketchLimit else { throw .count }
    var sketches: [String: OverlapSketch] = [:]
    var lastName = ""
    for _ in 0..<sketchCount {
      let name = try reader.name()
      guard lastName < name else { throw .order }
      lastName = name
      sketches[name] = try reader.sketch()
    }
    guard reader.isAtEnd else { throw .long }
    self.init(recordCount: recordCount, isComplete: complete == 1, sketches: sketches)
  }
}

/// Takes parts off the front of a state's bytes.
private struct StateReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  private mutating func take(_ count: Int) throws(SketchState.Damage) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .short }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func byte() throws(SketchState.Damage) -> UInt8 { try take(1).first ?? 0 }

  mutating func number() throws(SketchState.Damage) -> UInt64 {
    try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func name() throws(SketchState.Damage) -> String {
    let length = Int(try byte())
    guard 1...SketchState.nameLimit ~= length else { throw .name }
    let name = try take(length)
    guard name.allSatisfy(Self.isOfName) else { throw .name }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  mutating func sketch() throws(SketchState.Damage) -> OverlapSketch {
    let level = Int(try byte())
    guard level == 0 || ThetaSketch.usualLevel...ThetaSketch.highestLevel ~= level else {
      throw .value
    }
    let hashes = try hashes(level)
    let distinct = HyperLogLog()
    if level == 0 {
      for hash in hashes { distinct.update(hash) }
    } else if !distinct.restore(try take(HyperLogLog.registerCount)) {
      throw .value
    }
    return OverlapSketch(distinct, ThetaSketch(hashes: hashes, level: level))
  }

  private mutating func hashes(_ level: Int) throws(SketchState.Damage) -> [UInt64] {
    guard let count = Int(exactly: try number()), count <= rest.count / 8 else { throw .short }
    guard level > 0 || count <= ThetaSketch.wholeLimit else { throw .value }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(count)
    var last: UInt64 = 0
    for _ in 0..<count {
      let hash = try number()
      guard hash > last else { throw .order }
      hashes.append(hash)
      last = hash
    }
    guard last <= ThetaSketch.bound(level) else { throw .value }
    return hashes
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: UInt64) {
    for place in 0..<8 { append(UInt8(truncatingIfNeeded: number >> UInt64(place * 8))) }
  }
}
