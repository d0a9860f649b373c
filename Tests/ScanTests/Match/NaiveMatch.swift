/// The answer by dictionaries of the people themselves: the slow and obvious twin.
struct NaiveMatch {
  struct Answer: Equatable {
    var values = 0
    var found = 0
    var agreeing: [String: Int] = [:]
    var disagreeing: [String: Int] = [:]
    var agreeingInAll = 0
  }

  /// What is compared: by name, nil where a person has none.
  static let fields: [(name: String, value: @Sendable (MatchPerson) -> String?)] = [
    ("name", { "\($0.first) \($0.last)" }),
    ("dob", { "\($0.day)" }),
    ("zip", { "\($0.zip)" }),
  ]

  static func answer(
    _ sample: [MatchPerson],
    _ ours: [MatchPerson],
    by value: (MatchPerson) -> String?
  ) -> Answer {
    let mine = Dictionary(grouping: sample.filter { value($0) != nil }) { value($0) ?? "" }
    let theirs = Dictionary(grouping: ours.filter { value($0) != nil }) { value($0) ?? "" }
    var answer = Answer(values: mine.count)
    for (value, records) in mine {
      guard let others = theirs[value] else { continue }
      answer.found += 1
      let pairs = records.flatMap { one in others.map { (one, $0) } }
      for field in fields {
        let both = pairs.filter { field.value($0.0) != nil && field.value($0.1) != nil }
        let isAlike = both.contains { field.value($0.0) == field.value($0.1) }
        answer.agreeing[field.name, default: 0] += isAlike ? 1 : 0
        answer.disagreeing[field.name, default: 0] += !both.isEmpty && !isAlike ? 1 : 0
      }
      let agreesInAll = pairs.contains { pair in
        fields.allSatisfy { $0.value(pair.0) != nil && $0.value(pair.0) == $0.value(pair.1) }
      }
      answer.agreeingInAll += agreesInAll ? 1 : 0
    }
    return answer
  }
}
