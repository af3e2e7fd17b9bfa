import Workshop

/// Everybody who is named in a workshop, and how to find them in a text.
///
/// A name is found as a whole and by its parts, as whole words, in any case of letters and with or
/// without accents. A part that also is an ordinary word is found where it begins with a capital
/// letter only. This finds too much rather than too little: what is left to be read is a text in
/// which a word is missing, and not one that names somebody.
struct PersonNames {
  /// Whole names and parts by their first word, the longest first.
  private var patterns: [String: [NamePattern]] = [:]
  private let ordinary: OrdinaryWords
  var count: Int { names.count }
  private(set) var people: [Slug: Int] = [:]
  /// The words of each person's whole names.
  private var names: [[[String]]] = []
  /// Who has a word in their name, and who a whole name.
  private var bearers: [String: Set<Int>] = [:]
  private var wholeNames: [[String]: Set<Int>] = [:]
  let titles: JobTitles

  /// Who is named among the participants, the owners of actions and the persons of answers.
  init(of state: WorkshopState) {
    ordinary = OrdinaryWords(state.playbook)
    titles = JobTitles(of: state)
    for (id, participant) in state.details.participants.sorted(by: { $0.key < $1.key }) {
      people[id] = add(participant.name)
      add(alias: id, of: count - 1)
    }
    // Whoever voted or dissented and is no participant any more is known by their id.
    let voices = state.reveals.values.flatMap(\.ballots.keys)
    for id in Set(voices + state.answers.values.flatMap(\.dissent.keys)).sorted()
    where people[id] == nil {
      people[id] = add(id.text.split(separator: "-").joined(separator: " "))
    }
    // The fullest names first: what is a part of one is that person.
    let persons = Set(WorkshopTexts.persons(in: state))
    let pieces = Set(persons.flatMap { PersonInput.names($0) + PersonInput.remarks($0) })
    for piece in pieces.sorted(by: {
      let counts = ($0.utf8.count, $1.utf8.count)
      return counts.0 != counts.1 ? counts.0 > counts.1 : $0 < $1
    }) {
      let known = meant(by: piece)
      if known.isEmpty {
        _ = add(piece, isPerson: false)
      } else if known.count == 1, let person = known.first, !isPart(piece, of: person) {
        add(FoldedWords(piece), of: person, isPerson: true)
      }
    }
    for key in patterns.keys {
      patterns[key]?.sort { $0.words.count > $1.words.count }
    }
  }

  private mutating func add(_ name: String, isPerson: Bool = true) -> Int {
    names.append([])
    add(FoldedWords(name), of: count - 1, isPerson: isPerson)
    return count - 1
  }

  /// An id made of a name is that name, its number left out.
  private mutating func add(alias id: Slug, of person: Int) {
    var words = id.text.split(separator: "-")
    if words.count > 1, words.last.map({ $0.allSatisfy(\.isNumber) }) == true { words.removeLast() }
    let name = words.joined(separator: " ")
    // One that is made of something else, such as a role, names nobody in a text.
    if words.joined().count > 2, !isPart(name, of: person),
      !FoldedWords(name).words.contains(where: {
        ordinary.contains($0.folded) || OrdinaryWords.offices.contains($0.folded)
      })
    {
      add(FoldedWords(name), of: person, isPerson: true)
    }
  }

  private mutating func add(_ name: FoldedWords, of person: Int, isPerson: Bool) {
    let words = name.words.map(\.folded)
    names[person].append(words)
    wholeNames[words, default: []].insert(person)
    for word in words { bearers[word, default: []].insert(person) }
    for (words, letters, isWhole) in NamePatterns(name, isPerson: isPerson, ordinary: ordinary).all
    {
      guard let first = words.first else { continue }
      let known = patterns[first]?.firstIndex {
        $0.words == words && $0.letters == letters && $0.isWhole == isWhole
      }
      if let known {
        patterns[first]?[known].people.insert(person)
      } else {
        patterns[first, default: []].append(
          NamePattern(words: words, people: [person], letters: letters, isWhole: isWhole))
      }
    }
  }

  // MARK: - Persons

