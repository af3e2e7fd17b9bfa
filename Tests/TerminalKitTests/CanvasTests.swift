import TestSupport
import Testing

@testable import TerminalKit

@Suite struct CanvasTests {
  @Test func aNewCanvasIsBlank() {
    let canvas = Canvas(size: Size(width: 3, height: 2))
    #expect(canvas.cells.allSatisfy { $0 == .blank })
    #expect(canvas.cells.count == 6)
    #expect(Canvas(size: Size(width: -1, height: 5)).cells.isEmpty)
  }

  @Test func cellsOutsideAreBlankAndCanNotBeSet() {
    var canvas = Canvas(size: Size(width: 2, height: 2))
    for (x, y) in [(-1, 0), (0, -1), (2, 0), (0, 2)] {
      canvas[x, y] = Cell(glyph: 0x41, style: .title, width: 1)
      #expect(canvas[x, y] == .blank)
    }
    #expect(canvas.text == "\n")
  }

  @Test func fillCoversARectangleWithinTheCanvas() {
    let canvas = drawn(4, 3) { $0.fill(Rect(x: 2, y: 1, width: 9, height: 9), glyph: "x") }
    #expect(canvas.rows == ["", "  xx", "  xx"])
  }

  @Test func clipsConfineOneAnother() {
    let canvas = drawn(5, 3) { canvas in
      canvas.clipped(to: Rect(x: 1, y: 0, width: 3, height: 3)) { canvas in
        canvas.clipped(to: Rect(x: 0, y: 1, width: 3, height: 5)) { canvas in
          canvas.fill(canvas.bounds, glyph: "a")
        }
        canvas.put("abcdef", x: 0, y: 0)
      }
      canvas.put("z", x: 0, y: 2)
    }
    #expect(canvas.rows == [" bc…", " aa", "zaa"])
  }

  @Test func halvesOfWideGlyphsAreBlanked() {
    let left = drawn(4, 1) { canvas in
      canvas.put("漢字", x: 0, y: 0)
      canvas.put("x", x: 1, y: 0)
    }
    #expect(left.rows == [" x字"])
    let right = drawn(4, 1) { canvas in
      canvas.put("漢字", x: 0, y: 0)
      canvas.fill(Rect(x: 2, y: 0, width: 1, height: 1), glyph: "x")
    }
    #expect(right.rows == ["漢x"])
    #expect(flaw(in: left) == nil)
    #expect(flaw(in: right) == nil)
  }

  @Test func aWideCellIsSetWithBothItsColumns() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas[1, 0] = Cell(glyph: 0x6F22, style: .text, width: 2)
    #expect(canvas.rows == [" 漢"])
    canvas[2, 0] = Cell(glyph: 0x6F22, style: .text, width: 2)
    #expect(canvas.rows == [""])
    #expect(flaw(in: canvas) == nil)
  }

  @Test func restyleKeepsGlyphs() {
    let canvas = drawn(4, 1) { canvas in
      canvas.put("ab", x: 0, y: 0, style: Style(.warning, .bold))
      canvas.restyle(Rect(x: 1, y: 0, width: 2, height: 1), role: .selection)
    }
    #expect(canvas.text == "ab")
    #expect(canvas[0, 0].style == Style(.warning, .bold))
    #expect(canvas[1, 0].style == Style(.selection, .bold))
    #expect(canvas[2, 0].style == .selection)
    #expect(canvas[3, 0].style == .text)
  }

  @Test func clustersLookTheSameWhateverTheirNumber() {
    let first = drawn(2, 1) { $0.put("e\u{323}a\u{323}", x: 0, y: 0) }
    let second = drawn(2, 1) { canvas in
      canvas.put("a\u{323}", x: 0, y: 0)
      canvas.put("e\u{323}a\u{323}", x: 0, y: 0)
    }
    #expect(first.cells != second.cells)
    #expect(first.looksSame(as: second, at: 0))
    #expect(first.looksSame(as: second, at: 1))
    let third = drawn(2, 1) { $0.put("a\u{323}", x: 0, y: 0) }
    #expect(!first.looksSame(as: third, at: 0))
  }

  @Test func noHostileTextReachesACell() {
    var chance = SeededRandom(18)
    for round in 0..<400 {
      let text = hostileText(12, using: &chance)
      let canvas = drawn(30, 3) { canvas in
        canvas.put("漢字漢字漢字漢字漢字漢字漢字漢字", x: round % 2, y: 0)
        let x = Int.random(in: -5..<30, using: &chance)
        let room = Int.random(in: 0..<40, using: &chance)
        canvas.put(text, x: x, y: 0, maxWidth: room)
        canvas.clipped(to: Rect(x: round % 30, y: 1, width: 7, height: 1)) { canvas in
          canvas.put(text, x: x, y: 1, ellipsis: false)
        }
        canvas.putWrapped(text, in: Rect(x: 3, y: 1, width: 9, height: 2))
      }
      #expect(flaw(in: canvas) == nil, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }
}
