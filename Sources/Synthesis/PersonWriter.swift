/// Writes a customer's own fields once, for all rows that repeat them.
///
/// Not for use from two threads at once.
final class PersonWriter {
  /// Room for each part: no field is longer than 60 bytes and no part has more than seven.
  private static let partBytes = 512
  private static let firstCustomerID = 1_000_000_000

  private let recipe: TelecomRecipe
  private let delimiter: UInt8
  private let memory: UnsafeMutableRawPointer

  /// The columns from `customer_id` to `dl_state`, each with its delimiter.
  var head: UnsafeRawPointer { UnsafeRawPointer(memory) }
  /// The columns from `email` to `pin`, each with its delimiter.
  var middle: UnsafeRawPointer { UnsafeRawPointer(memory + Self.partBytes) }
  /// The address, without a delimiter.
  var address: UnsafeRawPointer { UnsafeRawPointer(memory + 2 * Self.partBytes) }

  init(_ recipe: TelecomRecipe, delimiter: UInt8) {
    self.recipe = recipe
    self.delimiter = delimiter
    memory = .allocate(byteCount: 3 * Self.partBytes, alignment: 16)
  }

  deinit {
    memory.deallocate()
  }

  func write(_ traits: PersonTraits, _ stream: inout RandomStream) -> Person {
    var person = Person(traits: traits)
    writeAddress(&person, &stream)
    writeHead(&person, &stream)
    let mailDomain = writeMiddle(&person, &stream)
    person.marks = PersonMarks(traits, mailDomain: mailDomain, recipe.tables)
    return person
  }

  private func writeAddress(_ person: inout Person, _ stream: inout RandomStream) {
    let start = memory + 2 * Self.partBytes
    var text = ByteCursor(end: start)
    text.put(decimal: 1 + stream.below(9_899))
    person.houseNumberCount = text.end - start
    text.put(UInt8(ascii: " "))
    let streets = recipe.tables.names.streets
    text.put(streets[streets.draw(&stream)])
    person.addressCount = text.end - start
  }

  private func writeHead(_ person: inout Person, _ stream: inout RandomStream) {
    let tables = recipe.tables
    let traits = person.traits
    var text = ByteCursor(end: memory)
    field(.customerID, of: &person, &text, &stream) { text, _ in
      text.put(Self.customerIDHigh(traits.number), digits: 4)
      text.put((Self.firstCustomerID + traits.number) % 1_000_000, digits: 6)
    }
    field(.firstName, of: &person, &text, &stream) { text, _ in
      text.put((traits.isWoman ? tables.names.women : tables.names.men)[traits.firstName])
    }
    field(.lastName, of: &person, &text, &stream) { text, _ in
      text.put(tables.names.surnames[traits.lastName])
    }
    field(.birthDate, of: &person, &text, &stream) { text, _ in text.put(traits.birth) }
    field(.socialSecurityNumber, of: &person, &text, &stream) { text, _ in
      text.put(socialSecurityNumber: traits.socialSecurityDigits)
    }
    writeLicence(&person, &text, &stream)
    person.headCount = text.end - memory
  }

  private static func customerIDHigh(_ number: Int) -> Int {
    (firstCustomerID + number) / 1_000_000 % 10_000
  }

  private func writeLicence(
    _ person: inout Person,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream
  ) {
    let tables = recipe.tables
    let traits = person.traits
    let holder = LicenceBook.Holder(
      soundex: tables.names.surnameSoundex[traits.lastName],
      firstName: traits.firstName,
      isWoman: traits.isWoman,
      birth: traits.birth
    )
    field(.licence, of: &person, &text, &stream) { text, stream in
      tables.licences.write(holder, state: traits.licenceState, &stream, to: &text)
    }
    let isMissing = person.lengths[.licence] == 0
    field(.licenceState, of: &person, &text, &stream) { text, _ in
      if !isMissing { text.put(tables.states.name(traits.licenceState)) }
    }
  }

  /// Returns the e-mail address's domain.
  private func writeMiddle(_ person: inout Person, _ stream: inout RandomStream) -> Int {
    let tables = recipe.tables
    let traits = person.traits
    let start = memory + Self.partBytes
    let addressCount = person.addressCount
    var text = ByteCursor(end: start)
    var mailDomain = 0
    field(.email, of: &person, &text, &stream) { text, stream in
      mailDomain = self.writeEmail(traits, &text, &stream)
    }
    field(.address, of: &person, &text, &stream) { text, _ in
      text.put(self.address, count: addressCount)
    }
    field(.city, of: &person, &text, &stream) { text, stream in
      text.put(tables.names.cities[tables.names.cities.draw(&stream)])
    }
    field(.state, of: &person, &text, &stream) { text, _ in
      text.put(tables.states.name(traits.state))
    }
    field(.zip, of: &person, &text, &stream) { text, stream in
      text.put(tables.states.zip(of: traits.state, &stream), digits: 5)
    }
    field(.pin, of: &person, &text, &stream) { text, stream in
      text.put(tables.pins.draw(&stream), digits: 4)
    }
    person.middleCount = text.end - start
    return mailDomain
  }

  /// Returns the domain, an index into the name book's.
  private func writeEmail(
    _ traits: PersonTraits,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream
  ) -> Int {
    let names = recipe.tables.names
    let first = (traits.isWoman ? names.women : names.men).lowercased(traits.firstName)
    let style = stream.below(4)
    if style == 0 { text.put(first.bytes[0]) } else { text.put(first) }
    if style > 1 { text.put(UInt8(ascii: ".")) }
    text.put(names.surnames.lowercased(traits.lastName))
    if style == 2 {
      text.put(traits.birth.year % 100, digits: 2)
    } else {
      text.put(decimal: stream.below(9_999))
    }
    text.put(UInt8(ascii: "@"))
    let domain = names.mailDomains.draw(&stream)
    text.put(names.mailDomains[domain])
    return domain
  }

  /// Writes a field, or leaves it empty at its column's rate, and the delimiter behind it.
  private func field(
    _ column: Column,
    of person: inout Person,
    _ text: inout ByteCursor,
    _ stream: inout RandomStream,
    _ write: (inout ByteCursor, inout RandomStream) -> Void
  ) {
    let start = text.end
    if !stream.hits(recipe.tables.missing[column.rawValue]) { write(&text, &stream) }
    person.lengths[column] = UInt8(text.end - start)
    text.put(delimiter)
  }
}

extension ByteCursor {
  /// Nine digits as `ddd-dd-dddd`.
  mutating func put(socialSecurityNumber digits: Int) {
    put(digits / 1_000_000, digits: 3)
    put(UInt8(ascii: "-"))
    put(digits / 10_000 % 100, digits: 2)
    put(UInt8(ascii: "-"))
    put(digits % 10_000, digits: 4)
  }
}
