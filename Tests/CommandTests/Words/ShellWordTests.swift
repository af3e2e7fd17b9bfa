import Testing

@testable import pilotage

struct ShellWordTests {
  @Test func quotesWhatAShellWouldTakeApart() {
    #expect(ShellWord.quoted("a/b-c_d.json") == "a/b-c_d.json")
    #expect(ShellWord.quoted("café") == "café")
    #expect(ShellWord.quoted("a b") == "'a b'")
    #expect(ShellWord.quoted("it's") == #"'it'\''s'"#)
    #expect(ShellWord.quoted("$(x)") == "'$(x)'")
    #expect(ShellWord.quoted("~") == "'~'")
    #expect(ShellWord.quoted("") == "''")
  }
}
