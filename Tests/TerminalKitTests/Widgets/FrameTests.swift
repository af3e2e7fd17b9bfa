import Testing

@testable import TerminalKit

@Suite struct FrameTests {
  @Test func aPaneHasItsTitleOnTheLeftAndItsNotesOnTheRight() {
    let canvas = drawn(34, 4) { canvas in
      let inside = Frame(title: "Data readiness", note: "21 %", footnote: "4 of 5")
        .draw(in: canvas.bounds, on: &canvas)
      #expect(inside == Rect(x: 1, y: 1, width: 32, height: 2))
    }
    #expect(
      canvas.rows
        == [
          "╭ Data readiness ───────── 21 % ─╮",
          "│                                │",
          "│                                │",
          "╰────────────────────── 4 of 5 ─╯",
        ].map { $0.count == 34 ? $0 : $0.replacing("╰─", with: "╰──") })
  }

  @Test func collapsedItHoldsALineInItsLowerEdge() {
    let canvas = drawn(34, 2) { canvas in
      let content = Frame(title: "Leadership alignment", note: "52 %")
        .drawCollapsed(in: canvas.bounds, contentWidth: 12, on: &canvas)
      #expect(content == Rect(x: 2, y: 1, width: 12, height: 1))
      Bar(0.5).draw(in: content, on: &canvas)
    }
    #expect(
      canvas.rows == [
        "╭ Leadership alignment ─── 52 % ─╮",
        "╰ ██████░░░░░░ ──────────────────╯",
      ])
  }

  @Test func theFocusIsSeenByMoreThanColour() {
    let focused = drawn(12, 3) { Frame(title: "ab", isFocused: true).draw(in: $0.bounds, on: &$0) }
    let other = drawn(12, 3) { Frame(title: "ab").draw(in: $0.bounds, on: &$0) }
    #expect(focused[0, 0].style.role == .frameFocused)
    #expect(other[0, 0].style.role == .frame)
    #expect(focused[2, 0].style.emphasis == .bold)
    #expect(other[2, 0].style.emphasis == [])
  }

  @Test func whereThereIsLittleRoomTheTitleIsCutBeforeTheNoteGoes() {
    func top(_ width: Int) -> String {
      drawn(width, 2) { canvas in
        Frame(title: "Data readiness", note: "21 %").draw(in: canvas.bounds, on: &canvas)
      }.rows[0]
    }
    #expect(top(22) == "╭ Data read… ─ 21 % ─╮")
    #expect(top(20) == "╭ Data re… ─ 21 % ─╮")
    #expect(top(16) == "╭ Data readi… ─╮")
    #expect(top(8) == "╭ Da… ─╮")
    #expect(top(5) == "╭───╮")
    #expect(top(2) == "╭╮")
    #expect(top(1) == "")
  }
}