  /// Who is meant by a name: those who bear it, else those of whose name it is a part.
  func meant(by name: String) -> Set<Int> {
    let words = FoldedWords(name).words.map(\.folded)
    if let whole = wholeNames[words] { return whole }
    let telling = Set(words.filter { !OrdinaryWords.honorifics.contains($0) && $0.count > 1 })
    guard telling.contains(where: { !OrdinaryWords.particles.contains($0) }) else { return [] }
    let bearers = telling.compactMap { self.bearers[$0] }
    let some = bearers.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let part = some.filter { person in
      names[person].contains { Set($0).isSuperset(of: telling) }
    }
    if !part.isEmpty { return part }
    // A name with more in it than the one that is known.
    return some.filter { person in
      names[person].contains { $0.count > 1 && telling.isSuperset(of: $0) }
    }
  }

  /// Whether a name has no word that is not in a name of the person's already.
  private func isPart(_ name: String, of person: Int) -> Bool {
    let words = FoldedWords(name).words.map(\.folded)
    return names[person].contains { Set($0).isSuperset(of: words) }
  }

  // MARK: - Texts

  /// Which names are looked for.
  enum Search {
    case all
    /// Not those that also are ordinary words: for texts that are not about these people.
    case distinctive
    /// Only names as they were given.
    case whole
  }

  /// A place at which people are named.
  struct Mention {
    var range: Range<Int>
    let people: Set<Int>
    fileprivate let words: [String]
  }

  func mentions(in text: FoldedWords, _ search: Search = .all) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < text.words.count {
      guard let (pattern, length, end) = match(at: index, in: text, search) else {
        index += 1
        continue
      }
      let mention = Mention(
        range: text.words[index].range.lowerBound..<end, people: pattern.people,
        words: pattern.words)
      // First and last name in a row are one person, named once.
      if let last = mentions.last, last.people == mention.people, last.words != mention.words,
        Self.joins(text.scalars[last.range.upperBound..<mention.range.lowerBound])
      {
        mentions[mentions.count - 1].range = last.range.lowerBound..<end
      } else {
        mentions.append(mention)
      }
      index += length
    }
    return mentions
  }

  private func match(
    at index: Int, in text: FoldedWords, _ search: Search
  ) -> (NamePattern, length: Int, end: Int)? {
    let word = text.words[index].folded
    // `Annas` is of Anna, in languages that write no apostrophe.
    var keys = [(word, 0)]
    let spelled = NamePatterns.spelledOut(word)
    if spelled != word { keys.append((spelled, 0)) }
    // Of a short one a capital letter says that it is a name.
    if word.last == "s",
      word.utf8.count > 4 || word.utf8.count == 4 && text.words[index].isCapital
    {
      keys.append((String(word.dropLast()), 1))
    }
    for (key, left) in keys {
      var best: (NamePattern, Int, Int)?
      var people: Set<Int> = []
      for pattern in patterns[key] ?? [] {
        let length = pattern.words.count
        guard best.map({ $0.1 == length }) ?? true, index + length <= text.words.count,
          left == 0 || length == 1 && pattern.letters == .any,
          Self.isLookedFor(pattern, search)
        else { continue }
        let words = text.words[index..<index + length]
        guard left > 0 || zip(words, pattern.words).allSatisfy({ Self.same($0.folded, $1) }),
          pattern.suits(words), FoldedWords.areNeighbours(words, in: text),
          let last = words.last
        else { continue }
        people.formUnion(pattern.people)
        best = (pattern, length, last.range.upperBound - left)
      }
      if let best {
        var pattern = best.0
        pattern.people = people
        return (pattern, best.1, best.2)
      }
    }
    return nil
  }

  private static func same(_ word: String, _ name: String) -> Bool {
    word == name || NamePatterns.spelledOut(word) == name
  }

  private static func isLookedFor(_ pattern: NamePattern, _ search: Search) -> Bool {
    switch search {
    case .all: true
    case .distinctive: pattern.letters == .any
    case .whole: pattern.isWhole
    }
  }

  private static func joins(_ gap: ArraySlice<UnicodeScalar>) -> Bool {
    gap.count <= 1 && gap.allSatisfy { $0 != "," && FoldedWords.joints.contains($0) }
  }
}
