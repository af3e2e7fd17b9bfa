import Testing

@testable import Reports

@Suite struct PhrasesTests {
  @Test(arguments: [
    ("Measured on", "measured on"), ("VAT number", "VAT number"), ("A word", "a word"),
    ("AI tools", "AI tools"), ("", ""), ("élan", "élan"), ("Élan", "élan"), ("9 lives", "9 lives"),
  ])
  func insideSentence(text: String, expected: String) {
    #expect(text.insideSentence == expected)
  }

  @Test func listsOfWords() {
    #expect(joined([]) == "")
    #expect(joined(["a"]) == "a")
    #expect(joined(["a", "b"]) == "a and b")
    #expect(joined(["a", "b", "c"], by: "or") == "a, b or c")
    #expect(counted(1, "step") == "1 step")
    #expect(counted(0, "step") == "0 steps")
  }

  @Test func linesOfAText() {
    #expect("a\nb\r\nc\rd".textLines == ["a", "b", "c", "d"])
    #expect("a\n\nb\n".textLines == ["a", "", "b", ""])
    #expect("".textLines == [""])
  }
}
