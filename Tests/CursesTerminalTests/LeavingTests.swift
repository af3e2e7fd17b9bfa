import Glibc
import Testing

/// However the program ends, the terminal is as it was found.
@Suite struct LeavingTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signalIsToldAndTheProgramRestores(_ signal: Int32) throws {
    let terminal = try drawn()
    terminal.signal(signal)
    try terminal.expect("terminated \(signal)")
    #expect(try terminal.ended() == .status(0))
    try expectRestored(terminal)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGUSR1, SIGUSR2, SIGALRM])
  func fatalSignalRestoresAndKills(_ signal: Int32) throws {
    let terminal = try drawn()
    terminal.signal(signal)
    #expect(try terminal.ended() == .signal(signal))
    try expectRestored(terminal)
  }

  @Test func trapRestores() throws {
    let terminal = try drawn()
    terminal.order("trap")
    let ended = try terminal.ended()
    #expect(ended == .signal(SIGILL) || ended == .signal(SIGTRAP))
    try expectRestored(terminal)
  }

  @Test func abortRestores() throws {
    let terminal = try drawn()
    terminal.order("abort")
    #expect(try terminal.ended() == .signal(SIGABRT))
    try expectRestored(terminal)
  }

  @Test func stackThatOverflowsRestores() throws {
    let terminal = try drawn()
    terminal.order("overflow")
    #expect(try terminal.ended() == .signal(SIGSEGV))
    try expectRestored(terminal)
  }

  @Test func exitRestores() throws {
    let terminal = try drawn()
    terminal.order("exit")
    #expect(try terminal.ended() == .status(3))
    try expectRestored(terminal)
  }

  @Test func restoringTwiceDoesNothingMore() throws {
    let terminal = try drawn()
    terminal.order("restore\nmark\nrestore")
    #expect(try terminal.output(until: "<mark>").contains("\u{1b}[?1049l"))
    #expect(try terminal.ended() == .status(0))
    #expect(try terminal.lastOutput() == "")
    #expect(terminal.modes == terminal.modesBefore)
  }

  /// As `nohup` does it.
  @Test func signalThatWasIgnoredBeforeStaysIgnored() throws {
    let terminal = try PseudoTerminal(script: "trap '' HUP; exec \"$@\"")
    try terminal.ready()
    terminal.signal(SIGHUP)
    terminal.type("x")
    #expect(try terminal.nextLine() == "key(TerminalKit.Key.character(\"x\"))")
  }

  @Test func closedTerminalEndsTheProgram() throws {
    let terminal = try drawn()
    terminal.hangUp()
    try terminal.expect("terminated \(SIGHUP)")
    #expect(try terminal.ended() == .status(0))
  }

  /// Its colours may have been set by the person's shell.
  @Test(arguments: ["xterm-256color", "linux"]) func paletteIsLeftAlone(_ name: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    try terminal.ready()
    try terminal.tell("theme dark")
    try terminal.tell("draw")
    terminal.order("release")
    try terminal.expect("released")
    terminal.order("go")
    try terminal.expect("done release")
    try terminal.tell("draw")
    terminal.signal(SIGTERM)
    #expect(try terminal.ended() == .status(0))
    #expect(try !terminal.lastOutput().contains("\u{1b}]"))
  }

  @Test func otherProgramGetsTheTerminal() throws {
    let terminal = try drawn()
    terminal.order("release")
    try terminal.expect("released")
    _ = try terminal.output(until: "outside")
    #expect(terminal.screen.modes == ScreenModel.modesAtFirst)
    #expect(terminal.modes == terminal.modesBefore)
    // Its Ctrl-C is not for the probe.
    terminal.signal(SIGINT)
    terminal.order("go")
    try terminal.expect("done release")
    #expect(terminal.modes != terminal.modesBefore)
    try terminal.tell("draw")
    #expect(try terminal.output().contains("hello"))
    #expect(terminal.screen.modes.isSuperset(of: [1049, 1000, 1004, 1006, 2004]))
    #expect(!terminal.screen.modes.contains(25))
    terminal.type("x")
    #expect(try terminal.nextLine() == "key(TerminalKit.Key.character(\"x\"))")
  }

  /// A shell with job control sees the program stop, and has a usable terminal meanwhile.
  @Test(arguments: ["suspend", "signal"])
  func stoppingGivesTheShellItsTerminal(_ how: String) throws {
    let terminal = try PseudoTerminal(
      script: """
        set -m
        "$@"
        echo shell $? >&2
        read go <&3
        fg >/dev/null
        echo ended $? >&2
        """)
    try terminal.ready()
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("draw")
    if how == "suspend" { terminal.order("suspend") } else { terminal.signal(SIGTSTP) }
    try terminal.expect("shell \(128 + SIGTSTP)")
    #expect(terminal.modes.flags == terminal.modesBefore.flags)
    try terminal.resize(70, 20)
    terminal.order("go")
    if how == "suspend" { try terminal.expect("done suspend") }
    #expect(try terminal.nextLine() == "resumed")
    #expect(try terminal.nextLine() == "resized 70 20")
    try terminal.tell("text 0 0 text again")
    try terminal.tell("draw")
    #expect(try terminal.output().contains("again"))
    #expect(terminal.screen.modes.isSuperset(of: [1049, 2004]))
    terminal.signal(SIGTERM)
    try terminal.expect("ended 0")
    #expect(try terminal.ended() == .status(0))
    try expectRestored(terminal)
  }

  /// The probe with something drawn and all modes on.
  private func drawn() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    try terminal.ready()
    try terminal.tell("text 0 0 text hello")
    try terminal.tell("draw")
    _ = try terminal.output()
    #expect(terminal.screen.modes == [7, 1000, 1004, 1006, 1049, 2004])
    #expect(terminal.modes != terminal.modesBefore)
    return terminal
  }

  private func expectRestored(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    _ = try terminal.lastOutput()
    #expect(terminal.screen.modes == ScreenModel.modesAtFirst, sourceLocation: sourceLocation)
    #expect(!terminal.screen.keypad, sourceLocation: sourceLocation)
    #expect(terminal.modes == terminal.modesBefore, sourceLocation: sourceLocation)
  }
}
