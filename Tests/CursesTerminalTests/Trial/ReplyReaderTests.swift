import TestSupport
import Testing

@testable import CursesTerminal

/// A terminal's answers among whatever else comes.
@Suite struct ReplyReaderTests {
  private func replies(_ text: String) -> [TerminalReply] {
    var reader = ReplyReader()
    return reader.take(text.utf8)
  }

  @Test func answers() {
    #expect(replies("\u{1b}[5;2R") == [.cursor(row: 5, column: 2)])
    #expect(replies("\u{1b}[?2026;2$y") == [.mode(2026, isThere: true)])
    #expect(replies("\u{1b}[?2026;0$y") == [.mode(2026, isThere: false)])
    #expect(replies("\u{1b}[?2026;4$y") == [.mode(2026, isThere: false)])
    #expect(replies("\u{1b}[?64;1;2c") == [.kind])
  }

  /// However they are split.
  @Test func pieces() {
    let text = "x\u{1b}[1;3R\u{1b}[?1;2c"
    for cut in 0...text.utf8.count {
      var reader = ReplyReader()
      let found = reader.take(text.utf8.prefix(cut)) + reader.take(text.utf8.dropFirst(cut))
      #expect(found == [.cursor(row: 1, column: 3), .kind])
    }
  }

  @Test(arguments: [
    "", "abc", "\u{1b}", "\u{1b}[", "\u{1b}[A", "\u{1b}[R", "\u{1b}[0;1R", "\u{1b}[1;99999R",
    "\u{1b}[-1;1R", "\u{1b}[1;2;3R", "\u{1b}]52;c;cm0gLXJm\u{7}", "\u{1b}P>|hostile\u{1b}\\",
    "\u{1b}[1;\u{7}2R", "\u{1b}[?1y", "\u{1b}[1;1\u{1b}",
  ])
  func everythingElseIsPassedOver(_ text: String) {
    #expect(replies(text).isEmpty)
    // And does not stand in the way of what follows.
    #expect(replies(text + "\u{1b}[7;8R").last == .cursor(row: 7, column: 8))
  }

  @Test func anEndlessAnswerIsNotKept() {
    var reader = ReplyReader()
    // With its zeros in front it would be a good one, were they kept.
    let zeros = String(repeating: "0", count: 1000)
    #expect(reader.take("\u{1b}[\(zeros)1;1R".utf8).isEmpty)
    #expect(reader.take("\u{1b}[1;1R".utf8) == [.cursor(row: 1, column: 1)])
  }

  @Test func anyBytes() {
    var random = SeededRandom(5)
    var reader = ReplyReader()
    for _ in 0..<2000 {
      let bytes = (0..<20).map { _ in
        [0x1b, 0x5b, 0x3b, 0x3f, UInt8.random(in: 0...255, using: &random)].randomElement(
          using: &random) ?? 0
      }
      _ = reader.take(bytes)
    }
    #expect(reader.take("\u{1b}[1;1R".utf8) == [.cursor(row: 1, column: 1)])
  }
}
