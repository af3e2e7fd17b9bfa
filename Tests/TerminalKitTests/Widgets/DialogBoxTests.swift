import Testing

@testable import TerminalKit

@Suite struct OverlayTests {
  @Test func itStandsInTheMiddleAndClearsWhatIsBelow() {
    let canvas = drawn(20, 7) { canvas in
      canvas.fill(canvas.bounds, glyph: "x")
      let inside = DialogBox(title: "Keys", footnote: "Esc", content: Size(width: 8, height: 2))
        .draw(in: canvas.bounds, on: &canvas)
      #expect(inside == Rect(x: 6, y: 2, width: 8, height: 2))
      canvas.put("Enter  open it", in: inside)
    }
    #expect(
      canvas.rows == [
        "xxxxxxxxxxxxxxxxxxxx",
        "xxx ╭ Keys ────╮ xxx",
        "xxx │ Enter  … │ xxx",
        "xxx │          │ xxx",
        "xxx ╰──── Esc ─╯ xxx",
        "xxxxxxxxxxxxxxxxxxxx",
        "xxxxxxxxxxxxxxxxxxxx",
      ])
  }

  @Test func itIsNeverLargerThanTheScreen() {
    let rect = Rect(x: 0, y: 0, width: 9, height: 4)
    let overlay = DialogBox(title: "Keys", content: Size(width: .max, height: .max))
    #expect(overlay.box(in: rect) == rect)
  }
}
