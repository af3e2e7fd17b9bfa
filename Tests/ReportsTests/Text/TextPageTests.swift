import Testing

@testable import Reports

@Suite struct TextPageTests {
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
