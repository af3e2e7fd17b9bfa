import PlainText
import TerminalKit
import TestSupport
import Testing

/// The part of a canvas that reaches the terminal.
@Suite struct DrawingTests {
  @Test func firstFrameShowsTheCanvas() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("text 78 23 text !?")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "hello")
    #expect(terminal.screen.text[23] == String(repeating: " ", count: 78) + "!?")
    #expect(terminal.screen.unknown.isEmpty)
  }

  /// On a slow connection one can read what to do before the panes are drawn.
  @Test func theEdgesOfTheFirstFrameComeFirst() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text the title")
    try terminal.tell("text 0 5 text a pane")
    try terminal.tell("text 0 22 text what to do")
    try terminal.tell("text 0 23 text the keys")
    try terminal.tell("draw")
    let output = try terminal.output()
    let offsets = try ["the title", "what to do", "the keys", "a pane"].map { text in
      try #require(output.firstRange(of: text)).lowerBound
    }
    #expect(offsets == offsets.sorted())
    #expect(terminal.screen.text[5] == "a pane")
    #expect(terminal.screen.text[23] == "the keys")
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func sameCanvasWritesNothing() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("draw")
    _ = try terminal.output()
    try terminal.tell("draw")
    #expect(try terminal.output() == "")
    // The same text, drawn again.
    try terminal.tell("new 80 24")
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("draw")
    #expect(try terminal.output() == "")
  }

  @Test func sameClusterByAnotherNumberWritesNothing() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text e\u{301}")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "e\u{301}")
    try terminal.tell("new 80 24")
    try terminal.tell("text 3 0 text o\u{308}")
    try terminal.tell("text 0 0 text e\u{301}  ")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "e\u{301}  o\u{308}")
    try terminal.tell("text 3 0 text  ")
    try terminal.tell("draw")
    _ = try terminal.output()
    try terminal.tell("new 80 24")
    try terminal.tell("text 0 0 text e\u{301}")
    try terminal.tell("draw")
    #expect(try terminal.output() == "")
  }

  @Test func otherClusterByTheSameNumberIsSent() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text e\u{301}")
    try terminal.tell("draw")
    try terminal.tell("new 80 24")
    try terminal.tell("text 0 0 text o\u{308}")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "o\u{308}")
  }

  @Test func onlyWhatChangedIsSent() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    for row in 0..<24 { try terminal.tell("text 0 \(row) text row \(row) of many words") }
    try terminal.tell("draw")
    _ = try terminal.output()
    try terminal.tell("text 4 7 text X")
    try terminal.tell("draw")
    let output = try terminal.output()
    #expect(output.hasPrefix("\u{1b}[?2026h") && output.hasSuffix("\u{1b}[?2026l"))
    #expect(output.contains("X") && !output.contains("row"))
    #expect(output.utf8.count < 50)
    #expect(terminal.screen.text[7] == "row X of many words")
  }

  @Test func movingTheCursorAloneIsNoFrame() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(!terminal.screen.modes.contains(25))
    #expect(terminal.screen.cursor == (79, 23))
    try terminal.tell("cursor 5 6 1")
    try terminal.tell("draw")
    #expect(try !terminal.output().contains("2026"))
    #expect(terminal.screen.modes.contains(25))
    #expect(terminal.screen.cursor == (5, 6))
  }

  /// For magnifiers and screen readers it is visible wherever a canvas puts it, and only there.
  @Test func aCursorThatIsAlwaysShown() throws {
    let terminal = try PseudoTerminal(["--cursor"])
    try terminal.ready()
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(!terminal.screen.modes.contains(25))
    try terminal.tell("cursor 5 6 0")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.modes.contains(25))
    #expect(terminal.screen.cursor == (5, 6))
  }

  @Test func wideGlyphsAreWhole() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text a世界b")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "a世界b")
    // Its second half is overwritten, and the first goes with it.
    try terminal.tell("text 2 0 text x")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "a x界b")
    // Its second half alone gets another style.
    try terminal.tell("restyle 4 0 1")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "a x界b")
  }

  @Test func canvasOfAnotherSizeIsCut() throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 4)
    try terminal.ready()
    try terminal.tell("new 22 6")
    try terminal.tell("text 0 0 text 0123456789012345678世")
    try terminal.tell("text 0 5 text unseen")
    try terminal.tell("draw")
    #expect(try !terminal.output().contains("unseen"))
    #expect(terminal.screen.text[0] == "0123456789012345678")
    try terminal.tell("new 3 1")
    try terminal.tell("text 0 0 text abc")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text == ["abc", "", "", ""])
  }

  /// A canvas should hold no such cell; if it does, the terminal must not obey it.
  @Test(arguments: [0x00, 0x07, 0x1b, 0x7f, 0x85, 0x9b, 0x202e, 0x200b, 0x301])
  func whatATerminalWouldObeyIsReplaced(_ glyph: Int) throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text a-b")
    try terminal.tell("cell 1 0 \(glyph) 1")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "a\u{fffd}b")
  }

  @Test func glyphOfAnotherWidthIsReplaced() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text a--b--c")
    try terminal.tell("cell 1 0 \(0x61) 2")
    try terminal.tell("cell 4 0 \(0x4e16) 1")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "a\u{fffd} b\u{fffd}-c")
  }

  @Test func asciiWhereTheLocaleSaysSo() throws {
    let terminal = try PseudoTerminal(environment: ["LC_ALL": "C"])
    #expect(try terminal.ready().contains("unicode: false"))
    try terminal.tell("text 0 0 text ╭─ é ●")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "+- e *")
  }

  @Test func redrawingSendsEverything() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("draw")
    _ = try terminal.output()
    try terminal.tell("redraw")
    try terminal.tell("draw")
    #expect(try terminal.output().contains("hello"))
  }

  @Test func anotherThemeSendsWhatLooksDifferent() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("text 0 1 selection there")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.styles[1][0] == [7])
    try terminal.tell("theme dark")
    try terminal.tell("draw")
    let output = try terminal.output()
    #expect(output.contains("there"))
    #expect(terminal.screen.styles[1][0] != [7])
  }

  @Test func noColorMeansAttributesOnly() throws {
    let terminal = try PseudoTerminal(environment: ["NO_COLOR": "1"])
    #expect(try terminal.ready().contains("depth: TerminalKit.ColorDepth.mono"))
    try terminal.tell("theme dark")
    for (row, role) in Role.allCases.enumerated() {
      try terminal.tell("text 0 \(row) \(role) text")
    }
    try terminal.tell("draw")
    _ = try terminal.output()
    for row in terminal.screen.styles { #expect(row[0].isSubset(of: [1, 2, 4, 7])) }
  }

  /// The terminal shows every canvas, whatever was drawn before.
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "xterm", "rxvt", "linux", "vt220"])
  func anySequenceOfCanvasesIsShown(_ name: String) throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 12, environment: ["TERM": name])
    let isASCII = try terminal.ready().contains("unicode: false")
    let pieces = [
      "x", "some words", "世界", "e\u{301}", "│─╭╮", "          ", "aaaaaaaaaaaaaaaa", "█▊░",
    ]
    terminal.order("theme dark")
    var random = SeededRandom(11)
    var canvas = Canvas(size: Size(width: 40, height: 12))
    for _ in 0..<60 {
      if Int.random(in: 0..<8, using: &random) == 0 {
        canvas = Canvas(size: canvas.size)
        terminal.order("new 40 12")
      }
      for _ in 0..<Int.random(in: 0..<20, using: &random) {
        let point = Point(
          x: Int.random(in: 0..<40, using: &random), y: Int.random(in: 0..<12, using: &random))
        let role = Role.allCases.randomElement(using: &random) ?? .text
        let piece = pieces.randomElement(using: &random) ?? ""
        canvas.put(piece, x: point.x, y: point.y, style: Style(role), ellipsis: false)
        terminal.order("text \(point.x) \(point.y) \(role) \(piece)")
      }
      try terminal.tell("draw")
      _ = try terminal.output()
      #expect(terminal.screen.text == (isASCII ? Glyphs.ascii(canvas) : canvas).rows)
    }
    #expect(terminal.screen.unknown.isEmpty)
  }
}
