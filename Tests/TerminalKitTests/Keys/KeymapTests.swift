import Testing

@testable import TerminalKit

@Suite struct KeymapTests {
  private enum Act: Hashable { case open, back, vote, help }

  private let keymap = Keymap<Act>([
    Binding([.enter, .right], .open, label: "open", help: "Open it.", priority: 5),
    Binding([.character("v")], .vote, label: "vote", help: "Vote.", keysShown: "v, V"),
    Binding([.character("q"), .escape], .back, help: "Go back."),
  ])

  @Test func keysStandForCommands() {
    #expect(keymap.command(for: .right) == .open)
    #expect(keymap.command(for: .escape) == .back)
    #expect(keymap.command(for: .character("x")) == nil)
    #expect(keymap.binding(of: .back)?.keyNames == "q  Esc")
    #expect(keymap.binding(of: .help) == nil)
  }

  @Test func theFooterShowsWhatHasALabel() {
    #expect(
      keymap.hints == [
        KeyHint(key: "Enter", label: "open", priority: 5), KeyHint(key: "v, V", label: "vote"),
      ])
  }

  @Test func aKeyBoundTwiceIsFound() {
    #expect(keymap.doubledKeys == [])
    let doubled = Keymap(keymap.bindings + [Binding([.escape], .help, help: "Help.")])
    #expect(doubled.doubledKeys == [.escape])
    #expect(doubled.command(for: .escape) == .back)
  }
}
