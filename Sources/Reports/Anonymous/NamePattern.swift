import Workshop

/// A form in which people are named: the whole name, or a part of it.
struct NamePattern {
  /// Its words, folded.
  let words: [String]
  /// The people it can mean: several if several names have this part.
  var people: Set<Int>
  /// In which case it has to be written to be taken for the name.
  let letters: Letters
  /// Whether it is the name as it was given, not a part of it.
  let isWhole: Bool

  /// A rule for upper and lower case.
  enum Letters {
    /// Any case.
    case any
    /// A capital first letter, for a word that also means something else: `Will`, not `will`.
    case capital
    /// Capitals only, for a name that is given in capitals: `IT`, not `It`.
    case allCapitals
  }

  /// Whether words of a text are written in the case that the pattern needs.
  func suits(_ words: ArraySlice<FoldedWords.Word>) -> Bool {
    switch letters {
    case .any: true
    case .capital: words.first?.isCapital ?? false
    case .allCapitals: words.allSatisfy(\.isAllCapitals)
    }
  }
}

/// The patterns of one name.
struct NamePatterns {
  /// The words of each pattern, with its rule for case.
  private(set) var all: [(words: [String], letters: NamePattern.Letters, isWhole: Bool)] = []

  /// Makes the patterns of a name.
  ///
  /// - Parameter isPerson: whether it is certainly the name of a person, not of an office.
  init(_ name: FoldedWords, isPerson: Bool, ordinary: OrdinaryWords) {
    let words = name.words
    guard !words.isEmpty else { return }
    func isOrdinary(_ word: FoldedWords.Word) -> Bool {
      ordinary.contains(word.folded) || OrdinaryWords.offices.contains(word.folded)
        || OrdinaryWords.particles.contains(word.folded)
    }
    func letters(_ part: ArraySlice<FoldedWords.Word>) -> NamePattern.Letters {
      guard part.count == 1, let word = part.first,
        isOrdinary(word) || word.folded.count == 1
      else { return .any }
      return word.isAllCapitals && word.range.count > 1 && words.count == 1
        ? .allCapitals : .capital
    }
    add(words[...], letters(words[...]), isWhole: true)
    guard words.count > 1, isPerson || Self.looksLikeAPerson(words) else { return }
    for start in words.indices {
      for end in start + 1...words.count where end - start < words.count {
        let part = words[start..<end]
        guard Self.saysWho(part) || part.count == 1 && Self.standsAlone(start, in: words)
        else { continue }
        // If the name may be that of an office, words of offices don't name anybody.
        if !isPerson, part.count == 1,
          OrdinaryWords.offices.contains(words[start].folded)
            || isOrdinary(words[start]) && !words[start].isCapital
        {
          continue
        }
        add(part, letters(part), isWhole: false)
      }
    }
    // Last name first: `Ruiz, Ana`, `van der Berg, Jan`.
    add(words[1...] + words[..<1], .any, isWhole: false)
    add(words.suffix(1) + words.dropLast(), .any, isWhole: false)
    addShortForms(words)
  }

  /// Adds `J. Doe`, `jdoe` and `janedoe` for Jane Doe.
  private mutating func addShortForms(_ words: [FoldedWords.Word]) {
    guard let first = words.first, let last = words.last, let initial = first.folded.first,
      last.folded.count > 1, !Self.isNoName(last)
    else { return }
    add([String(initial), last.folded], .any, isWhole: false)
    guard first.folded.count + last.folded.count > 4 else { return }
    add([words.map(\.folded).joined()], .any, isWhole: false)
    add([first.folded + last.folded], .any, isWhole: false)
    if last.folded.count > 3 { add([String(initial) + last.folded], .any, isWhole: false) }
  }

  private mutating func add(
    _ part: ArraySlice<FoldedWords.Word>, _ letters: NamePattern.Letters, isWhole: Bool
  ) {
    let folded = part.map(\.folded)
    add(folded, letters, isWhole: isWhole)
    // O'Brien and Anne-Marie are also written as one word.
    if folded.count == 2, folded.joined().count > 5 {
      add([folded.joined()], letters, isWhole: isWhole)
    }
    let spelled = folded.map(Self.spelledOut)
    if spelled != folded { add(spelled, letters, isWhole: isWhole) }
  }

  private mutating func add(_ words: [String], _ letters: NamePattern.Letters, isWhole: Bool) {
    all.append((words, letters, isWhole))
  }

  /// A folded word with umlauts that are spelled out folded too: `mueller` becomes `muller`, as
  /// `müller` does.
  static func spelledOut(_ word: String) -> String {
    guard word.count > 5 else { return word }
    return word.replacing("ue", with: "u").replacing("oe", with: "o").replacing("ae", with: "a")
  }

  /// Whether a part of a name names somebody. `van der` does not, nor does an initial.
  private static func saysWho(_ part: ArraySlice<FoldedWords.Word>) -> Bool {
    let isSign = part.allSatisfy { $0.range.count == 1 && !$0.isCapital || $0.folded.count == 1 }
    if isSign, part.count < 2 { return false }
    return part.contains { !isNoName($0) }
  }

  /// Whether a particle is a first or last name here: Di Sow, Ed Oh.
  private static func standsAlone(_ index: Int, in words: [FoldedWords.Word]) -> Bool {
    let word = words[index]
    return (index == 0 || index == words.count - 1) && word.isCapital && word.range.count > 1
      && word.folded.count > 1 && !OrdinaryWords.honorifics.contains(word.folded)
      && OrdinaryWords.particles.contains(word.folded)
  }

  private static func isNoName(_ word: FoldedWords.Word) -> Bool {
    OrdinaryWords.particles.contains(word.folded) || OrdinaryWords.honorifics.contains(word.folded)
      || word.folded.allSatisfy(\.isNumber)
      || ["person", "participant", "user"].contains(word.folded)
  }

  /// Whether words look like a name (`ben ode`), not like an office (`Head of the order desk`).
  private static func looksLikeAPerson(_ words: [FoldedWords.Word]) -> Bool {
    words.count <= 5
      && !words.contains { ["of", "the", "for", "at", "and"].contains($0.folded) }
      && words.contains { !OrdinaryWords.offices.contains($0.folded) && !isNoName($0) }
  }
}
