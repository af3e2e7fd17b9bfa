import Testing

@testable import Reports

@Suite struct HTMLTextTests {
  private func escaped(_ text: String) -> String { ("\(text)" as HTMLText).markup }

  @Test func whatIsInterpolatedIsText() {
    let name = "<b title=\"x\">'&"
    let html: HTMLText = "<p>\(name)</p>"
    #expect(html.markup == "<p>&lt;b title=&quot;x&quot;&gt;&#39;&amp;</p>")
  }

  @Test func markupInMarkupStaysMarkup() {
    let inner: HTMLText = "<b>\("<")</b>"
    #expect(("<p>\(inner)\([inner])</p>" as HTMLText).markup == "<p><b>&lt;</b><b>&lt;</b></p>")
  }

  @Test func aCombiningMarkHidesNothing() {
    #expect(escaped("<\u{338}") == "&lt;\u{338}")
    #expect(escaped("\"\u{301}") == "&quot;\u{301}")
  }

  @Test func controlCharactersAreMadeVisible() {
    #expect(escaped("a\u{1B}[2J\u{0}\u{9B}") == "a^[[2J^@&lt;U+9B&gt;")
  }

  @Test func linesAreKept() {
    #expect(HTMLText.prose("a\nb\r\nc\rd").markup == "a<br>\nb<br>\nc<br>\nd")
  }

  @Test(arguments: [
    (0, "0"), (12, "12"), (0.5, "0.5"), (0.05, "0.05"), (1.255, "1.25"), (-3.1, "-3.1"),
    (99.999, "100"),
  ])
  func numbersOfADrawing(value: Double, text: String) {
    #expect(HTMLText.number(value).markup == text)
  }
}
