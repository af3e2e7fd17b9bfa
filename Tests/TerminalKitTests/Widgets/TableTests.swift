import Testing

@testable import TerminalKit

@Suite struct TableTests {
  private let columns: [Table.Column] = [
    .init("Question", minimum: 8, ideal: .max, priority: 9),
    .init("Gap", minimum: 3, alignment: .trailing, priority: 5), .init("Level", minimum: 5),
  ]

  private func table(_ count: Int, selection: Int? = nil, offset: Int = 0) -> Table {
    Table(
      columns: columns, count: count, selection: selection, offset: offset,
      placeholder: "no gaps"
    ) { index in
      [
        .text("Question \(index)"), .text("\(index)", .warning),
        .dots(LevelDots(supported: index, claimed: 3)),
      ]
    }
  }

  private func rows(_ table: Table, _ width: Int, _ height: Int) -> [String] {
    drawn(width, height) { table.draw(in: $0.bounds, on: &$0) }.rows
  }

  @Test func rowsStandBelowTheirHeadings() {
    #expect(
      rows(table(2, selection: 1), 30, 4) == [
        "  Question          Gap  Level",
        "  Question 0          0  ◌◌◌○",
        "▶ Question 1          1  ●◌◌○",
        "",
      ])
  }

  @Test func theSelectedRowIsRestyledAndHasTheCursor() {
    let canvas = drawn(30, 4) { table(3, selection: 1).draw(in: $0.bounds, on: &$0) }
    #expect(canvas.cursor == Point(x: 0, y: 2))
    #expect(canvas.styleMap.split(separator: "\n")[2].allSatisfy { $0 == "s" })
  }

  @Test func moreRowsThanFitAreScrolled() {
    #expect(
      rows(table(9, selection: 5), 30, 4) == [
        "  Question        Gap  Level",
        "  Question 3        3  ●●●○",
        "  Question 4        4  ●●●●  ┃",
        "▶ Question 5        5  ●●●●",
      ])
  }

  @Test func theLeastImportantColumnGoesFirst() {
    #expect(rows(table(1), 18, 2) == ["  Question     Gap", "  Question 0     0"])
    #expect(rows(table(1), 10, 2) == ["  Question", "  Questio…"])
    #expect(rows(table(1), 5, 2) == ["  Qu…", "  Qu…"])
  }

  @Test func aColumnLeftOutInTheMiddleLeavesNoHole() {
    let columns: [Table.Column] = [
      .init("Question", minimum: 8, priority: 9), .init("Level", minimum: 5),
      .init("Gap", minimum: 3, priority: 5),
    ]
    let table = Table(columns: columns, count: 1) { _ in [.text("Audit"), .text("2"), .text("1")] }
    #expect(rows(table, 16, 2) == ["  Question  Gap", "  Audit     1"])
  }

  @Test func anEmptyTableSaysSo() {
    #expect(rows(table(0), 24, 3) == ["  Question    Gap  Level", "  no gaps", ""])
  }

  @Test func columnsGrowTowardsTheirIdeal() {
    let columns: [Table.Column] = [
      .init("a", minimum: 2, ideal: 4), .init("b", minimum: 2, ideal: 20), .init("c", minimum: 3),
    ]
    #expect(Table.widths(columns, within: 11) == [2, 2, 3])
    #expect(Table.widths(columns, within: 15) == [4, 4, 3])
    #expect(Table.widths(columns, within: 25) == [4, 14, 3])
    #expect(Table.widths(columns, within: 99) == [4, 20, 3])
    #expect(Table.widths(columns, within: 7) == [3, 2, 0])
    #expect(Table.widths(columns, within: 0) == [0, 0, 0])
  }
}
