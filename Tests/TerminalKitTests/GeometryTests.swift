import Testing

@testable import TerminalKit

@Suite struct GeometryTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 6)

  @Test func aRectangleIsNeverNegative() {
    #expect(Rect(x: 0, y: 0, width: -1, height: -2) == Rect(x: 0, y: 0, width: 0, height: 0))
    #expect(rect.inset(horizontal: 9, vertical: 9).isEmpty)
  }

  @Test func splittingSharesARectangleOut() {
    #expect(rect.splitTop(2).top == Rect(x: 2, y: 3, width: 10, height: 2))
    #expect(rect.splitTop(2).rest == Rect(x: 2, y: 5, width: 10, height: 4))
    #expect(rect.splitBottom(2).bottom == Rect(x: 2, y: 7, width: 10, height: 2))
    #expect(rect.splitLeft(4).rest == Rect(x: 6, y: 3, width: 6, height: 6))
    #expect(rect.splitRight(4).right == Rect(x: 8, y: 3, width: 4, height: 6))
    #expect(rect.splitRight(99).rest.isEmpty)
    #expect(rect.splitTop(-1).rest == rect)
  }

  @Test func whatIsCentredLeavesTheSameOnBothSides() {
    #expect(rect.centered(Size(width: 4, height: 2)) == Rect(x: 5, y: 5, width: 4, height: 2))
  }

  @Test func rowsAreWithinTheRectangleOrEmpty() {
    #expect(rect.row(0) == Rect(x: 2, y: 3, width: 10, height: 1))
    #expect(rect.row(5) == Rect(x: 2, y: 8, width: 10, height: 1))
    #expect(rect.row(6).isEmpty)
    #expect(rect.row(-1).isEmpty)
  }

  @Test func intersectionIsWhatBothHold() {
    for x in 0..<16 {
      for y in 0..<12 {
        let other = Rect(x: 8, y: 0, width: 9, height: 5)
        let point = Point(x: x, y: y)
        #expect(
          rect.intersection(other).contains(point)
            == (rect.contains(point) && other.contains(point)))
      }
    }
  }
}
