import Testing

@testable import Reports

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("plain words, (and) a dash - or two!", "plain words, (and) a dash - or two!"),
    ("Hallam & Rossi", "Hallam & Rossi"), ("a &lt; b", "a &amp;lt; b"), ("<b>", "&lt;b&gt;"),
    ("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"), ("a|b", "a\\|b"), ("a\\b", "a\\\\b"),
    ("[a](b)", "\\[a\\](b)"), ("# a", "\\# a"), ("a # b", "a # b"), ("- a", "\\- a"),
    ("1. a", "1\\. a"), ("1.5", "1.5"), ("12) a", "12\\) a"), ("1234567890. a", "1234567890. a"),
    ("10:30", "10:30"), ("note: x", "note: x"), ("http://a.b", "http\\://a.b"),
    ("www.a.b", "www\\.a.b"), ("a@b.c", "a\\@b.c"), (":-", "\\:-"), ("$5", "\\$5"),
    ("  edge  ", "edge"), ("a\nb", "a b"), ("\u{1B}[2J", "^\\[\\[2J"),
  ])
  func escaped(text: String, markup: String) {
    #expect(MarkdownText.escaped(text) == markup)
    #expect(MarkdownText.markup("\(text)") == markup)
  }

  @Test func emphasisOfNothingIsNothing() {
    #expect(MarkdownText.markup(.text(" ", .emphasis)) == "")
    #expect(MarkdownText.markup(.text("", .strong)) == "")
    #expect(MarkdownText.markup(.text("a*b", .strong)) == "**a\\*b**")
  }

  @Test func runsOfOneStyleAreMarkedOnce() {
    let text: ReportText = "\(.text("a*", .strong))\(.own(".", .strong)) \("b_") *"
    #expect(MarkdownText.markup(text) == "**a\\*.** b\\_ *")
  }
}
