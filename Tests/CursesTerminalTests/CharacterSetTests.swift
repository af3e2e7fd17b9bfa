import Testing

@testable import CursesTerminal

@Suite struct CharacterSetTests {
  @Test(arguments: ["de_DE.UTF-8", "C.utf8", "en_US.utf-8@euro", "UTF-8"])
  func namesThatAskForUnicode(_ name: String) {
    #expect(CharacterSet.namesUTF8(name))
  }

  @Test(arguments: ["C", "POSIX", "de_DE", "de_DE.ISO-8859-1", "ja_JP.eucJP"])
  func namesThatDoNot(_ name: String) {
    #expect(!CharacterSet.namesUTF8(name))
  }
}
