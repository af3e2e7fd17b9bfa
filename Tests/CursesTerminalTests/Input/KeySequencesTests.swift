import Testing

@testable import CursesTerminal

@Suite struct KeySequencesTests {
  private let keys = KeySequences([
    (Array("\u{1b}OA".utf8), .up), (Array("\u{1b}[1~".utf8), .home), ([0x7f], .backspace),
    ([], .end),
  ])

  @Test func sequenceAtTheBeginningIsFound() {
    let match = keys.match(Array("\u{1b}[1~x".utf8)[...])
    #expect(match?.key == .home && match?.length == 4)
  }

  @Test func partOfASequenceIsNone() {
    #expect(keys.match(Array("\u{1b}[1".utf8)[...]) == nil)
  }

  /// They are read as on every terminal.
  @Test func singleBytesAndNothingAreLeftOut() {
    #expect(keys.match([0x7f]) == nil)
    #expect(keys.match(Array("x".utf8)[...]) == nil)
  }
}
