import Testing

@testable import TerminalKit

@Suite struct FooterTests {
  private let footer = Footer([
    KeyHint(key: "0–4", label: "level", priority: 9), KeyHint(key: "Enter", label: "evidence"),
    KeyHint(key: "v", label: "vote", priority: 3), KeyHint(key: "?", label: "keys"),
    KeyHint(key: "q", label: "back"),
  ])

  private func line(_ footer: Footer, _ width: Int) -> String {
    drawn(width, 1) { footer.draw(in: $0.bounds, on: &$0) }.text
  }

  @Test func itNamesTheKeysThatAct() {
    #expect(line(footer, 60) == " 0–4 level   Enter evidence   v vote   ? keys   q back")
    let canvas = drawn(60, 1) { footer.draw(in: $0.bounds, on: &$0) }
    #expect(canvas.styleMap.hasPrefix(" kkkllllll"))
  }

  @Test func theKeysForHelpAndBackStayLongest() {
    #expect(line(footer, 40) == " 0–4 level   v vote   ? keys   q back")
    #expect(line(footer, 30) == " 0–4 level   ? keys   q back")
    #expect(line(footer, 20) == " ? keys   q back")
    #expect(line(footer, 10) == " ? keys")
  }

  @Test func theModeComesFirst() {
    let typing = Footer([KeyHint(key: "Esc", label: "done")], mode: "Typing")
    #expect(line(typing, 30) == " Typing   Esc done")
  }

  @Test func aClickFindsTheHintBelowIt() {
    let width = 40
    let shown = Array(line(footer, width))
    for column in -1..<width {
      let hint = footer.hint(atColumn: column, width: width)
      let isBlank = column < 0 || column >= shown.count
      if isBlank { #expect(hint == nil) }
      if let hint, !isBlank {
        #expect(String(shown).contains(hint.key + " " + hint.label))
      }
    }
    #expect(footer.hint(atColumn: 1, width: width)?.key == "0–4")
    #expect(footer.hint(atColumn: 13, width: width)?.key == "v")
    #expect(footer.hint(atColumn: 11, width: width) == nil)
    let typing = Footer([KeyHint(key: "Esc", label: "done")], mode: "Typing")
    #expect(typing.hint(atColumn: 1, width: 30) == nil)
    #expect(typing.hint(atColumn: 10, width: 30)?.key == "Esc")
  }
}
