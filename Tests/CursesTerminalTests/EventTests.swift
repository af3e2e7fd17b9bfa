import Glibc
import Testing

/// The events that the program gets.
@Suite struct EventTests {
  @Test func keysAndPastesArrive() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    terminal.type("a")
    #expect(try terminal.nextLine() == "key(TerminalKit.Key.character(\"a\"))")
    terminal.type("\u{1b}[A")
    #expect(try terminal.nextLine() == "key(TerminalKit.Key.up)")
    terminal.type("\u{1b}[200~one\r")
    terminal.type("two\u{1b}[20")
    terminal.type("1~")
    #expect(try terminal.nextLine() == "paste(\"one\\ntwo\")")
    terminal.type("\u{1b}")
    #expect(try terminal.nextLine() == "key(TerminalKit.Key.escape)")
  }

  @Test func controlKeysAreKeysAndNotSignals() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    for letter in ["c", "s", "q", "z"] {
      let byte = (Character(letter).asciiValue ?? 0) & 0x1f
      terminal.type([byte])
      #expect(try terminal.nextLine() == "key(TerminalKit.Key.control(\"\(letter)\"))")
    }
  }

  @Test func longPasteIsOneEvent() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    let text = String(repeating: "0123456789", count: 20_000)
    terminal.type("\u{1b}[200~" + text + "\u{1b}[201~")
    #expect(try terminal.nextLine() == "paste(\"\(text)\")")
  }

  /// Also where terminfo says that the terminal reports it in another way.
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
  func mouseIsReported(_ name: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    try terminal.ready()
    _ = try terminal.output()
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1004, 1006, 2004]))
    terminal.type("\u{1b}[<0;5;3M")
    #expect(try terminal.nextLine().contains("press"))
    try terminal.tell("mouse off")
    _ = try terminal.output()
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1004, 1006]))
    #expect(terminal.screen.modes.contains(2004))
    try terminal.tell("mouse on")
    _ = try terminal.output()
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1004, 1006]))
  }

  @Test func newSizeArrivesOnce() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("draw")
    // It is stopped, so that all sizes have come when it looks.
    terminal.signal(SIGSTOP)
    for width in 20...90 { try terminal.resize(Int32(width), 30) }
    terminal.signal(SIGCONT)
    #expect(try terminal.nextLine() == "resumed")
    #expect(try terminal.nextLine() == "resized 90 30")
    terminal.type("x")
    #expect(try terminal.nextLine() == "key(TerminalKit.Key.character(\"x\"))")
  }

  @Test func sizeOfOneCellAndBackLosesNothing() throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 5)
    try terminal.ready()
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("draw")
    try terminal.resize(1, 1)
    try terminal.expect("resized 1 1")
    try terminal.tell("text 0 0 text h")
    try terminal.tell("draw")
    try terminal.resize(20, 5)
    try terminal.expect("resized 20 5")
    try terminal.tell("text 0 4 text again")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text == ["", "", "", "", "again"])
  }

  /// Variables that an earlier program left do not count for the size.
  @Test func sizeIsTheTerminals() throws {
    let terminal = try PseudoTerminal(
      columns: 100, rows: 30, environment: ["LINES": "7", "COLUMNS": "9"])
    try terminal.ready()
    try terminal.tell("text 95 29 text end")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.text[29].hasSuffix("end"))
    try terminal.resize(101, 31)
    try terminal.expect("resized 101 31")
  }

  @Test func timeoutIsTold() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("wait 1")
    #expect(try terminal.nextLine() == "timedOut")
  }

  @Test func whatIsTypedTogetherArrivesInOrder() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    terminal.type("ab\u{1b}[Bc")
    #expect(try terminal.nextLine().contains("\"a\""))
    #expect(try terminal.nextLine().contains("\"b\""))
    #expect(try terminal.nextLine().contains("down"))
    #expect(try terminal.nextLine().contains("\"c\""))
  }

  /// The kernel counts how often a program goes to sleep. The count stays the same while it waits.
  @Test func waitingUsesNoProcessorTime() throws {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("draw")
    // Meanwhile something else runs for a while.
    let other = try PseudoTerminal()
    try other.ready()
    // It may not be asleep at the first count. A timer would be seen in every round.
    let hasSlept = try (0..<5).contains { _ in
      let before = try terminal.contextSwitches()
      try other.tell("wait 250")
      try other.expect("timedOut")
      return try terminal.contextSwitches() == before
    }
    #expect(hasSlept)
  }
}
