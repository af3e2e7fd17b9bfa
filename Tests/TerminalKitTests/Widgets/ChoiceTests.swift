import Testing

@testable import TerminalKit

@Suite struct ChoiceTests {
  private let options = ["executive", "manager", "specialist"]

  private func line(_ selection: Int?, _ width: Int) -> String {
    drawn(width, 1) { canvas in
      Choice(options, selection: selection, isFocused: true).draw(in: canvas.bounds, on: &canvas)
    }.text
  }

  @Test func theChosenOneStandsInBrackets() {
    #expect(line(1, 40) == " executive [manager] specialist")
    #expect(line(nil, 40) == " executive  manager  specialist")
    #expect(line(9, 40) == " executive  manager  specialist")
  }

  @Test func withLittleRoomTheNeighboursGo() {
    #expect(line(1, 23) == "‹[manager] specialist")
    #expect(line(1, 22) == " executive [manager]›")
    #expect(line(0, 14) == "[executive]›")
    #expect(line(1, 14) == "‹[manager]›")
    #expect(line(2, 14) == "‹[specialist]")
    #expect(line(2, 6) == "‹[spe…")
  }
}
