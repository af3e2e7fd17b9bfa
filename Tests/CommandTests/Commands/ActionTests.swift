import JSON
import TestSupport
import Testing
import Workshop

/// The plan on the command line.
struct ActionTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.workshop()
  }

  private func action(_ id: String) throws -> JSONObject {
    let bytes = try bench.scratch.bytes("w/actions/\(id).json")
    return try #require(try JSONValue.parse(bytes).object)
  }

  private func add(_ arguments: String...) throws -> String {
    let outcome = try bench.run(["action", "add", "w"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(outcome.lines.first)
  }

  @Test func addPrintsTheID() throws {
    let id = try add(
      " Measure for two weeks ", "--question", "outcomes.measure", "--owner", "ben", "--due",
      "2026-12-11", "--reaches", "3")
    let slug = try #require(Slug(id))
    #expect(slug.text.hasPrefix("a-") && slug.text.count == 8)
    let saved = try action(id)
    #expect(saved["text"] == "Measure for two weeks")
    #expect(saved["owner"] == "Ben Ode")
    #expect(saved["due"] == "2026-12-11")
    #expect(saved["question"] == "outcomes.measure")
    #expect(saved["reaches"] == 3)
    #expect(saved["status"] == "open")
    #expect(saved["created"] != nil && saved["created"] == saved["updated"])
    #expect(try bench.done("validate", "w").output.isEmpty)
    #expect(
      try bench.done("history", "w").output.contains("the action \(id)\n"), "the history knows it")
  }

  @Test func parkedItem() throws {
    let id = try add("Talk about bonuses", "--status", "parked")
    #expect(try action(id)["status"] == "parked")
    #expect(try action(id).keys == ["created", "format", "id", "status", "text", "updated"])
  }

  /// Dates as people type them; which day they mean is `DueInput`'s.
  @Test(arguments: ["+2w", "fri", "tomorrow", "2027-01-31"]) func dueDates(typed: String) throws {
    let due = try #require(try action(try add("x", "--due", typed))["due"]?.string)
    #expect(CalendarDate(due) != nil, "\(due)")
  }

  @Test func setChangesWhatIsNamedAndAnEmptyValueClears() throws {
    let id = try add(
      "Measure", "--question", "data.audit", "--owner", "Zed Zulu", "--due", "+2w", "--reaches",
      "2")
    #expect(try action(id)["owner"] == "Zed Zulu")
    let told = try bench.done("action", "set", "w", id, "--status", "doing", "--owner", "ana-ruiz")
    #expect(told.output.hasPrefix("Saved \(id): Ana Ruiz, due "))
    #expect(
      told.output.hasSuffix(", under way; for Audit (data.audit), to reach level 2.\n"))
    #expect(try action(id)["text"] == "Measure")
    try bench.done("action", "set", "w", id, "--text", "-1 is wrong", "--due", "", "--owner", "")
    let bare = try action(id)
    #expect(bare["text"] == "-1 is wrong")
    #expect(bare["due"] == nil && bare["owner"] == nil)
    #expect(bare["status"] == "doing" && bare["reaches"] == 2)
    // A level is one of a question.
    try bench.done("action", "set", "w", id, "--question", "")
    #expect(try action(id)["question"] == nil && action(id)["reaches"] == nil)
    try bench.done("action", "set", "w", id, "--question", "data.quality", "--reaches", "1")
    #expect(try action(id)["reaches"] == 1)
    #expect(
      try bench.done("action", "set", "w", id, "--reaches", "1").output == "Nothing changed.\n")
  }

  @Test func refusals() throws {
    let id = try add("Measure")
    let before = try bench.scratch.text("w/actions/\(id).json")
    func refused(_ arguments: String..., because: String) throws {
      let outcome = try bench.run(["action"] + arguments)
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.errors == "pilotage: \(because)\n")
    }
    try refused("add", "w", "  ", because: "the text must not be blank")
    try refused("set", "w", id, "--text", "", because: "the text must not be blank")
    try refused(
      "add", "w", "x", "--question", "data.adit",
      because: "there is no question data.adit, did you mean data.audit?")
    try refused(
      "add", "w", "x", "--reaches", "2",
      because: "a level can be reached only of a question; name it with --question")
    try refused(
      "set", "w", id, "--reaches", "2",
      because: "a level can be reached only of a question; name it with --question")
    try refused(
      "add", "w", "x", "--question", "data.audit", "--reaches", "5",
      because: #"--reaches "5" is no level; give 0 to 4"#)
    try refused(
      "add", "w", "x", "--due", "2026-02-30",
      because: #""2026-02-30" is no date; give \#(DueInput.forms)"#)
    try refused(
      "set", "w", id, "--status", "dnoe",
      because: "there is no status dnoe, did you mean done?")
    try refused(
      "set", "w", id, "--status", "later",
      because: "there is no status later; choose parked, open, doing, done, dropped")
    let wrong = String(id.dropLast()) + (id.hasSuffix("x") ? "y" : "x")
    try refused(
      "set", "w", wrong, "--status", "done",
      because: "there is no action \(wrong), did you mean \(id)?")
    try refused(
      "set", "w", "zzzzzzzzzzzz", "--status", "done",
      because: "there is no action zzzzzzzzzzzz; see them with: pilotage action list DIR")
    try refused(
      "set", "w", id,
      because: "there is nothing to change; give one of --status, --owner, --due, --reaches, "
        + "--question, --text")
    try refused(
      "add", "w", "x", "--owner", "a\u{1B}[31mb",
      because: "--owner holds characters that can't be seen; type it again without them")
    #expect(try bench.scratch.text("w/actions/\(id).json") == before)
    #expect(TemporaryFolder.names(bench.scratch.path + "/w/actions") == ["\(id).json"])
  }

  @Test func noActionAtAll() throws {
    let outcome = try bench.run(["action", "set", "w", "a-1", "--status", "done"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errors
        == "pilotage: there is no action a-1; there is none yet, see: pilotage help action add\n")
  }

  /// The list is the plan on a page; what is in it steers no terminal.
  @Test func list() throws {
    #expect(try bench.done("action", "list", "w").output.contains("\nNothing is planned yet.\n"))
    let late = try add(
      "Ask \u{1B}[31mIT", "--question", "data.audit", "--owner", "ana", "--due", "2026-01-10",
      "--reaches", "2")
    let parked = try add("Bonuses", "--status", "parked")
    let done = try add("Tidy up", "--status", "done", "--owner", "Ben Ode")
    let text = try bench.done("action", "list", "w", "--on", "2026-11-24").output
    #expect(
      text.hasSuffix(
        """

        To do
          \(late)  Ask ^[[31mIT
                    Ana Ruiz, overdue since 10 Jan 2026; for Audit (data.audit), to reach level 2

        Parked
          \(parked)  Bonuses
                    parked

        Done
          \(done)  Tidy up
                    Ben Ode, done

        """))
  }
}
