import Testing

@testable import Reports

@Suite struct TextPageTests {
  @Test func longLinesBreakAtSpaces() {
    #expect(TextWrap.lines("one two three", first: 7, others: 5) == ["one two", "three"])
    #expect(TextWrap.lines("one two three", first: 8, others: 5) == ["one two", "three"])
    #expect(TextWrap.lines("", first: 5, others: 5) == [""])
  }

  @Test func longWordsBreakAnywhere() {
    #expect(TextWrap.lines("abcdefgh ij", first: 3, others: 4) == ["abc", "defg", "h ij"])
  }

  @Test func wideLettersTakeTwoColumns() {
    #expect(TextWidth.of("日本") == 4)
    #expect(TextWidth.of("e\u{301}") == 1)
    #expect(TextWrap.lines("日本語", first: 4, others: 4) == ["日本", "語"])
  }

  @Test func gapsDoNotAddUp() {
    var page = TextPage()
    page.gap()
    page.line("a")
    page.gap()
    page.gap()
    page.line("b\u{7}", indent: 2)
    page.labelled("L", "x", labelWidth: 4)
    #expect(page.text == "a\n\n  b^G\nL   x\n")
  }

  @Test func columnsLineUp() {
    var table = TextTable([.init(title: "A"), .init(title: "N", isRight: true), .init(title: "B")])
    table.add(["日本", "1", "one two three"])
    table.add(["x", "20", "y"])
    #expect(
      table.lines(width: 20) == [
        "A      N  B         ", "日本   1  one two   ", "          three     ",
        "x     20  y         ",
      ])
  }

  @Test(arguments: [
    (0.0, "░░░░"), (0.1, "█░░░"), (50, "██░░"), (99.9, "███░"), (100, "████"), (120, "████"),
  ])
  func bars(points: Double, bar: String) {
    #expect(TextBar.percent(points, width: 4) == bar)
  }
}
