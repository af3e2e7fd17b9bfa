import JSON
import TestSupport
import Testing
import Workshop

/// Records that break the playbook's rules: every fault once, with its path.
@Suite struct WorkshopRulesTests {
  private func rules() throws -> WorkshopRules {
    WorkshopRules(
      details: try WorkshopDetails(json: Document.workshop.json()),
      playbook: try Playbook(json: Document.playbook.json()))
  }

  private func words(_ faults: [Fault]) -> [String] { faults.map { "\($0.path): \($0.message)" } }

  private func ofDetails(_ slashed: String, _ value: JSONValue) throws -> [String] {
    let json = try Document.workshop.json().with(JSONPath(slashed: slashed), value)
    let rules = WorkshopRules(
      details: try WorkshopDetails(json: json),
      playbook: try Playbook(json: Document.playbook.json()))
    return words(rules.faultsOfDetails)
  }

  @Test func faultsOfTheDetails() throws {
    #expect(try rules().faultsOfDetails.isEmpty)
    #expect(try ofDetails("stage", "nowhere") == ["stage: there is no stage nowhere"])
    #expect(
      try ofDetails("participants/cy-lam/role", "boss")
        == ["participants.cy-lam.role: there is no role boss in the playbook"])
    #expect(try ofDetails("title", " ") == ["title: must not be blank"])
    #expect(
      try ofDetails("participants/cy-lam/name", "\u{A0}")
        == ["participants.cy-lam.name: must not be blank"])
    let hidden = "holds characters that can't be seen or that turn the text round"
    for name in ["Cy\u{202E}", "C\u{200B}y", "C\u{1B}[31my", "Cy\nLam", "\u{FEFF}Cy"] {
      #expect(
        try ofDetails("participants/cy-lam/name", .string(name))
          == ["participants.cy-lam.name: \(hidden)"])
      #expect(try ofDetails("title", .string(name)) == ["title: \(hidden)"])
    }
  }

  private func ofAnswer(
    _ fields: JSONValue, to question: String = "goal.measure", level: JSONValue = 2,
    reason: String = "", dissent: JSONValue = [:]
  ) throws -> [String] {
    let (id, answer) = try Answer.read(file: [
      "format": "pilotage/answer/1", "question": .string(question), "level": level,
      "reason": .string(reason), "fields": fields, "dissent": dissent,
    ])
    return words(try rules().faults(of: answer, to: id))
  }

  @Test func faultsOfAnAnswer() throws {
    #expect(
      try ofAnswer(
        ["measure": "x", "better": "lower", "target": 4, "result": .null, "on": "2026-01-01"],
        dissent: ["ana-ruiz": "no"]
      ).isEmpty)
    // Blank, stale, out of range and short values are no faults. They are just not filled.
    #expect(try ofAnswer(["measure": " ", "on": "1999-01-01", "target": -5, "better": ""]).isEmpty)
    #expect(
      try ofAnswer([:], to: "goal.nothing")
        == ["question: there is no question goal.nothing in the playbook"])
    #expect(
      try ofAnswer(["colour": 1, "No Id": ""]) == [
        "fields[\"No Id\"]: the playbook has no such field; it is kept and counts for nothing",
        "fields.colour: the playbook has no such field; it is kept and counts for nothing",
      ])
    #expect(
      try ofAnswer(["measure": 3, "on": 20_260_101, "target": "4"]) == [
        "fields.measure: should be text, is a number",
        "fields.on: should be a date such as 2026-12-11, is a number",
        "fields.target: should be a number, is text",
      ])
    #expect(
      try ofAnswer(["better": "faster", "on": "2026-02-30"]) == [
        "fields.better: should be one of higher, lower",
        "fields.on: \"2026-02-30\" is no date; write it as 2026-12-11",
      ])
    #expect(
      try ofAnswer([:], dissent: ["who-left": "no"])
        == ["dissent.who-left: there is no participant who-left"])
  }

  @Test func faultsOfALevelThatIsNotAccepted() throws {
    #expect(
      try ofAnswer([:], level: "notApplicable", reason: "no tool")
        == [
          "level: a gate names this question, so it can't be notApplicable; it counts as no level"
        ])
    #expect(
      try ofAnswer([:], to: "data.audit", level: "notApplicable", reason: " ")
        == ["level: notApplicable needs a reason; until then it counts as no level"])
    #expect(
      try ofAnswer([:], to: "data.audit", level: "notApplicable", reason: "no data").isEmpty)
  }

  @Test func faultsOfListsAndTables() throws {
    func data(_ fields: JSONValue) throws -> [String] { try ofAnswer(fields, to: "data.audit") }
    #expect(
      try data([
        "checks": ["a", ""], "sources": [["source": "OCR", "when": "2026-01-01"], [:]],
      ]).isEmpty)
    #expect(try data(["checks": "a"]) == ["fields.checks: should be a list of text, is text"])
    #expect(try data(["checks": ["a", 3]]) == ["fields.checks[1]: should be text, is a number"])
    #expect(try data(["checks": ["a", .null]]) == ["fields.checks[1]: should be text, is null"])
    #expect(
      try data(["sources": [["source": "x"], "y"]])
        == ["fields.sources[1]: should be a row, is text"])
    #expect(
      try data(["sources": [["source": 3, "when": "soon", "shade": "x", "owner": .null]]]) == [
        "fields.sources[0].shade: the playbook has no such field; it is kept and counts for nothing",
        "fields.sources[0].source: should be text, is a number",
        "fields.sources[0].when: \"soon\" is no date; write it as 2026-12-11",
      ])
  }

  @Test func faultsOfTextThatIsTooLong() throws {
    let most = JSONValue.string(String(repeating: "x", count: Bounds.text))
    let more = JSONValue.string(String(repeating: "x", count: Bounds.text + 1))
    let long = "is 65537 bytes long, at most 65536 are kept"
    #expect(try ofAnswer(["measure": most]).isEmpty)
    #expect(try ofAnswer(["measure": more]) == ["fields.measure: \(long)"])
    #expect(
      try ofAnswer(["checks": ["a", more], "sources": [["source": more]]], to: "data.audit")
        == ["fields.checks[1]: \(long)", "fields.sources[0].source: \(long)"])
  }

  @Test func faultsOfARevealAPaperAndAnAction() throws {
    let rules = try rules()
    let (question, reveal) = try Reveal.read(file: Document.reveal.json())
    #expect(
      words(rules.faults(of: reveal, of: question))
        == ["ballots.ben-ode: there is no participant ben-ode"])
    let elsewhere = try #require(QuestionID("goal.nothing"))
    #expect(
      words(rules.faults(of: reveal, of: elsewhere)).first
        == "question: there is no question goal.nothing in the playbook")
    var paper = try BallotPaper(json: Document.ballot.json())
    #expect(rules.faults(of: paper).isEmpty)
    paper.ballots[elsewhere] = Ballot(level: nil)
    #expect(
      words(rules.faults(of: paper))
        == ["ballots[\"goal.nothing\"]: there is no question goal.nothing in the playbook"])
    let stranger = BallotPaper(participant: try #require(Slug("who-left")))
    #expect(
      words(rules.faults(of: stranger)) == ["participant: there is no participant who-left"])
    var action = Action(text: "x")
    #expect(rules.faults(of: action).isEmpty)
    action.question = elsewhere
    action.text = " "
    #expect(
      words(rules.faults(of: action)) == [
        "question: there is no question goal.nothing in the playbook", "text: must not be blank",
      ])
  }
}
