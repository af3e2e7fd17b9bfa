import Testing

/// The terminals on which there can be a screen.
@Suite struct StartingTests {
  @Test(arguments: [
    ("xterm-256color", "xterm-256color", "indexed256"), ("linux", "linux", "indexed8"),
    ("vt100", "vt100", "mono"), ("no-such-terminal", "xterm-256color", "indexed256"),
    ("", "xterm-256color", "indexed256"),
  ])
  func terminalIsUsedForWhatItIs(_ wanted: String, _ name: String, _ depth: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": wanted])
    let facts = try terminal.ready()
    #expect(facts.contains("name: \"\(name)\""))
    #expect(facts.contains("ColorDepth.\(depth)"))
    try terminal.tell("text 0 0 accent hello")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[0] == "hello")
  }

  /// Terminals that may print unknown sequences get none beyond terminfo's.
  @Test(arguments: ["linux", "vt100", "ansi"])
  func olderTerminalsAreAskedForNothingNew(_ name: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    let facts = try terminal.ready()
    #expect(facts.contains("bracketedPaste: false"))
    #expect(facts.contains("unicode: false"))
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1002, 1004, 1006, 2004, 2026]))
  }

  @Test func terminalWithoutCursorMovementIsRefused() throws {
    let terminal = try PseudoTerminal(environment: ["TERM": "dumb"])
    try terminal.expect("failed cannotMoveCursor(name: \"dumb\")")
    #expect(try terminal.ended() == .status(2))
    #expect(try terminal.lastOutput() == "")
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func noTerminalIsRefused() throws {
    let terminal = try PseudoTerminal(
      script: "exec setsid --wait \"$@\" </dev/null >/dev/null")
    try terminal.expect("failed noTerminal")
  }

  @Test(arguments: ["\"$@\" </dev/null", "\"$@\" | cat", "\"$@\" </dev/null >/dev/null"])
  func pipesLeaveTheTerminal(_ script: String) throws {
    let terminal = try PseudoTerminal(script: script)
    try terminal.ready()
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("draw")
    _ = try terminal.output(until: "hello")
    terminal.type("x")
    #expect(try terminal.nextLine() == "key(TerminalKit.Key.character(\"x\"))")
  }

  @Test func secondTerminalIsRefused() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    terminal.order("second")
    try terminal.expect("alreadyOpen")
    terminal.type("x")
    #expect(try terminal.nextLine().hasPrefix("done"))
  }

  @Test(arguments: [
    (["LC_ALL": "C"], false), (["LC_ALL": "", "LANG": "C"], false),
    (["LC_ALL": "", "LANG": ""], true), (["LC_ALL": "de_DE.UTF-8"], true),
    (["LC_ALL": "xx_XX.ISO-8859-1"], false), (["LC_ALL": "", "LC_CTYPE": "C.UTF-8"], true),
  ])
  func characterSetIsTheLocales(_ environment: [String: String], _ isUnicode: Bool) throws {
    let terminal = try PseudoTerminal(environment: environment)
    #expect(try terminal.ready().contains("unicode: \(isUnicode)"))
  }

  @Test func optionsAreRespected() throws {
    let terminal = try PseudoTerminal(["--no-mouse", "--no-color", "--ascii"])
    let facts = try terminal.ready()
    #expect(facts.contains("mouse: false"))
    #expect(facts.contains("ColorDepth.mono"))
    #expect(facts.contains("unicode: false"))
    _ = try terminal.output()
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1004, 1006]))
    terminal.type("\u{1b}[<0;5;3Mx")
    #expect(try terminal.nextLine() == "key(TerminalKit.Key.character(\"x\"))")
  }
}
