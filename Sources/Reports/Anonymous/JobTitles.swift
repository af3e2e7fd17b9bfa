import Workshop

/// The job titles of participants, and the roles that replace them. `Operations director` tells who
/// somebody is as much as a name does; the role does not.
///
/// A title is found only as it is recorded, as whole words in any case. A title of one word
/// (`Buyer`) fits many people and stays, unless it is written in capitals (`COO`).
struct JobTitles {
  private let titles: [(words: [String], isShort: Bool, role: String)]

  init(of state: WorkshopState) {
    var roles: [[String]: (isShort: Bool, names: Set<String>)] = [:]
    for participant in state.details.participants.values {
      let words = FoldedWords(participant.title).words
      let isShort = words.count == 1
      guard words.count > 1 || isShort && words.allSatisfy(Self.isShort),
        let role = state.playbook.role(participant.role)
      else { continue }
      roles[words.map(\.folded), default: (isShort, [])].names.insert(role.name)
    }
    titles = roles.map {
      ($0.key, $0.value.isShort, $0.value.names.sorted().joined(separator: " or "))
    }
    .sorted { ($1.0.count, $0.0.joined()) < ($0.0.count, $1.0.joined()) }
  }

  /// The places of titles in a text, each with the role that replaces it.
  func mentions(in text: FoldedWords) -> [(range: Range<Int>, role: String)] {
    guard !titles.isEmpty else { return [] }
    var found: [(range: Range<Int>, role: String)] = []
    var index = 0
    while index < text.words.count {
      let title = titles.first { Self.stands($0.words, isShort: $0.isShort, at: index, in: text) }
      guard let title else {
        index += 1
        continue
      }
      let words = text.words[index..<index + title.words.count]
      let range = text.words[index].range.lowerBound..<(words.last?.range.upperBound ?? 0)
      let isInside = !text.words[index].isCapital
      found.append((range, isInside ? title.role.lowercased() : title.role))
      index += title.words.count
    }
    return found
  }

  private static func stands(
    _ title: [String], isShort: Bool, at index: Int, in text: FoldedWords
  ) -> Bool {
    let words = text.words[index...].prefix(title.count)
    return words.count == title.count && words.map(\.folded) == title
      && (!isShort || words.allSatisfy(Self.isShort))
      && FoldedWords.areNeighbours(words, in: text)
  }

  private static func isShort(_ word: FoldedWords.Word) -> Bool {
    word.isAllCapitals && word.range.count > 1
  }
}
