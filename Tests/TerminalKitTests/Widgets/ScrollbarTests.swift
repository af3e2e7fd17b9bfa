import Testing

@testable import TerminalKit

@Suite struct ScrollbarTests {
  private func bar(count: Int, offset: Int, height: Int) -> [Bool] {
    let canvas = drawn(1, height) { canvas in
      Scrollbar(count: count, offset: offset).draw(in: canvas.bounds, on: &canvas)
    }
    return canvas.rows.map { $0 == "┃" }
  }

  @Test func thereIsNoScrollbarWhereEverythingIsVisible() {
    #expect(bar(count: 4, offset: 0, height: 4) == [false, false, false, false])
  }

  @Test func theMarkTouchesAnEndOnlyAtAnEndOfTheList() {
    for height in 3..<12 {
      for count in (height + 1)..<60 {
        let last = count - height
        for offset in 0...last {
          let rows = bar(count: count, offset: offset, height: height)
          #expect(rows.contains(true))
          #expect((rows.first == true) == (offset == 0), "\(height) \(count) \(offset)")
          #expect((rows.last == true) == (offset == last), "\(height) \(count) \(offset)")
        }
      }
    }
  }
}
