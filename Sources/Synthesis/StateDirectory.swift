/// The fifty states and DC: who lives where, under which area codes and ZIP prefixes.
struct StateDirectory: Sendable {
  static let count = 51

  private let names: FrozenTable<Word>
  private let population: WeightedIndex
  private let areaCodes: Grouped
  private let zipPrefixes: Grouped

  /// Numbers by state: those of state `s` stand at `starts[s]..<starts[s + 1]`.
  private struct Grouped: Sendable {
    let starts: FrozenTable<Int>
    let numbers: FrozenTable<Int>

    init(_ table: StaticString, codes: [[UInt8]]) {
      let entries = TableText(table).entries(of: 5)
      var starts = [0]
      var numbers: [Int] = []
      for code in codes {
        numbers += entries.filter { Array($0.prefix(2)) == code }
          .map { TableText.number($0.suffix(3)) }
        starts.append(numbers.count)
      }
      self.starts = FrozenTable(starts)
      self.numbers = FrozenTable(numbers)
    }

    func first(_ state: Int) -> Int {
      numbers[starts[state]]
    }

    func draw(_ state: Int, _ stream: inout RandomStream) -> Int {
      let first = starts[state]
      return numbers[first + stream.below(starts[state + 1] - first)]
    }
  }

  init() {
    let codes = Self.codes
    names = FrozenTable(codes.map { Word($0) })
    population = WeightedIndex(weights: Tables.populations, resolution: 8_192)
    areaCodes = Grouped(Tables.areaCodes, codes: codes)
    zipPrefixes = Grouped(Tables.zipPrefixes, codes: codes)
  }

  /// The two letters of each state, in the directory's order.
  static var codes: [[UInt8]] {
    TableText(Tables.states).entries(of: 2).map { Array($0) }
  }

  func name(_ state: Int) -> Word {
    names[state]
  }

  /// A state, by its population.
  func draw(_ stream: inout RandomStream) -> Int {
    population.draw(&stream)
  }

  func firstAreaCode(of state: Int) -> Int {
    areaCodes.first(state)
  }

  func areaCode(of state: Int, _ stream: inout RandomStream) -> Int {
    areaCodes.draw(state, &stream)
  }

  /// A ZIP code of five digits under one of the state's prefixes.
  func zip(of state: Int, _ stream: inout RandomStream) -> Int {
    zipPrefixes.draw(state, &stream) * 100 + 1 + stream.below(99)
  }
}
