import Testing

@testable import TerminalKit

/// Every widget at every size from nothing to 30 by 30: none traps, none draws outside its
/// rectangle, none leaves half a glyph.
@Suite struct AnySizeTests {
  private static let widgets: [(name: String, draw: @Sendable (Rect, inout Canvas) -> Void)] = [
    (
      "frame",
      { Frame(title: "漢字 título", note: "21 %", footnote: "4 of 5").draw(in: $0, on: &$1) }
    ),
    (
      "collapsed frame",
      { rect, canvas in
        let content = Frame(title: "Data", note: "21 %")
          .drawCollapsed(in: rect, contentWidth: 12, on: &canvas)
        Bar(0.4).draw(in: content, on: &canvas)
      }
    ),
    ("bar", { Bar(0.33, claimed: 0.5, target: 0.9).draw(in: $0, on: &$1) }),
    ("dots", { LevelDots(supported: 1, claimed: 2).draw(in: $0, on: &$1) }),
    ("scrollbar", { Scrollbar(count: 50, offset: 20).draw(in: $0, on: &$1) }),
    ("strip", { Strip([.init("漢字"), .init("right", priority: 2)]).draw(in: $0, on: &$1) }),
    (
      "footer",
      {
        Footer([KeyHint(key: "Enter", label: "open"), KeyHint(key: "q", label: "back")])
          .draw(in: $0, on: &$1)
      }
    ),
    (
      "overlay",
      { DialogBox(title: "Keys", content: Size(width: 14, height: 9)).draw(in: $0, on: &$1) }
    ),
    (
      "table",
      { rect, canvas in
        let row: [Table.Cell] = [.text("漢字漢字"), .bar(Bar(0.4)), .text("right")]
        Table(
          columns: [
            .init("Question", minimum: 6, ideal: .max), .init("Bar", minimum: 4, ideal: 10),
            .init("n", minimum: 2, alignment: .trailing),
          ], count: 12, selection: 7, row: { _ in row }
        ).draw(in: rect, on: &canvas)
      }
    ),
    ("text", { $1.putWrapped("some 漢字 words that wrap", in: $0) }),
  ]

  @Test(arguments: widgets.indices)
  func itStaysInside(index: Int) {
    let (name, draw) = Self.widgets[index]
    for width in 0...30 {
      for height in 0...30 where height < 10 || width % 10 == 9 {
        let rect = Rect(x: 2, y: 1, width: width, height: height)
        let canvas = drawn(width + 4, height + 2) { canvas in
          canvas.fill(canvas.bounds, .muted, glyph: "~")
          draw(rect, &canvas)
        }
        #expect(flaw(in: canvas) == nil, "\(name) \(width)×\(height)")
        let isTouched = canvas.cells.indices.contains { index in
          let point = Point(x: index % canvas.size.width, y: index / canvas.size.width)
          return !rect.contains(point)
            && canvas.cells[index] != Cell(glyph: 0x7E, style: .muted, width: 1)
        }
        #expect(!isTouched, "\(name) at \(width)×\(height) draws outside")
        // Also on a canvas smaller than the rectangle.
        let small = drawn(width / 2, height / 2) { draw(rect, &$0) }
        #expect(flaw(in: small) == nil)
      }
    }
  }
}
