import Testing

@testable import CursesTerminal

@Suite struct TerminalModesTests {
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "alacritty", "xterm-kitty", "st"])
  func xtermsLanguageIsSpokenBy(_ name: String) {
    let modes = TerminalModes(terminal: name, mouse: true)
    #expect(modes.understood && !modes.hasFewGlyphs && !modes.frameBegins.isEmpty)
  }

  @Test(arguments: ["linux", "vt100", "vt220", "ansi", "sun", "cons25"])
  func olderTerminalsAreAskedForNothing(_ name: String) {
    let modes = TerminalModes(terminal: name, mouse: true)
    #expect(!modes.understood && modes.hasFewGlyphs)
    #expect((modes.enter + modes.leave + modes.mouseSwitch).isEmpty)
    #expect((modes.frameBegins + modes.frameEnds).isEmpty)
  }

  @Test func everyModeTurnedOnIsTurnedOff() {
    let modes = TerminalModes(terminal: "xterm", mouse: true)
    let on = String(decoding: modes.enter, as: UTF8.self).split(separator: "\u{1b}")
    let off = String(decoding: modes.leave, as: UTF8.self).split(separator: "\u{1b}")
    for mode in on { #expect(off.contains(mode.dropLast() + "l")) }
  }

  @Test func mouseIsTurnedOffEvenIfItWasNot() {
    let modes = TerminalModes(terminal: "xterm", mouse: false)
    #expect(!String(decoding: modes.enter, as: UTF8.self).contains("1000"))
    #expect(String(decoding: modes.leave, as: UTF8.self).contains("1000l"))
  }
}
