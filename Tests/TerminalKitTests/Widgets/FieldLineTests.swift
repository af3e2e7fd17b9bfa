import Testing

@testable import TerminalKit

@Suite struct FieldLineTests {
  private func line(_ width: Int, isSelected: Bool = false) -> Canvas {
    drawn(width, 1) { canvas in
      FieldLine(
        label: "Usable", labelWidth: 10, value: Span("92 %"), note: Span("needed 90 %", .muted),
        mark: Span("✓ 2", .good), isSelected: isSelected
      ).draw(in: canvas.bounds, on: &canvas)
    }
  }

  @Test func labelValueNoteAndMarkStandInTheirPlaces() {
    #expect(line(44).text == "  Usable      92 %   needed 90 %         ✓ 2")
    #expect(line(44, isSelected: true).text == "▶ Usable      92 %   needed 90 %         ✓ 2")
    #expect(line(44, isSelected: true).cursor == Point(x: 14, y: 0))
  }

  @Test func withLittleRoomItIsCut() {
    #expect(line(30).text == "  Usable      92 %   need… ✓ 2")
    #expect(line(16).text == "  Usable      9…")
  }
}
