import Testing

@testable import TerminalKit

@Suite struct KeyNameTests {
  @Test(arguments: [
    (Key.control("s"), "Ctrl-S"), (.enter, "Enter"), (.character("]"), "]"), (.up, "↑"),
    (.character(" "), "Space"), (.alt("b"), "Alt-B"), (.backtab, "Shift-Tab"), (.pageUp, "PgUp"),
    (.function(12), "F12"), (.control("\\"), "Ctrl-\\"), (.control(" "), "Ctrl-Space"),
    (.shiftLeft, "Shift-←"), (.character("G"), "G"), (.character("é"), "é"),
  ])
  func keysHaveNamesThatCanBeRead(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test func everyNamedKeyIsReadBack() {
    let keys: [Key] = [
      .enter, .tab, .backtab, .escape, .backspace, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .shiftLeft, .shiftRight,
    ]
    #expect(keys.allSatisfy { Key(name: $0.name) == $0 })
    #expect((1...24).allSatisfy { Key(name: "F\($0)") == .function($0) })
  }

  @Test(arguments: [
    ("up", Key.up), ("ESC", .escape), ("Escape", .escape), ("ctrl-s", .control("s")),
    ("Return", .enter), ("space", .character(" ")), ("f1", .function(1)), ("f", .character("f")),
    ("F", .character("F")),
  ])
  func namesCanBeWrittenInOtherWays(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "Ctrl-", "Ctrl-ab", "F0", "F25", "F-1", "Hyper-X", "ab"])
  func otherNamesAreRefused(name: String) {
    #expect(Key(name: name) == nil)
  }
}
