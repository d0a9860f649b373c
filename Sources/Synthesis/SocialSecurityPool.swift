/// Social security numbers as they were issued before 25 June 2011, each given out once.
///
/// The pool lists every (area, group) cell of the High Group List of 24 June 2011 with the year in
/// which it was reached (groups go odd 01-09, even 10-98, even 02-08, odd 11-99) and lends so many
/// of its 9,999 serials as suits the ages of a telephone company's customers. A keyed permutation of
/// all lent numbers gives person `i` a number that no other person has, up to `count` persons.
struct SocialSecurityPool: Sendable {
  /// A number and what it tells.
  struct Entry {
    /// Nine digits.
    let digits: Int
    let issueYear: Int
    /// Index into the state directory, or `nil` for areas of no state.
    let state: Int?
    /// Areas 729-733, given at entry to the country.
    let isAtEntry: Bool
  }

  private struct Cell: BitwiseCopyable, Sendable {
    let firstSlot: UInt32
    let area: UInt16
    let issueYear: UInt16
    let group: UInt8
    /// A state, or one of the marks below.
    let owner: UInt8
  }

  private static let elsewhere: UInt8 = 254
  private static let atEntry: UInt8 = 255
  /// At most so many serials of a cell are lent; those above replace specimens.
  private static let mostSerials = 9_900
  private static let slotsPerBucket = 4_096

  private let cells: FrozenTable<Cell>
  private let firstCellOfBucket: FrozenTable<UInt32>
  private let specimens: FrozenTable<Int>
  /// How many persons can have a number of their own.
  let count: UInt64

  init() {
    var cells: [Cell] = []
    var slots = 0
    let ranks = TableText(Tables.ssnHighGroupRanks).entries(of: 2).map { TableText.number($0) }
    let owners = TableText(Tables.ssnAreaStates).entries(of: 2).map { Self.owner($0) }
    for (index, last) in ranks.enumerated() where last > 0 {
      guard let owner = owners[index] else { continue }
      for rank in 1...last {
        let year = Self.issueYear(area: index + 1, rank: rank, of: last)
        cells.append(
          Cell(
            firstSlot: UInt32(slots),
            area: UInt16(index + 1),
            issueYear: UInt16(year),
            group: UInt8(Self.group(ofRank: rank)),
            owner: owner
          )
        )
        slots += Self.mostSerials * Self.percentLent(issuedIn: year) / 100
      }
    }
    count = UInt64(slots)
    self.cells = FrozenTable(cells)
    firstCellOfBucket = FrozenTable(Self.buckets(cells, slots))
    specimens = FrozenTable(
      TableText(Tables.ssnSpecimens).entries(of: 9).map { TableText.number($0) }
        + [12_345_678, 234_567_890, 345_678_901]
    )
  }

  /// The number in `slot`, `0..<count`.
  func entry(inSlot slot: UInt64) -> Entry {
    var index = Int(firstCellOfBucket[Int(slot) / Self.slotsPerBucket])
    while index + 1 < cells.count, UInt64(cells[index + 1].firstSlot) <= slot { index += 1 }
    let cell = cells[index]
    let base = Int(cell.area) * 1_000_000 + Int(cell.group) * 10_000
    let digits = base + Self.serial(Int(slot) - Int(cell.firstSlot), base)
    return Entry(
      digits: specimenIndex(digits).map { base + Self.serial(Self.mostSerials + $0, base) }
        ?? digits,
      issueYear: Int(cell.issueYear),
      state: cell.owner < Self.elsewhere ? Int(cell.owner) : nil,
      isAtEntry: cell.owner == Self.atEntry
    )
  }

  /// Distinct serials 1...9999 for distinct positions below 9,999: 6,007 is prime to 9,999.
  private static func serial(_ position: Int, _ salt: Int) -> Int {
    1 + (position * 6_007 + salt / 10_000 * 31) % 9_999
  }

  private func specimenIndex(_ digits: Int) -> Int? {
    for index in 0..<specimens.count where specimens[index] == digits { return index }
    return nil
  }

  /// A specimen, one digit repeated, or the digits in order.
  func isDoubtful(_ digits: Int) -> Bool {
    digits % 111_111_111 == 0 || digits == 123_456_789 || specimenIndex(digits) != nil
  }

  /// SSA's order of issue within an area, rank 1...99.
  static func group(ofRank rank: Int) -> Int {
    switch rank {
    case ...5: 2 * rank - 1
    case ...50: 2 * (rank - 5) + 8
    case ...54: 2 * (rank - 50)
    default: 2 * (rank - 55) + 11
    }
  }

  /// Numbers issued by the end of a year, in thousandths of those issued by June 2011; rounded
  /// from SSA's yearly counts.
  private static let issued: [(year: Int, perMille: Int)] = [
    (1936, 0), (1937, 80), (1940, 120), (1950, 215), (1960, 290), (1965, 340), (1970, 410),
    (1975, 475), (1980, 535), (1985, 595), (1990, 680), (1995, 745), (2000, 810), (2005, 885),
    (2011, 1_000),
  ]

  /// When an area came to the `rank`-th of its `last` groups; areas opened late began in 1980.
  private static func issueYear(area: Int, rank: Int, of last: Int) -> Int {
    let perMille = (2 * rank - 1) * 500 / last
    if area >= 589 { return 1980 + perMille * 31 / 1_000 }
    for (from, to) in zip(issued, issued.dropFirst()) where perMille < to.perMille {
      let part = (perMille - from.perMille) * (to.year - from.year)
      return from.year + part / (to.perMille - from.perMille)
    }
    return 2011
  }

  /// Customers are mostly 20 to 75 years old in 2021; children have few contracts.
  private static func percentLent(issuedIn year: Int) -> Int {
    switch year {
    case ...1945: 3
    case ...1955: 15
    case ...1965: 45
    case ...1975: 85
    case ...1995: 100
    case ...2003: 70
    default: 6
    }
  }

  private static func owner(_ mark: ArraySlice<UInt8>) -> UInt8? {
    switch String(decoding: mark, as: UTF8.self) {
    case "!!": nil
    case "--": elsewhere
    case "EA": atEntry
    default: StateDirectory.codes.firstIndex(of: Array(mark)).map { UInt8($0) }
    }
  }

  private static func buckets(_ cells: [Cell], _ slots: Int) -> [UInt32] {
    var index = 0
    return stride(from: 0, to: slots, by: slotsPerBucket).map { slot in
      while index + 1 < cells.count, Int(cells[index + 1].firstSlot) <= slot { index += 1 }
      return UInt32(index)
    }
  }
}
