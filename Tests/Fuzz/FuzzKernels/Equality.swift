import Kernels

/// One law for each kernel: whatever the bytes are and whatever stands behind them, every set gives
/// what the scalar twin gives.
enum Equality {
  static func structure(_ text: [UInt8], start: Int) {
    expectEqual { set, poison in
      let padded = Padded(text, poison)
      let from = min(start, text.count)
      var result = StructuralIndex.Result()
      let entries = written(text.count - from) { out in
        result = StructuralIndex.scan(
          padded.first,
          from: from,
          to: text.count,
          delimiter: 0x2C,
          quote: 0x22,
          into: out,
          using: set
        )
        return result.count
      }
      return "\(result) \(entries)"
    }
  }

  static func outlook(_ text: [UInt8], start: Int) {
    expectEqual { set, poison in
      let padded = Padded(text, poison)
      let outlook = QuoteOutlook(
        padded.first,
        from: min(start, text.count),
        to: text.count,
        delimiter: 0x2C,
        quote: 0x22,
        using: set
      )
      return "\(outlook)"
    }
  }

  static func unquote(_ text: [UInt8]) {
    expectEqual { set, poison in
      let column = Column(text, poison)
      let doubled = written(column.array.count) { doubled in
        ColumnGather.unquote(column.array, quote: 0x22, doubled: doubled, using: set)
      }
      return "\(column.fields) \(doubled)"
    }
  }

  /// The text's first bytes are the sample, its fields those of the rest.
  static func pattern(_ text: [UInt8], sampleLength: Int) {
    let sample = text.prefix(sampleLength % 34)
    let packs = sampleLength % 2 == 1 && sample.contains { (0x30...0x39).contains($0) }
    guard let pattern = FieldPattern(like: sample, packs: packs) else { return }
    let fields = Array(text.dropFirst(sampleLength % 34))
    expectEqual { set, poison in
      let column = Column(fields, poison)
      let count = column.array.count
      var luhn: [UInt8] = []
      var digits: [UInt64] = []
      let taken = take(count) { sink in
        var matches = FieldPattern.Matches()
        digits = written(count) { digits in
          luhn = written(count) { luhn in
            matches = pattern.match(
              column.array,
              into: sink,
              digits: digits,
              luhn: luhn,
              using: set
            )
            return matches.hitCount
          }
          return matches.hitCount
        }
        return matches.missCount
      }
      return "\(digits) \(luhn) \(taken)"
    }
  }

  static func text(_ text: [UInt8]) {
    expectEqual { set, poison in
      let column = Column(text, poison)
      var prediction = TextPrediction()
      let taken = take(column.array.count) { sink in
        prediction = TextPrediction(column.array, into: sink, using: set)
        return prediction.missCount
      }
      return "\(prediction) \(taken)"
    }
  }

  /// What a kernel, which returns how many misses it named, did with the values of `count` rows.
  private static func take(_ count: Int, _ kernel: (ValueSink) -> Int) -> String {
    var records: [UInt64] = []
    var misses: [UInt32] = []
    let registers = written(RankRegisters.count) { (registers: UnsafeMutablePointer<UInt8>) in
      records = written(count) { records in
        misses = written(count) { misses in
          kernel(
            ValueSink(
              hash: KeyedHash(low: 1, high: 2),
              recordHashes: records,
              registers: registers,
              floor: 0,
              misses: misses
            )
          )
        }
        return count
      }
      return RankRegisters.count
    }
    return "\(records) \(misses) \(registers.enumerated().filter { $0.element > 0 })"
  }

  static func hashes(_ text: [UInt8]) {
    let key = KeyedHash(low: 1, high: 2)
    expectEqual { set, poison in
      let column = Column(text, poison)
      let hashes = written(column.array.count) { hashes in
        key.hash(column.array, into: hashes, using: set)
        return column.array.count
      }
      let alone = column.fields.map { key.hash($0, count: $0.count, using: set) }
      precondition(alone == hashes, "one field alone has another hash than its row")
      return "\(hashes)"
    }
  }

  /// All fields, then every second one twice, so that there are runs.
  static func runs(_ text: [UInt8]) {
    expectEqual { set, poison in
      let held = Column(text, poison)
      let column = held.array
      defer { withExtendedLifetime(held) {} }
      let starts = written(column.count) { starts in
        FieldRuns.find(column, count: column.count, into: starts, using: set)
      }
      let rows = (0..<column.count).flatMap { $0 % 2 == 0 ? [UInt32($0), UInt32($0)] : [] }
      let some = written(rows.count) { starts in
        FieldRuns.find(column, rows, count: rows.count, into: starts, using: set)
      }
      return "\(starts) \(some)"
    }
  }

  /// Eight bytes are a word; the place of the one that the others are held against.
  static func words(_ text: [UInt8], _ place: Int) {
    let words = words(text)
    guard !words.isEmpty else { return }
    let word = words[place % words.count]
    expectEqual { set, _ in
      let places = written(words.count) { places in
        WordArray.places(upTo: word, in: words, count: words.count, into: places, using: set)
      }
      let like = WordArray.count(like: word, 0xFF00FF, in: words, count: words.count, using: set)
      let folded = written(words.count) { records in
        KeyedHash.fold(words, into: records, count: words.count, using: set)
        return words.count
      }
      return "\(places) \(like) \(folded)"
    }
  }

  private static func words(_ text: [UInt8]) -> [UInt64] {
    (0..<(text.count / 8)).map { index in
      text[(index * 8)..<(index * 8 + 8)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
  }

  /// Eight bytes are a hash.
  static func registers(_ text: [UInt8], floor: UInt8) {
    let hashes = words(text)
    expectEqual { set, _ in
      let registers = written(RankRegisters.count) { (registers: UnsafeMutablePointer<UInt8>) in
        RankRegisters.raise(registers, hashes, count: hashes.count, floor: floor, using: set)
        return RankRegisters.count
      }
      return "\(registers.enumerated().filter { $0.element > 0 })"
    }
  }

  private static func expectEqual(_ answer: (KernelSet, UInt8) -> String) {
    let twin = answer(.scalar, 0)
    for set in KernelSet.supported where set != .scalar {
      for poison in [0x22, 0x30, 0xC2] as [UInt8] {
        precondition(answer(set, poison) == twin, "\(set) behind \(poison)")
      }
    }
  }

  private static func written<Value: FixedWidthInteger>(
    _ count: Int,
    _ body: (UnsafeMutablePointer<Value>) -> Int
  ) -> [Value] {
    let room = UnsafeMutablePointer<Value>.allocate(capacity: count + FieldArray.slack)
    defer { room.deallocate() }
    room.initialize(repeating: 0, count: count + FieldArray.slack)
    return Array(UnsafeBufferPointer(start: room, count: body(room)))
  }
}
