import Testing

@testable import Session

@Suite("What was kept of an earlier session")
struct UnsavedTests {
  @Test(
    "What is not a draft is none",
    arguments: [
      ("new-workshop", "{}"), ("new-workshop", "["), ("details", "{\"form\":{}}"), ("action", "1"),
      ("action/x", "{}"), ("note", "text"), ("", ""),
    ])
  func broken(key: String, content: String) {
    #expect(Unsaved(key: key, content: content) == nil)
  }
}
