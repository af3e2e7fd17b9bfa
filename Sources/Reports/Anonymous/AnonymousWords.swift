import Workshop

/// Replaces the names in a text by `Person 1`, `Person 2`.
struct AnonymousWords {
  private let names: PersonNames
  /// Everybody's number, from 1.
  private let numbers: [Int]
  /// The words of the organisation's name if it is kept. A company that is called after somebody
  /// keeps its name, unless that is a whole name: a number in it would tell whose company it is.
  private let organisation: [String]

  init(_ names: PersonNames, numbers: [Int], organisation: FoldedWords) {
    self.names = names
    self.numbers = numbers
    let isOwn =
      organisation.words.count > 1 && names.mentions(in: organisation, .whole).isEmpty
    self.organisation = isOwn ? organisation.words.map(\.folded) : []
  }

  /// `Person 2`, or `Person 2 or 3` if several people have the name.
  func name(of people: Set<Int>) -> String {
    let numbers = people.map { String(self.numbers[$0]) }
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    guard let last = numbers.last, numbers.count > 1 else {
      return "Person \(numbers.first ?? "")"
    }
    return "Person \(numbers.dropLast().joined(separator: ", ")) or \(last)"
  }

  /// The id that a person gets: `person-2`.
  func id(of person: Int) -> Slug? { Slug("person-\(numbers[person])") }

  /// The text with the names in it replaced.
  func replaced(_ text: String, _ search: PersonNames.Search = .all) -> String {
    replaced(text, search) { name(of: $0) }
  }

  /// The text with every name replaced by the same word. It sorts texts without looking at names.
  func blanked(_ text: String) -> String { replaced(text, .all) { _ in "Person" } }

  /// The people in a field that asks for a person, and nothing else that was written there.
  func person(_ text: String) -> String {
    var named: [Set<Int>] = []
    for piece in PersonInput.names(text) {
      let people = names.meant(by: piece)
      if !people.isEmpty, !named.contains(people) { named.append(people) }
    }
    return named.isEmpty ? replaced(text) : named.map(name).joined(separator: ", ")
  }

  private func replaced(
    _ text: String, _ search: PersonNames.Search, by name: (Set<Int>) -> String
  ) -> String {
    if text.isBlank { return text }
    let words = FoldedWords(text)
    let kept = keptIndices(in: words)
    let named = names.mentions(in: words, search).map { ($0.range, name($0.people)) }
    let titled = search == .all ? names.titles.mentions(in: words) : []
    // A name inside a job title is replaced as a name; the title then stays.
    let mentions =
      (named
      + titled.filter { title in !named.contains { $0.0.overlaps(title.range) } })
      .filter { mention in !kept.contains { $0.overlaps(mention.0) } }
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
    guard !mentions.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    var index = 0
    for (range, replacement) in mentions {
      result.append(contentsOf: words.scalars[index..<range.lowerBound])
      result.append(contentsOf: replacement.unicodeScalars)
      index = range.upperBound
      // A digit after it would look like a part of the number.
      if index < words.scalars.count, words.scalars[index].properties.numericType != nil {
        result.append(" ")
      }
    }
    result.append(contentsOf: words.scalars[index...])
    return String(result)
  }

  /// The ranges where the organisation is named.
  private func keptIndices(in text: FoldedWords) -> [Range<Int>] {
    guard !organisation.isEmpty, text.words.count >= organisation.count else { return [] }
    return (0...text.words.count - organisation.count).compactMap { start in
      let words = text.words[start..<start + organisation.count]
      guard words.map(\.folded) == organisation, let first = words.first, let last = words.last
      else { return nil }
      return first.range.lowerBound..<last.range.upperBound
    }
  }
}
