import Testing

@testable import TerminalKit

@Suite struct LevelDotsTests {
  @Test func dotsShowSupportedClaimedAndMissingLevels() {
    for supported in -1...6 {
      for claimed in -1...6 {
        let text = LevelDots(supported: supported, claimed: claimed).spans.map(\.text).joined()
        let shown = max(0, min(4, supported))
        let total = max(shown, max(0, min(4, claimed)))
        #expect(text.filter { $0 == "●" }.count == shown)
        #expect(text.filter { $0 == "◌" }.count == total - shown)
        #expect(text.count == 4)
        #expect(String(text.sorted { Self.order($0) < Self.order($1) }) == text)
      }
    }
  }

  @Test func theyAreDrawnInTheirRoles() {
    let canvas = drawn(4, 1) { LevelDots(supported: 2, claimed: 3).draw(in: $0.bounds, on: &$0) }
    #expect(canvas.text == "●●◌○")
    #expect(canvas.styleMap == "uuce")
  }

  private static func order(_ dot: Character) -> Int { dot == "●" ? 0 : dot == "◌" ? 1 : 2 }
}
