import Reports
import TestSupport
import Testing
import Workshop

@Suite struct FreeTextWordsTests {
  @Test func list() throws {
    let anonymous = AnonymousWorkshop(of: try SmallWorkshop.state())
    #expect(
      FreeTextWords.list(anonymous.toRead, in: anonymous.state)
        == "the title; the organisation; what the pilot is to do; measure, taken from, note, "
        + "dissents and comments of Measure; agreed by and comments of Owner; data sources of "
        + "Sources; note of Repair; reason of Cost; 5 actions")
  }

  @Test func nothing() throws {
    #expect(FreeTextWords.list([], in: try SmallWorkshop.state()) == "")
  }
}
