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
    #expect(("\(text)" as MarkdownText).markup == markup)
  }

  @Test func emphasisOfNothingIsNothing() {
    #expect(MarkdownText.emphasis(" ") == "")
    #expect(MarkdownText.strong("") == "")
    #expect(MarkdownText.strong("a*b") == "**a\\*b**")
  }

  @Test func blocksStandApart() {
    var page = MarkdownPage()
    page.heading(2, "A")
    page.quote("one\n\n- two")
    page.list([
      MarkdownItem(marker: .number(10), text: "x", items: [MarkdownItem(text: "y")]),
      MarkdownItem(marker: .box(checked: false), text: "z"),
    ])
    page.table(["A", "B"], right: [1], rows: [["a", "1"]])
    #expect(
      page.text == """
        ## A

        > one\\
        > \\- two

        10. x
            - y
        - [ ] z

        | A   |   B |
        | --- | --: |
        | a   |   1 |

        """)
  }
}
