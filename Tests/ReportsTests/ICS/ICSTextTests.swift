import Testing

@testable import Reports

@Suite struct ICSTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), (#"C:\new"#, #"C:\\new"#), ("a;b,c", #"a\;b\,c"#),
    ("one\ntwo", #"one\ntwo"#), ("one\r\ntwo\rthree", #"one\ntwo\nthree"#), (#"\n"#, #"\\n"#),
    ("a\u{2028}b\u{2029}c\u{85}d", #"a\nb\nc\nd"#), ("a\tb", "a\tb"), ("\"a\": b", "\"a\": b"),
    ("\u{1B}[31m\u{0}\u{7F}\u{9B}x\u{B}\u{C}", "[31mx"),
    ("a\u{202E}b\u{2066}c\u{FEFF}", "a<U+202E>b<U+2066>c<U+FEFF>"),
    ("no\u{200B}thing", "no<U+200B>thing"),
    ("👩\u{200D}💻 e\u{301}", "👩<U+200D>💻 e\u{301}"),
    ("END:VEVENT\nBEGIN:VALARM", #"END:VEVENT\nBEGIN:VALARM"#),
    (",\u{301}", "\\,\u{301}"),
  ]) func escapes(text: String, escaped: String) {
    #expect(Array(ICSText.escaped(text).unicodeScalars) == Array(escaped.unicodeScalars))
  }
}
