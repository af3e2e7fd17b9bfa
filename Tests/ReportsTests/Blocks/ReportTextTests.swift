import Testing

@testable import Reports

@Suite struct ReportTextTests {
  @Test func whatIsInterpolatedIsTextOfTheWorkshop() {
    let name = "Ana"
    let text: ReportText = "With \(name), \(2) others\(.text("!", .warning))"
    #expect(text.runs.map(\.text) == ["With ", "Ana", ", ", "2", " others", "!"])
    #expect(text.runs.map(\.isOwn) == [true, false, true, true, true, false])
    #expect(text.runs.last?.style == .warning)
  }

  @Test func emptyRunsAreLeftOut() {
    let empty = ""
    #expect(("\(empty)" as ReportText).runs.isEmpty)
    #expect(("" as ReportText).runs.isEmpty)
    #expect(ReportText.text(" ", .strong).runs.isEmpty)
  }
}
