import PlainText
import TestSupport
import Testing

@testable import Reports

@Suite struct ReportLinesTests {
  private func text(_ blocks: [ReportBlock], width: Int) -> [String] {
    ReportLines.lines(blocks, width: width).map { $0.map(\.text).joined() }
  }

  @Test func headingsStandApart() {
    #expect(
      text(
        [
          .heading(level: 1, "All"), .paragraph("one two three"), .remark(""),
          .heading(level: 2, "Part"), .heading(level: 3, "Question"), .paragraph("one two three"),
          .heading(level: 2, "Next"), .quote("a\n\nb"), .heading(level: 2, "Last"),
          .table(ReportTable(titles: ["A"], rows: [["b"]])),
        ], width: 9)
        == [
          "All", "one two", "three", "", "Part", "─────────", "Question", "  one two", "  three",
          "",
          "Next", "─────────", "│ a", "│ b", "", "Last", "─────────", "A", "b", "",
        ])
  }

  @Test func itemsStandBelowTheTextOfTheItemAbove() {
    #expect(
      text(
        [
          .list([
            ReportItem(
              marker: .number(7), text: "one two three",
              items: [ReportItem(text: "four five six")]),
            ReportItem(marker: .box(isMet: true), text: "met"),
            ReportItem(marker: .box(isMet: false), text: "open"),
          ])
        ], width: 16)
        == ["  7 one two", "    three", "     · four five", "       six", " ✓ met", " ○ open"])
  }

  @Test func columnsLineUpAndTheWidestGivesWay() {
    let table = ReportTable(
      titles: ["Name", "n"], right: [1], rows: [["漢字 and more words", "5"], ["b", "10"]])
    #expect(
      text([.paragraph("p"), .table(table), .paragraph("q")], width: 30)
        == [
          "p", "", "Name                  n", "漢字 and more words   5", "b                    10",
          "",
          "q",
        ])
    #expect(
      text([.table(table)], width: 14)
        == ["Name         n", "漢字 and     5", "more words", "b           10", ""])
  }

  @Test func aTableWithoutRoomIsReadRowByRow() {
    let table = ReportTable(
      titles: ["Name", "Remark", "n"], right: [2],
      rows: [["a long name", "a long remark", "5"], ["b", "", "10"]])
    #expect(
      text([.table(table)], width: 18)
        == ["Name a long name ·", "Remark a long", "remark · n 5", "Name b · n 10", ""])
  }

  @Test func stylesStayWithTheirWords() {
    let lines = ReportLines.lines(
      [.paragraph("\(.own("one two", .strong)) three \(.text("four", .warning))")], width: 7)
    #expect(lines.map { $0.map(\.text) } == [["one two"], ["three"], ["four"]])
    #expect(
      lines.map { $0.map(\.style) } == [[.text(.strong)], [.text(.plain)], [.text(.warning)]])
  }

  @Test func noLineIsTooWideAndNoneSteersATerminal() {
    var chance = SeededRandom(31)
    for _ in 0..<200 {
      func any() -> String { hostileText(Int.random(in: 0..<12, using: &chance), using: &chance) }
      let item = ReportItem(
        marker: .number(3), text: "\(any())", items: [ReportItem(text: "\(.text(any(), .strong))")])
      let blocks: [ReportBlock] = [
        .heading(level: 2, "\(any())"), .paragraph("\(any())"), .quote(any()), .list([item]),
        .table(ReportTable(titles: ["A", "B"], rows: [["\(any())", "\(any())"]])),
      ]
      for line in text(blocks, width: 40) {
        #expect(TextWidth.width(line) <= 40)
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
  }
}
