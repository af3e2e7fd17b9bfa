import TerminalKit
import Testing

@testable import CursesTerminal

@Suite struct StyleCellsTests {
  /// Every role of every theme looks as the theme says, also after more themes than a terminal with
  /// 64 colour pairs has room for.
  @Test(arguments: [("screen", ColorDepth.indexed8), ("xterm-256color", .indexed256)])
  func everyThemeIsShown(_ name: String, _ depth: ColorDepth) throws {
    let terminal = try PseudoTerminal(rows: 30, environment: ["TERM": name])
    try terminal.ready()
    for (row, role) in Role.allCases.enumerated() {
      terminal.order("text 0 \(row) \(role) \(role)")
    }
    for id in Theme.builtInIDs + Theme.builtInIDs {
      let theme = try #require(try Theme.builtIn(id))
      try terminal.tell("theme \(id)")
      try terminal.tell("draw")
      _ = try terminal.output()
      for (row, role) in Role.allCases.enumerated() {
        #expect(terminal.screen.text[row] == "\(role)")
        let expected = numbers(theme.resolve(Style(role), depth: depth))
        #expect(terminal.screen.styles[row][0] == expected, "\(role) of \(id)")
      }
    }
  }

  @Test(arguments: ["screen", "xterm-256color", "vt220"])
  func emphasisIsAdded(_ name: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    try terminal.ready()
    for emphasis in 0..<8 { try terminal.tell("text 0 \(emphasis) text:\(emphasis) x") }
    try terminal.tell("draw")
    _ = try terminal.output()
    for emphasis in UInt8(0)..<8 {
      let expected = attributes(Style.Emphasis(rawValue: emphasis))
      #expect(terminal.screen.styles[Int(emphasis)][0] == expected)
    }
  }

  /// The numbers that a terminal is sent for a style.
  private func numbers(_ style: ResolvedStyle) -> Set<Int> {
    attributes(style.attributes).union(color(style.foreground, 30, 90, 38))
      .union(color(style.background, 40, 100, 48))
  }

  private func attributes(_ emphasis: Style.Emphasis) -> Set<Int> {
    let known: [(Style.Emphasis, Int)] = [(.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7)]
    return Set(known.filter { emphasis.contains($0.0) }.map(\.1))
  }

  private func color(_ color: Color, _ basic: Int, _ bright: Int, _ kind: Int) -> Set<Int> {
    guard case .indexed(let index) = color else { return [] }
    let number = Int(index)
    return [number < 8 ? basic + number : number < 16 ? bright + number - 8 : kind * 1_000 + number]
  }
}
