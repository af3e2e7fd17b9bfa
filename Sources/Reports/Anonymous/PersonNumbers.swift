import JSON
import Workshop

/// Gives people the numbers that replace their names.
struct PersonNumbers {
  /// The number of each person, from 1.
  let numbers: [Int]

  /// Numbers the people of a workshop: participants first, then in the order of the workshop's
  /// texts.
  init(of state: WorkshopState, _ names: PersonNames) {
    let words = AnonymousWords(
      names, numbers: Array(repeating: 0, count: names.count),
      organisation: FoldedWords(state.details.organisation))
    let first = Self.firstMentions(state, names, words)
    let records = Self.records(state, names, words)
    // Participants come first, so that their list reads well.
    let participants = Set(state.details.participants.keys.compactMap { names.people[$0] })
    let order = (0..<names.count).sorted { one, other in
      let others = (!participants.contains(one), !participants.contains(other))
      if others.0 != others.1 { return others.1 }
      let indices = (first[one] ?? .max, first[other] ?? .max)
      if indices.0 != indices.1 { return indices.0 < indices.1 }
      // Two people with the same record can't be told apart, so their order gives nothing away.
      return records[one] != records[other] ? records[one] < records[other] : one < other
    }
    var numbers = Array(repeating: 0, count: names.count)
    for (index, person) in order.enumerated() { numbers[person] = index + 1 }
    self.numbers = numbers
  }

  /// The first text in which each person is named alone, by its position among the workshop's
  /// texts.
  private static func firstMentions(
    _ state: WorkshopState, _ names: PersonNames, _ words: AnonymousWords
  ) -> [Int: Int] {
    var first: [Int: Int] = [:]
    var index = 0
    func mention(_ people: Set<Int>) {
      index += 1
      // A name that several people have does not name one of them.
      guard people.count == 1, let person = people.first, first[person] == nil else { return }
      first[person] = index
    }
    var texts = WorkshopTexts(text: { text, _ in text }, order: { words.blanked($0) }, id: { $0 })
    texts.text = { text, kind in
      switch kind {
      case .person: for piece in PersonInput.names(text) { mention(names.meant(by: piece)) }
      case .free: for found in names.mentions(in: FoldedWords(text)) { mention(found.people) }
      case .fixed, .organisation: break
      }
      return text
    }
    _ = texts.state(state)
    return first
  }

  /// What is recorded of each person, as a text without names.
  private static func records(
    _ state: WorkshopState, _ names: PersonNames, _ words: AnonymousWords
  ) -> [String] {
    var records = Array(repeating: "", count: names.count)
    for (id, person) in names.people {
      let participant = state.details.participants[id]
      records[person] += "\(participant?.role.text ?? "") \(participant?.observer ?? false)"
    }
    for question in Set(state.answers.keys).union(state.reveals.keys).sorted() {
      for (id, ballot) in state.reveals[question]?.ballots ?? [:] {
        guard let person = names.people[id] else { continue }
        records[person] +=
          " \(question) \(ballot.level?.rawValue ?? -1) \(words.blanked(ballot.comment))"
          + " \(ballot.updated?.description ?? "")"
      }
      for (id, reason) in state.answers[question]?.dissent ?? [:] {
        guard let person = names.people[id] else { continue }
        records[person] += " \(question) dissents \(words.blanked(reason))"
      }
    }
    return records
  }
}
