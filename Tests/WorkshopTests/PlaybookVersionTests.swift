import Testing
import Workshop

@Suite struct PlaybookVersionTests {
  /// From the oldest to the newest: each is older than all that follow.
  @Test func order() {
    let versions = [
      "", "alpha", "beta", "0.9", "1.0.0-a", "1.0.0-b", "1-b.2", "1-b.10", "1", "1.0.1", "1.9",
      "1.10", "2", "2.0.0.1", "10", "2026.11",
    ].map(PlaybookVersion.init)
    for (index, version) in versions.enumerated() {
      #expect(!(version < version))
      for later in versions[(index + 1)...] {
        #expect(version < later)
        #expect(!(later < version))
      }
    }
  }

  @Test(arguments: [("1", "1.0.0"), (" 1.0", "1"), ("01", "1"), ("1.0-x", "1-x")])
  func equallyNew(one: String, other: String) {
    let (one, other) = (PlaybookVersion(one), PlaybookVersion(other))
    #expect(!(one < other) && !(other < one))
  }

  /// More digits than an `Int` can have are compared as text.
  @Test func enormousNumbersAreText() {
    let huge = PlaybookVersion(String(repeating: "9", count: 400))
    #expect(!(huge < huge))
    #expect(huge < PlaybookVersion("1"))
  }
}
