import Glibc
import Testing

/// Trials of terminals that answer, that do not, and that are hostile.
@Suite struct TerminalTrialTests {
  private static let cursor = "\u{1b}[6n"

  private func trial(
    _ name: String = "xterm-256color", environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["--trial", name], environment: ["TERM": name].merging(environment) { $1 })
    try terminal.ready()
    return terminal
  }

  @Test func widthsAreMeasured() throws {
    let terminal = try trial()
    terminal.order("widths ● 漢 e\u{301}")
    for width in [1, 2, 1] {
      _ = try terminal.output(until: Self.cursor)
      terminal.type("\u{1b}[9;\(width + 1)R")
    }
    try terminal.expect("widths [Optional(1), Optional(2), Optional(1)]")
    // The line is as empty as before.
    #expect(try terminal.output(until: "\u{1b}[K") == "\r")
  }

  @Test func aSilentTerminalIsNotWaitedFor() throws {
    let terminal = try trial()
    terminal.order("widths ● ○")
    try terminal.expect("widths [nil, nil]")
    terminal.order("wait")
    try terminal.expect("timedOut")
  }

  /// Typing in the meantime does not make the wait longer.
  @Test func keysAreNoAnswers() throws {
    let terminal = try trial()
    terminal.order("widths ●")
    _ = try terminal.output(until: Self.cursor)
    terminal.type("abc\u{1b}[A")
    try terminal.expect("widths [nil]")
  }

  @Test func answersOfOtherKindsAreNoWidths() throws {
    let terminal = try trial()
    terminal.order("widths ●")
    _ = try terminal.output(until: Self.cursor)
    // Nothing of it is shown, run or counted.
    terminal.type("\u{1b}]52;c;cm0gLXJm\u{7}\u{1b}[2J\u{1b}[?1;2c")
    try terminal.expect("widths [nil]")
    terminal.order("restore")
    try terminal.expect("done restore")
    let written = try terminal.lastOutput()
    #expect(!written.contains("52;c") && !written.contains("2J"))
  }

  @Test(arguments: ["linux", "vt100"])
  func olderTerminalsAreNotAskedForTheMouse(_ name: String) throws {
    let terminal = try trial(name)
    try terminal.tell("mouse")
    try terminal.tell("restore")
    #expect(try terminal.lastOutput() == "")
  }

  @Test func everyKeyArrives() throws {
    let terminal = try trial()
    for (typed, key) in [
      ("\u{13}", "control(\"s\")"), ("\u{1a}", "control(\"z\")"), ("\u{3}", "control(\"c\")"),
      ("\r", "enter"), ("\u{1b}[A", "up"), ("\u{1b}OA", "up"), ("\u{1b}[Z", "backtab"),
      ("\u{1b}x", "alt(\"x\")"), ("\u{1b}", "escape"), ("0", "character(\"0\")"),
    ] {
      terminal.order("next")
      terminal.type(typed)
      #expect(try terminal.expect(beginning: "key(").contains(".\(key))"))
    }
  }

  @Test func pastesAndClicks() throws {
    let terminal = try trial()
    terminal.order("mouse")
    _ = try terminal.output(until: "\u{1b}[?1006h")
    terminal.order("next")
    terminal.type("\u{1b}[200~a\u{1b}[31mb\u{1b}[201~")
    try terminal.expect("paste(\"a[31mb\")")
    terminal.order("next")
    terminal.type("\u{1b}[<0;5;3M")
    _ = try terminal.expect(beginning: "mouse(")
  }

  @Test func theTerminalIsAsItWas() throws {
    let terminal = try trial()
    try terminal.tell("mouse")
    #expect(terminal.modes != terminal.modesBefore)
    // What comes too late is not left to the shell.
    terminal.type("\u{1b}[1;1R\n")
    try #require(terminal.hasUnreadInput(withinMilliseconds: 20_000))
    try terminal.tell("restore")
    #expect(terminal.modes == terminal.modesBefore)
    #expect(!terminal.hasUnreadInput())
    #expect(try terminal.lastOutput().hasSuffix("\u{1b}[?2004l"))
  }

  @Test(arguments: ["exit", "abort"])
  func theTerminalIsAsItWasHoweverItEnds(_ how: String) throws {
    let terminal = try trial()
    try terminal.tell("mouse")
    terminal.order(how)
    _ = try terminal.ended()
    #expect(terminal.modes == terminal.modesBefore)
    #expect(try terminal.lastOutput().contains("\u{1b}[?1000l"))
  }

  @Test func aSignalIsTold() throws {
    let terminal = try trial()
    terminal.order("next")
    terminal.signal(SIGTERM)
    try terminal.expect("terminated(signal: \(SIGTERM))")
    terminal.order("next")
    terminal.hangUp()
    try terminal.expect("terminated(signal: \(SIGHUP))")
  }

  /// The expectation without taking the terminal is what a screen then has.
  @Test(arguments: [
    ("xterm", [:]), ("xterm-256color", [:]), ("xterm-direct", [:]), ("tmux-256color", [:]),
    ("screen", [:]), ("linux", [:]), ("vt100", [:]), ("dumb", [:]), ("no-such-terminal", [:]),
    ("", [:]), ("xterm-256color", ["NO_COLOR": "1"]), ("xterm-256color", ["LC_ALL": "C"]),
  ])
  func expectationIsWhatComes(_ name: String, _ more: [String: String]) throws {
    let environment = ["TERM": name].merging(more) { $1 }
    let trial = try PseudoTerminal(["--trial", "xterm"], environment: environment)
    let expected = try trial.ready()
    let screen = try PseudoTerminal(environment: environment)
    let line = try screen.nextLine()
    if line.hasPrefix("ready ") {
      let facts = try #require(line.split(separator: " ", maxSplits: 2).last)
      #expect(expected.contains(facts))
    } else {
      #expect(expected.contains(line.dropFirst("failed ".count)))
    }
  }
}
