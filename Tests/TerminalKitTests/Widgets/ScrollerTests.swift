import Testing

@testable import TerminalKit

@Suite struct ScrollerTests {
  @Test func theSelectedRowIsVisibleAndNoRowIsEmpty() {
    for count in 0..<9 {
      for height in 0..<7 {
        for selection in -2..<11 {
          for offset in -3..<12 {
            let first = Scroller.offset(
              count: count, height: height, selection: selection, offset: offset)
            #expect(first >= 0)
            #expect(first <= max(0, count - height))
            guard count > 0, height > 0 else { continue }
            let row = max(0, min(count - 1, selection))
            #expect(row >= first && row < first + height)
          }
        }
      }
    }
  }

  @Test func itScrollsNoFurtherThanItMust() {
    #expect(Scroller.offset(count: 20, height: 5, selection: 7, offset: 4) == 4)
    #expect(Scroller.offset(count: 20, height: 5, selection: 9, offset: 4) == 5)
    #expect(Scroller.offset(count: 20, height: 5, selection: 3, offset: 4) == 3)
    #expect(Scroller.offset(count: 20, height: 5, selection: nil, offset: 4) == 4)
  }

  @Test func aMarginKeepsNeighboursInSight() {
    #expect(Scroller.offset(count: 20, height: 5, selection: 8, offset: 4, margin: 1) == 5)
    #expect(Scroller.offset(count: 20, height: 5, selection: 0, offset: 4, margin: 1) == 0)
    #expect(Scroller.offset(count: 20, height: 5, selection: 19, offset: 0, margin: 2) == 15)
  }
}
