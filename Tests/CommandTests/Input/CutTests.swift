import Testing

@testable import pilotage

struct CutTests {
  @Test func cutsAtTheFirst() throws {
    let (before, mark, behind) = try #require("a=b=c".cut(at: "="))
    #expect(before == "a" && mark == "=" && behind == "b=c")
    #expect("a=b:c".cut(at: ":", "=")?.mark == "=")
    #expect("abc".cut(at: "=") == nil)
    #expect("".cut(at: "=") == nil)
    #expect("=".cut(at: "=")?.before == "")
    #expect("a=\u{0301}".cut(at: "=")?.behind == "\u{0301}")
  }
}
