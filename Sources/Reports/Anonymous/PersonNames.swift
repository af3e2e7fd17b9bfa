import Workshop

/// The people named in a workshop, and where a text names them.
///
/// A name is found whole or by its parts, as whole words, in any case and with or without accents.
/// A part that is also an ordinary word is found only with a capital letter. This finds too much
/// rather than too little: a text with a word too few is better than a text that names somebody.
struct PersonNames {
  /// Patterns by their first word, the longest first.
  private var patterns: [String: [NamePattern]] = [:]
  private let ordinary: OrdinaryWords
  /// How many people there are. A person is a number below it.
  var count: Int { names.count }
  /// The person of each id.
  private(set) var people: [Slug: Int] = [:]
  /// The words of each person's whole names.
  private var names: [[[String]]] = []
  /// The people with a word in their name.
  private var bearers: [String: Set<Int>] = [:]
  /// The people with a whole name.
  private var wholeNames: [[String]: Set<Int>] = [:]
  /// The job titles of the participants.
  let titles: JobTitles

  /// Collects the people of a workshop: participants, owners of actions, people named in answers.
  init(of state: WorkshopState) {
    ordinary = OrdinaryWords(state.playbook)
    titles = JobTitles(of: state)
    for (id, participant) in state.details.participants.sorted(by: { $0.key < $1.key }) {
      people[id] = add(participant.name)
      add(alias: id, of: count - 1)
    }
    // Of somebody who voted or dissented and was then removed, only the id is left.
    let voices = state.reveals.values.flatMap(\.ballots.keys)
    for id in Set(voices + state.answers.values.flatMap(\.dissent.keys)).sorted()
    where people[id] == nil {
      people[id] = add(id.text.split(separator: "-").joined(separator: " "))
    }
    // The longest names come first, so that a shorter one is found to be a part of them.
    let persons = Set(WorkshopTexts.persons(in: state))
    let pieces = Set(persons.flatMap { PersonInput.names($0) + PersonInput.remarks($0) })
    for piece in pieces.sorted(by: {
      let counts = ($0.utf8.count, $1.utf8.count)
      return counts.0 != counts.1 ? counts.0 > counts.1 : $0 < $1
    }) {
      let meant = meant(by: piece)
      if meant.isEmpty {
        _ = add(piece, isPerson: false)
      } else if meant.count == 1, let person = meant.first, !isPart(piece, of: person) {
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

  /// Adds the name that an id was made of, without the number at its end.
  private mutating func add(alias id: Slug, of person: Int) {
    var words = id.text.split(separator: "-")
    if words.count > 1, words.last.map({ $0.allSatisfy(\.isNumber) }) == true { words.removeLast() }
    let name = words.joined(separator: " ")
    // An id that is made of something else, such as a role, does not name anybody.
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
      let index = patterns[first]?.firstIndex {
        $0.words == words && $0.letters == letters && $0.isWhole == isWhole
      }
      if let index {
        patterns[first]?[index].people.insert(person)
      } else {
        patterns[first, default: []].append(
          NamePattern(words: words, people: [person], letters: letters, isWhole: isWhole))
      }
    }
  }

  // MARK: - Persons

  /// The people that a name can mean: those with this name, else those with it in their name.
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
    // A longer form of a name that was given before.
    return some.filter { person in
      names[person].contains { $0.count > 1 && telling.isSuperset(of: $0) }
    }
  }

  /// Whether all words of a name are already in a name of the person.
  private func isPart(_ name: String, of person: Int) -> Bool {
    let words = FoldedWords(name).words.map(\.folded)
    return names[person].contains { Set($0).isSuperset(of: words) }
  }

  // MARK: - Texts

  /// Which names are looked for.
  enum Search {
    /// Every name.
    case all
    /// Not names that are also ordinary words: for texts that are not about these people.
    case distinctive
    /// Only whole names, as they were given.
    case whole
  }

  /// A place in a text where people are named.
  struct Mention {
    /// The place, in scalars.
    var range: Range<Int>
    /// The people it can mean.
    let people: Set<Int>
    fileprivate let words: [String]
  }

  /// The places where people are named, in order.
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
      // A first and a last name in a row name one person.
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
    // Some languages write the genitive without an apostrophe: `Annas`.
    var keys = [(word, 0)]
    let spelled = NamePatterns.spelledOut(word)
    if spelled != word { keys.append((spelled, 0)) }
    // A short word with an s is a name only with a capital letter.
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
