/// Whether what stands together in a record belongs together, in the whole file and in either half.
package struct CoherenceFigures: Sendable, Equatable {
  /// What is asked of a record.
  package enum Question: Int, CaseIterable, Sendable {
    /// Of valid SSNs: whether the High Group List lacks it.
    case aboveHighGroup
    /// Whether ZIP code, area code and the SSN's area are of the state of the address.
    case postalState, areaState, issueState
  }

  /// By question, records that say yes, of those with an answer: first half, second half.
  package var halves: [[Part]] = Question.allCases.map { _ in [Part(), Part()] }
  /// SSNs of people who were adults when the list was closed, and of them those that it lacks.
  package var aboveHighGroupOfAdults = Part()
  /// SSNs of people born after the list was closed, and of them those that it has: issued before their
  /// owner was born.
  package var issuedBeforeBirth = Part()
  /// States of issue beside those of the address.
  package var issue = PairTable()

  /// Born before 1985.
  private static let lastAdult: Int32 = 5_479
  /// 24 June 2011.
  private static let listDay: Int32 = 15_149

  init() {}

  /// Of records in the order of the file.
  init(_ records: UnsafeBufferPointer<SampledRecord>) {
    for (place, record) in records.enumerated() {
      let half = place * 2 < records.count ? 0 : 1
      let traits = record.traits
      issue.add(traits.issueState, traits.state)
      for question in Question.allCases {
        if let answer = Self.answer(question, traits) {
          halves[question.rawValue][half].add(answer)
        }
      }
      guard traits.hasNumber, traits.birth != RecordTraits.noBirth else { continue }
      if traits.birth < Self.lastAdult { aboveHighGroupOfAdults.add(traits.isAboveHighGroup) }
      if traits.birth > Self.listDay { issuedBeforeBirth.add(!traits.isAboveHighGroup) }
    }
  }

  /// Over both halves.
  package func all(_ question: Question) -> Part {
    halves[question.rawValue].reduce(Part()) {
      Part($0.count + $1.count, of: $0.total + $1.total)
    }
  }

  private static func answer(_ question: Question, _ traits: RecordTraits) -> Bool? {
    switch question {
    case .aboveHighGroup: traits.hasNumber ? traits.isAboveHighGroup : nil
    case .postalState: same(traits.postalState, traits.state)
    case .areaState: same(traits.areaState, traits.state)
    case .issueState: same(traits.issueState, traits.state)
    }
  }

  private static func same(_ one: UInt8, _ other: UInt8) -> Bool? {
    one == RecordTraits.noState || other == RecordTraits.noState ? nil : one == other
  }
}
