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

  @Test func wideLettersTakeTwoColumns() {
    var columns = Columns()
    columns.add(["漢字", "x"])
    columns.add(["e\u{301}a", "y"])
    #expect(columns.text == "漢字  x\ne\u{301}a    y\n")
  }
}
