import TestSupport
import Testing

@testable import CursesTerminal

/// Where the cursor stands, among whatever else comes.
@Suite struct CursorReportTests {
  private func reports(_ text: String) -> [CursorReport] {
    var reader = CursorReportReader()
    return reader.take(text.utf8)
  }

  /// However they are split.
  @Test func pieces() {
    let text = "x\u{1b}[1;3R\u{1b}[?1;2c\u{1b}[5;2R"
    for cut in 0...text.utf8.count {
      var reader = CursorReportReader()
      let found = reader.take(text.utf8.prefix(cut)) + reader.take(text.utf8.dropFirst(cut))
      #expect(found == [CursorReport(row: 1, column: 3), CursorReport(row: 5, column: 2)])
    }
  }

  @Test(arguments: [
    "", "abc", "\u{1b}", "\u{1b}[", "\u{1b}[A", "\u{1b}[R", "\u{1b}[0;1R", "\u{1b}[1;99999R",
    "\u{1b}[-1;1R", "\u{1b}[1;2;3R", "\u{1b}]52;c;cm0gLXJm\u{7}", "\u{1b}P>|hostile\u{1b}\\",
    "\u{1b}[1;\u{7}2R", "\u{1b}[?1y", "\u{1b}[?1;2R", "\u{1b}[?2026;2$y", "\u{1b}[1;1\u{1b}",
  ])
  func everythingElseIsPassedOver(_ text: String) {
    #expect(reports(text).isEmpty)
    // And does not stand in the way of what follows.
    #expect(reports(text + "\u{1b}[7;8R").last == CursorReport(row: 7, column: 8))
  }

  @Test func anEndlessAnswerIsNotKept() {
    var reader = CursorReportReader()
    // With its zeros in front it would be a good one, were they kept.
    let zeros = String(repeating: "0", count: 1000)
    #expect(reader.take("\u{1b}[\(zeros)1;1R".utf8).isEmpty)
    #expect(reader.take("\u{1b}[1;1R".utf8) == [CursorReport(row: 1, column: 1)])
  }

  @Test func anyBytes() {
    var random = SeededRandom(5)
    var reader = CursorReportReader()
    for _ in 0..<2000 {
      let bytes = (0..<20).map { _ in
        [0x1b, 0x5b, 0x3b, 0x3f, UInt8.random(in: 0...255, using: &random)].randomElement(
          using: &random) ?? 0
      }
      _ = reader.take(bytes)
    }
    #expect(reader.take("\u{1b}[1;1R".utf8) == [CursorReport(row: 1, column: 1)])
  }
}
