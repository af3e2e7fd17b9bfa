import Testing

@testable import pilotage

struct ColumnsTests {
  @Test func linesUp() {
    var columns = Columns()
    columns.add(["a", "long", "x"])
    columns.add(["ccc", "d", "y\u{1B}["])
    #expect(columns.text == "a    long  x\nccc  d     y^[[\n")
    #expect(Columns().text == "")
  }
}
