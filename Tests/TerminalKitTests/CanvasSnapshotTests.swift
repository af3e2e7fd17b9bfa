import Testing

@testable import TerminalKit

@Suite struct CanvasSnapshotTests {
  @Test func rowsAreTextWithoutTrailingSpaces() {
    let canvas = drawn(6, 3) { canvas in
      canvas.put("a b", x: 0, y: 0)
      canvas.put("漢", x: 2, y: 2)
    }
    #expect(canvas.text == "a b\n\n  漢")
  }

  @Test func theStyleMapShowsRoles() {
    let canvas = drawn(8, 2) { canvas in
      canvas.put("ab", x: 0, y: 0)
      canvas.put("c", x: 2, y: 0, style: .title)
      canvas.put("d", x: 3, y: 0, style: Style(.warning))
      canvas.put("e", x: 4, y: 0, style: Style(.text, .bold))
      canvas.fill(Rect(x: 0, y: 1, width: 3, height: 1), Style(.selection))
    }
    #expect(canvas.styleMap == "..Tw:\nsss")
  }

  @Test func everyRoleHasALetterOfItsOwn() {
    let letters = Set(Role.allCases.map(\.mapLetter))
    #expect(letters.count == Role.allCases.count)
    #expect(letters.allSatisfy { $0 == "." || $0.properties.isLowercase })
  }
}
