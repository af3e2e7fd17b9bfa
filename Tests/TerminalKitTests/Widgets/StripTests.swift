import PlainText
import Testing

@testable import TerminalKit

@Suite struct StripTests {
  private let strip = Strip([
    .init("Invoice triage pilot", .title, priority: 9), .init("before launch", priority: 1),
    .init("gate 2 of 4", priority: 5), .init("Saved 10:42", priority: 8),
  ])

  private func line(_ width: Int) -> String {
    drawn(width, 1) { strip.draw(in: $0.bounds, on: &$0) }.text
  }

  @Test func partsAreSpreadOverTheLine() {
    #expect(
      line(80)
        == "Invoice triage pilot        before launch        gate 2 of 4         Saved 10:42")
    #expect(TextWidth.width(line(80)) == 80)
  }

  @Test func theLeastImportantGivesWayFirst() {
    #expect(line(60).contains("gate 2 of 4"))
    #expect(!line(60).contains("before launch"))
    #expect(!line(40).contains("gate"))
    #expect(line(40) == "Invoice triage pilot         Saved 10:42")
    #expect(line(30) == "Invoice triage pilot")
    #expect(line(10) == "Invoice t…")
  }

  @Test func emptyPartsTakeNoGap() {
    let strip = Strip([.init("a"), .init(""), .init("b")], gap: 1, isSpread: false)
    #expect(drawn(9, 1) { strip.draw(in: $0.bounds, on: &$0) }.text == "a b")
  }

  @Test func ofEqualOnesTheRightmostGoes() {
    #expect(Strip.kept([(3, 0), (3, 0), (3, 0)], gap: 1, within: 8) == [0, 1])
    #expect(Strip.kept([(3, 0), (3, 1), (3, 0)], gap: 1, within: 3) == [1])
    #expect(Strip.kept([], gap: 1, within: 3) == [])
    #expect(Strip.kept([(30, 0)], gap: 1, within: 3) == [0])
  }
}
