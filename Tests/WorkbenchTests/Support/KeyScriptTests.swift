import TerminalKit
import Testing

@Suite("The language of key scripts")
struct KeyScriptTests {
  @Test("Keys by their names, repeated, and texts typed and pasted")
  func reads() throws {
    let script = try KeyScript("j 3 Enter 'it''s' Tab Down*2 \"a \"\"b\"\" c\" Ctrl-S Space")
    #expect(
      script.steps == [
        .key(.character("j")), .key(.character("3")), .key(.enter), .key(.character("i")),
        .key(.character("t")), .key(.character("'")), .key(.character("s")), .key(.tab),
        .key(.down), .key(.down), .paste("a \"b\" c"), .key(.control("s")), .key(.character(" ")),
      ])
  }

  @Test("A line feed in what is typed is Enter")
  func lineFeed() throws {
    #expect(
      try KeyScript("'a\nb'").steps == [
        .key(.character("a")), .key(.enter), .key(.character("b")),
      ])
  }

  @Test("A word that is no key, and a text without an end, are mistakes")
  func mistakes() {
    #expect(throws: KeyScript.Mistake.noSuchKey("Entre")) { try KeyScript("j Entre") }
    #expect(throws: KeyScript.Mistake.noSuchKey("j*0")) { try KeyScript("j*0") }
    #expect(throws: KeyScript.Mistake.noEnd(of: "open")) { try KeyScript("'open") }
  }
}
