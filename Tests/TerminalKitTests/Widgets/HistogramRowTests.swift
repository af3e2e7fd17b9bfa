import Testing

@testable import TerminalKit

@Suite struct HistogramRowTests {
  private func line(_ counts: [Int], columnWidth: Int = 3) -> String {
    drawn(20, 1) { canvas in
      HistogramRow(counts, columnWidth: columnWidth).draw(in: canvas.bounds, on: &canvas)
    }.text
  }

  @Test func aVoteIsABlock() {
    #expect(line([0, 1, 2, 0, 1]) == "·  █  ██ ·  █")
    #expect(line([0, 4, 1], columnWidth: 6) == "·     ████  █")
  }

  @Test func manyVotesAreCounted() {
    #expect(line([3, 12, 0]) == "█3 12 ·")
    #expect(line([7, 12, 0], columnWidth: 5) == "█7   █12  ·")
    #expect(line([123_456, 1], columnWidth: 2) == "12█")
  }

  @Test func headingsStandAboveTheirBlocks() {
    let canvas = drawn(20, 2) { canvas in
      let row = HistogramRow([0, 1, 2, 0, 1])
      row.drawHeadings(["0", "1", "2", "3", "4"], in: canvas.bounds.row(0), on: &canvas)
      row.draw(in: canvas.bounds.row(1), on: &canvas)
    }
    #expect(canvas.rows == ["0  1  2  3  4", "·  █  ██ ·  █"])
  }
}
