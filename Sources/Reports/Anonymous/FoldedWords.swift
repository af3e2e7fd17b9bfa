import Letters

/// The words of a text, folded: the same in upper and lower case, with and without accents.
struct FoldedWords {
  /// A word and its place in the text.
  struct Word {
    /// The word as it is compared.
    let folded: String
    /// Its place among the scalars of the text.
    let range: Range<Int>
    /// Whether its first letter is a capital.
    let isCapital: Bool
    /// Whether all its letters are capitals.
    let isAllCapitals: Bool
  }

  let scalars: [UnicodeScalar]
  private(set) var words: [Word] = []

  init(_ text: some StringProtocol) {
    scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      let kind = Kind(scalars[start])
      guard kind != .gap, kind != .mark else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count {
        let next = Kind(scalars[end])
        // In a script without spaces between words, each sign counts as a word.
        guard next == .mark || next == kind && kind != .sign else { break }
        end += 1
      }
      words.append(word(start..<end))
      start = end
    }
  }

  /// Scalars that can stand between the words of one name.
  static let joints = Set(" -.,_'’ʼ\n\r\t\u{A0}\u{2010}\u{2011}".unicodeScalars)

  /// Whether the words of a text follow each other with only a space, a hyphen or the like between.
  static func areNeighbours(_ words: ArraySlice<Word>, in text: FoldedWords) -> Bool {
    zip(words, words.dropFirst()).allSatisfy {
      let gap = text.scalars[$0.range.upperBound..<$1.range.lowerBound]
      return gap.count <= 3 && gap.allSatisfy(joints.contains)
    }
  }

  private func word(_ range: Range<Int>) -> Word {
    let own = scalars[range]
    let letters = own.filter { $0.properties.isAlphabetic }
    return Word(
      folded: own.map(FoldedLetter.text).joined(), range: range,
      isCapital: letters.first?.properties.isLowercase == false,
      isAllCapitals: !letters.isEmpty && letters.allSatisfy { !$0.properties.isLowercase })
  }

  /// What a scalar does in a word.
  private enum Kind {
    case letter, digit
    /// A sign of a script without spaces between its words.
    case sign
    /// A part of the letter before it: an accent, an invisible joiner.
    case mark
    case gap

    init(_ scalar: UnicodeScalar) {
      switch scalar.value {
      case 0x30...0x39: self = .digit
      case 0x41...0x5A, 0x61...0x7A: self = .letter
      case 0..<0x80: self = .gap
      // Unicode counts these apostrophes as letters. In names they are used like any other.
      case 0x2B9...0x2BF: self = .gap
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005, 0x3040...0x30FF,
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        self = .sign
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
        case _ where scalar.properties.isDefaultIgnorableCodePoint: self = .mark
        case .decimalNumber: self = .digit
        case _ where scalar.properties.isAlphabetic: self = .letter
        default: self = .gap
        }
      }
    }
  }
}

/// Folds letters for comparing names.
enum FoldedLetter {
  /// A letter in lower case without accents (é and É are e, ß is ss, ά is α); empty for an accent.
  static func text(_ scalar: UnicodeScalar) -> String {
    if scalar.value < 0x80 { return scalar.properties.lowercaseMapping }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return ""
    default: if scalar.properties.isDefaultIgnorableCodePoint { return "" }
    }
    // Full-width Latin letters, which are used between Chinese ones.
    if (0xFF21...0xFF3A).contains(scalar.value) || (0xFF41...0xFF5A).contains(scalar.value),
      let narrow = UnicodeScalar(scalar.value - 0xFEE0)
    {
      return narrow.properties.lowercaseMapping
    }
    let lower = LatinLetters.folded(scalar.properties.lowercaseMapping)
    return lower.unicodeScalars.map { same[$0] ?? plain($0) }.joined()
  }

  /// The letter below an accent, as its Unicode name says: GREEK SMALL LETTER ALPHA WITH TONOS.
  private static func plain(_ scalar: UnicodeScalar) -> String {
    guard scalar.value >= 0x80 else { return String(scalar) }
    guard let name = scalar.properties.name, let accent = name.firstRange(of: " WITH ") else {
      return String(scalar)
    }
    // The name up to the accent is compared. `same` has it for letters without one.
    return "<\(name[..<accent.lowerBound])>"
  }

  /// Letters that fold to another one without an accent in their name.
  private static let same: [UnicodeScalar: String] = {
    var table: [UnicodeScalar: String] = [
      "ς": "σ", "ſ": "s", "µ": "μ", "й": "и", "ё": "е", "ї": "і", "ў": "у",
    ]
    for letter in "αεηιουω".unicodeScalars {
      guard let name = letter.properties.name else { continue }
      table[letter] = "<\(name)>"
    }
    return table
  }()
}
