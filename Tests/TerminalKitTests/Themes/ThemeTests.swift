import Testing

@testable import TerminalKit

@Suite struct ThemeTests {
  private func theme(_ look: RoleLook) -> Theme {
    Theme(
      id: "t", title: "T", assumedBackground: nil,
      looks: Array(repeating: look, count: Role.allCases.count))
  }

  private let look = RoleLook(
    truecolor: ColorPair(foreground: .rgb(RGB(red: 1, green: 2, blue: 3))),
    indexed256: ColorPair(foreground: .indexed(100)),
    indexed16: ColorPair(foreground: .indexed(11), background: .indexed(4)), mono: .reverse,
    attributes: .bold)

  @Test func aStyleIsResolvedForTheTerminalsDepth() {
    let theme = theme(look)
    #expect(
      theme.resolve(Style(.accent), depth: .truecolor)
        == ResolvedStyle(foreground: .rgb(RGB(red: 1, green: 2, blue: 3)), attributes: .bold))
    #expect(
      theme.resolve(Style(.accent), depth: .indexed256)
        == ResolvedStyle(foreground: .indexed(100), attributes: .bold))
    #expect(
      theme.resolve(Style(.accent), depth: .indexed16)
        == ResolvedStyle(
          foreground: .indexed(11), background: .indexed(4), attributes: .bold))
    #expect(theme.resolve(Style(.accent), depth: .mono) == ResolvedStyle(attributes: .reverse))
  }

  @Test func emphasisIsAdded() {
    let theme = theme(look)
    #expect(
      theme.resolve(Style(.text, .underline), depth: .mono).attributes == [.reverse, .underline])
  }

  @Test func onEightColoursBrightOnesAreBoldAndBrightBlackIsDim() {
    #expect(
      theme(look).resolve(.text, depth: .indexed8)
        == ResolvedStyle(foreground: .indexed(3), background: .indexed(4), attributes: .bold))
    let grey = RoleLook(indexed16: ColorPair(foreground: .indexed(8)))
    #expect(
      theme(grey).resolve(.text, depth: .indexed8)
        == ResolvedStyle(foreground: .standard, attributes: .dim))
    let same = RoleLook(
      indexed16: ColorPair(foreground: .indexed(12), background: .indexed(4)), mono: .reverse)
    #expect(
      theme(same).resolve(.text, depth: .indexed8) == ResolvedStyle(attributes: .reverse))
  }
}
