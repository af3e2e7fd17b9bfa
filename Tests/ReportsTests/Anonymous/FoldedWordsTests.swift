import Testing

@testable import Reports

@Suite struct FoldedWordsTests {
  @Test(arguments: [
    ("Ana Ruiz", ["ana", "ruiz"]), ("", []), (" -- ", []), ("N'Diaye", ["n", "diaye"]),
    ("Ó Briain", ["o", "briain"]), ("A\u{301}na", ["ana"]), ("Weiß", ["weiss"]),
    ("ŒUVRE", ["oeuvre"]), ("ab12cd", ["ab", "12", "cd"]), ("snake_case", ["snake", "case"]),
    ("Nguyễn", ["nguyen"]), ("Ｗｉｄｅ", ["wide"]), ("王伟", ["王", "伟"]),
    ("oʼbrien", ["o", "brien"]), ("zero\u{200B}width", ["zerowidth"]), ("İI", ["ii"]),
    ("\u{301}x", ["x"]), ("👩‍💻 x", ["x"]),
  ]) func words(text: String, words: [String]) {
    #expect(FoldedWords(text).words.map(\.folded) == words)
  }

  @Test func capitals() {
    let words = FoldedWords("Will will WILL wILL 12 王").words
    #expect(words.map(\.isCapital) == [true, false, true, false, false, true])
    #expect(words.map(\.isAllCapitals) == [false, false, true, false, false, true])
  }

  /// However a letter is spelled, it is the same.
  @Test func caseAndAccentsAreNone() {
    for value in UInt32(0x41)...0x24F {
      guard let scalar = UnicodeScalar(value), scalar.properties.isAlphabetic else { continue }
      let upper = FoldedWords(scalar.properties.uppercaseMapping).words.map(\.folded)
      let lower = FoldedWords(scalar.properties.lowercaseMapping).words.map(\.folded)
      #expect(upper == lower, "\(scalar): \(upper) and \(lower)")
    }
  }
}
