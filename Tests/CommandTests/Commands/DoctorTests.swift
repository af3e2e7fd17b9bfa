import Testing

/// `pilotage doctor` where there is no terminal.
struct DoctorTests {
  @Test func itTellsWhatItCanAndDoesNotWait() throws {
    var bench = try Bench()
    bench.environment = ["TERM": "xterm-256color", "LINES": "5"]
    let outcome = try bench.run("doctor")
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    for words in [
      "xterm-256color", "UTF-8, by LC_ALL=C.UTF-8", "LINES=5",
      "nothing: there is no terminal to try",
      "256 colours, signs beyond ASCII", "Ready for the room: not yet",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(!bench.scratch.exists("home/config"))
  }

  @Test func aTerminalWithoutAScreen() throws {
    let outcome = try Bench().run("doctor")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("nothing: a terminal of this type can't show a screen"))
    #expect(outcome.output.contains("the terminal type dumb can't show a screen"))
  }

  @Test func preferencesCountInWhatIsUsed() throws {
    var bench = try Bench()
    bench.environment = ["TERM": "xterm-256color"]
    try bench.scratch.folder("home/config/pilotage")
    try bench.scratch.put(
      #"{"ascii":true,"color":false,"cursor":"visible","mouse":false}"#,
      "home/config/pilotage/preferences.json")
    let output = try bench.run("doctor").output
    #expect(output.contains("no colours, ASCII only, no mouse"))
    #expect(output.contains("a cursor that stays visible"))
  }
}
