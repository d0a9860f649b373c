/// Writes the persons and lines of the telecom recipe, in the order of its seed's dump.
final class GenuineSource: RecordSource {
  private let recipe: TelecomRecipe
  private let people: PersonWriter
  private let lines: LineWriter
  /// Added to the persons' numbers, which are then unique among several sources.
  private let firstNumber: Int
  private var stream = RandomStream(seed: 0, batch: 0, lane: 0)
  /// Of the next record and the next person, over the whole dump.
  private var row: UInt64 = 0
  private var number = 0
  private var person: Person?
  private var linesLeft = 0

  init(_ recipe: TelecomRecipe, delimiter: UInt8, firstNumber: Int = 0) {
    self.recipe = recipe
    self.firstNumber = firstNumber
    people = PersonWriter(recipe, delimiter: delimiter)
    lines = LineWriter(recipe: recipe, delimiter: delimiter)
  }

  var meanLineCount: Double { PersonTraits.meanLineCount }

  var isWithinPerson: Bool { linesLeft > 0 }

  var lastValues: UnspoiledValues {
    UnspoiledValues(
      socialSecurityDigits: person?.traits.socialSecurityDigits ?? 0,
      address: UnsafeRawBufferPointer(start: people.address, count: person?.addressCount ?? 0),
      houseNumberCount: person?.houseNumberCount ?? 0
    )
  }

  func start(batch: Int) {
    let firstRow = batch * TelecomRecipe.rowsPerBatch
    stream = RandomStream(seed: recipe.seed, batch: UInt64(batch), lane: 0)
    row = UInt64(firstRow)
    number = firstRow
    linesLeft = 0
  }

  func write(to text: inout ByteCursor) -> RecordOutcome {
    var stream = self.stream
    defer { self.stream = stream }
    let isFirst = linesLeft == 0
    if isFirst { turnToNextPerson(&stream) }
    guard let person else { return RecordOutcome() }
    linesLeft -= 1
    return writeLine(of: person, isFirst: isFirst, &text, &stream)
  }

  private func turnToNextPerson(_ stream: inout RandomStream) {
    let traits = PersonTraits(number: number, recipe: recipe, &stream)
    var next = people.write(traits, &stream)
    next.marks.number += firstNumber
    number += 1
    person = next
    linesLeft = traits.lineCount
  }

  private func writeLine(
    of person: Person,
    isFirst: Bool,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream
  ) -> RecordOutcome {
    var record = RecordOutcome(person: person.marks, lengths: person.lengths)
    record.isFirstOfPerson = isFirst
    text.put(people.head, count: person.headCount)
    record.imei = lines.writeDevice(of: person, row: row, &record.lengths, &text, &stream)
    text.put(people.middle, count: person.middleCount)
    record.activation = lines.writeActivation(of: person, &record.lengths, &text, &stream)
    text.put(UInt8(ascii: "\n"))
    row += 1
    return record
  }
}
