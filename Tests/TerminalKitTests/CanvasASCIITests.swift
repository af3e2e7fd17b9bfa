import PlainText
import TestSupport
import Testing

@testable import TerminalKit

@Suite struct CanvasASCIITests {
  @Test func aScreenCanBeReadInASCII() {
    let canvas = drawn(34, 5) { canvas in
      let frame = Frame(title: "Data – 3 of 5", note: "21 %", isFocused: true)
      let inside = frame.draw(in: Rect(x: 0, y: 0, width: 34, height: 5), on: &canvas)
      Bar(0.4).draw(in: Rect(x: 2, y: 1, width: 12, height: 1), on: &canvas)
      LevelDots(supported: 2, claimed: 3).draw(in: inside.row(1), on: &canvas)
      canvas.put("▶ ◆ Çağrı Łódź 漢字 …", x: 2, y: 3)
    }
    #expect(
      Glyphs.ascii(canvas).rows
        == [
          "+ Data - 3 of 5 ---------- 21 % -+",
          "| #####.......                   |",
          "|**o.                            |",
          "| > * Cagri Lodz ? ?  ~          |",
          "+--------------------------------+",
        ])
  }

  @Test func everyCellStaysWhereItIs() {
    var chance = SeededRandom(23)
    for _ in 0..<200 {
      let canvas = drawn(20, 1) { $0.put(hostileText(9, using: &chance), x: 0, y: 0) }
      let ascii = Glyphs.ascii(canvas)
      for (cell, plain) in zip(canvas.cells, ascii.cells) {
        #expect(plain.style == cell.style)
        #expect(plain.width == 1)
        #expect((0x20..<0x7F).contains(plain.glyph))
      }
    }
  }

  /// A text is replaced as a screen is, and stays as wide.
  @Test func textIsReplacedAsScreensAre() {
    var chance = SeededRandom(24)
    #expect(Glyphs.ascii("Seán · Łódź – 3 ≥ 2…\r\n") == "Sean . Lodz - 3 > 2~\r\n")
    for character in (0..<200).flatMap({ _ in Array(hostileText(9, using: &chance)) }) {
      let shown = "a\(character)b"
      let canvas = drawn(20, 1) { $0.put(shown, x: 0, y: 0) }
      // What steers a terminal is shown by other signs.
      guard canvas.rows[0] == shown else { continue }
      #expect(Glyphs.ascii(shown) == Glyphs.ascii(canvas).rows[0])
    }
  }
}
