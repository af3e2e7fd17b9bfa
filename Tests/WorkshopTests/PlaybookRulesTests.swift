import JSON
import TestSupport
import Testing
import Workshop

/// Every rule for playbooks broken once: its fault, its path, and nothing else.
@Suite struct PlaybookRulesTests {
  private func faults(_ changes: [(String, JSONValue?)]) throws -> [String] {
    var json = try Document.playbook.json()
    for (slashed, value) in changes { json = json.with(JSONPath(slashed: slashed), value) }
    return try Playbook(json: json).faults.map { "\($0.path): \($0.message)" }
  }

  @Test func aValidPlaybookHasNoFaults() throws {
    #expect(try faults([]).isEmpty)
  }

  private static let measure = "decisions/0/questions/0"
  private static let fields = "decisions/0/questions/0/fields"
  private static let sources = "decisions/1/questions/0/fields/0"

  /// A path, the value to put there, and the one fault that follows.
  private static let broken: [(String, JSONValue?, String)] = [
    ("title", " ", "title: must not be blank"),
    ("version", "", "version: must not be blank"),
    ("levels/4", nil, "levels: needs exactly 5 levels, has 4"),
    ("levels/5", ["name": "More"], "levels: needs exactly 5 levels, has 6"),
    ("levels/2/name", "", "levels[2].name: must not be blank"),
    ("roles", [], "roles: needs at least 1 roles, has 0"),
    ("roles/1/id", "executive", "roles[1].id: the id executive is used twice"),
    ("roles/1/name", "\u{A0}", "roles[1].name: must not be blank"),
    ("stages/1/gate", "scale", "stages[1].gate: there is no gate scale"),
    ("stages/1/title", "", "stages[1].title: must not be blank"),
    ("decisions/0/weight", 0, "decisions[0].weight: must be above 0"),
    ("decisions/0/weight", -1, "decisions[0].weight: must be above 0"),
    (
      "decisions/0/weight", .number(1e308),
      "decisions[0].weight: must be from 0.000001 to 1000000"
    ),
    ("decisions/0/minutes", -1, "decisions[0].minutes: must be above 0"),
    ("decisions/0/title", " ", "decisions[0].title: must not be blank"),
    (
      "decisions/1/questions", [], "decisions[1].questions: needs at least 1 questions, has 0"
    ),
    ("\(measure)/weight", 0, "decisions[0].questions[0].weight: must be above 0"),
    (
      "\(measure)/weight", .number(1e-300),
      "decisions[0].questions[0].weight: must be from 0.000001 to 1000000"
    ),
    ("\(measure)/title", "", "decisions[0].questions[0].title: must not be blank"),
    ("\(measure)/ask", " ", "decisions[0].questions[0].ask: must not be blank"),
    (
      "\(measure)/descriptors/4", nil,
      "decisions[0].questions[0].descriptors: needs exactly 5 descriptors, has 4"
    ),
    (
      "\(measure)/descriptors/1", " ",
      "decisions[0].questions[0].descriptors[1]: must not be blank"
    ),
    (
      "\(measure)/advice", ["a", "b", "c"],
      "decisions[0].questions[0].advice: needs exactly 4 pieces of advice, has 3"
    ),
    ("\(measure)/advice/3", "", "decisions[0].questions[0].advice[3]: must not be blank"),
    (
      "decisions/1/questions/0/targets/launch", nil,
      "decisions[1].questions[0].targets: has no target for the stage launch"
    ),
    (
      "\(measure)/targets/later", 2,
      "decisions[0].questions[0].targets.later: there is no stage later"
    ),
    (
      "\(fields)/4/id", "measure",
      "decisions[0].questions[0].fields[4].id: the id measure is used twice"
    ),
    ("\(fields)/0/label", " ", "decisions[0].questions[0].fields[0].label: must not be blank"),
    (
      "\(fields)/0/options", ["a"],
      "decisions[0].questions[0].fields[0].options: options is not for a field of kind text"
    ),
    (
      "\(fields)/0/columns", [["id": "a", "label": "A", "kind": "text"]],
      "decisions[0].questions[0].fields[0].columns: columns is not for a field of kind text"
    ),
    (
      "\(fields)/0/min", 1,
      "decisions[0].questions[0].fields[0].min: min is not for a field of kind text"
    ),
    (
      "\(fields)/0/max", 1,
      "decisions[0].questions[0].fields[0].max: max is not for a field of kind text"
    ),
    (
      "\(fields)/0/meets", ["target": "target"],
      "decisions[0].questions[0].fields[0].meets: meets is not for a field of kind text"
    ),
    (
      "\(fields)/0/past", true,
      "decisions[0].questions[0].fields[0].past: past is not for a field of kind text"
    ),
    (
      "\(fields)/0/maxAgeDays", 9,
      "decisions[0].questions[0].fields[0].maxAgeDays: maxAgeDays is not for a field of kind text"
    ),
    ("\(fields)/2/min", 101, "decisions[0].questions[0].fields[2].min: min is above max"),
    (
      "\(fields)/4/maxAgeDays", -1,
      "decisions[0].questions[0].fields[4].maxAgeDays: must be above 0"
    ),
    (
      "\(fields)/1/options/1", "\t\n",
      #"decisions[0].questions[0].fields[1].options[1]: the option "\t\n" is blank or not plain text"#
    ),
    (
      "\(fields)/1/options/1", "a\nb",
      #"decisions[0].questions[0].fields[1].options[1]: the option "a\nb" is blank or not plain text"#
    ),
    (
      "\(fields)/1/options/1", "a\u{9B}",
      #"decisions[0].questions[0].fields[1].options[1]: the option "a\u009b" is blank or not plain text"#
    ),
    (
      "\(fields)/1/options/1", "higher",
      "decisions[0].questions[0].fields[1].options: the id of an option is used twice"
    ),
    (
      "\(fields)/3/meets/target", "measure",
      "decisions[0].questions[0].fields[3].meets: meets names measure, which is no number field of this question"
    ),
    (
      "\(fields)/3/meets/better", "target",
      "decisions[0].questions[0].fields[3].meets: meets names target, which is no choice field of this question"
    ),
    (
      "\(fields)/2/requiredAt", nil,
      "decisions[0].questions[0].fields: has fields but none with requiredAt 3, so level 3 could not be shown"
    ),
    (
      "\(sources)/columns", [], "decisions[1].questions[0].fields[0].columns: a table needs columns"
    ),
    (
      "\(sources)/columns/1/id", "source",
      "decisions[1].questions[0].fields[0].columns[1].id: the id source is used twice"
    ),
    (
      "\(sources)/columns/1/requiredAt", 2,
      "decisions[1].questions[0].fields[0].columns[1].requiredAt: a column has no requiredAt"
    ),
    (
      "\(sources)/columns/1/kind", "list",
      "decisions[1].questions[0].fields[0].columns[1].kind: a column has no kind list"
    ),
    ("gates/0/title", "", "gates[0].title: must not be blank"),
    ("gates/0/conditions", [], "gates[0].conditions: needs at least 1 conditions, has 0"),
    ("gates/0/conditions/0/label", " ", "gates[0].conditions[0].label: must not be blank"),
    (
      "gates/0/conditions/0/requirements", [],
      "gates[0].conditions[0].requirements: needs at least 1 requirements, has 0"
    ),
    (
      "gates/0/conditions/0/requirements/1/question", "goal.nobody",
      "gates[0].conditions[0].requirements[1].question: there is no question goal.nobody in the playbook"
    ),
    (
      "gates/0/conditions/0/requirements/0/minimum", 3,
      "gates[0].conditions[0].requirements[0].minimum: asks for level 3, above the target 2 of the stage launch"
    ),
  ]

  @Test func everyBrokenRuleIsOneFault() throws {
    for (slashed, value, fault) in Self.broken {
      #expect(try faults([(slashed, value)]) == [fault], "\(slashed)")
    }
  }

  @Test func someFaultsCauseOthers() throws {
    #expect(
      try faults([("decisions/0/questions/1/id", "goal.measure")]) == [
        "decisions[0].questions[1].id: the id goal.measure is used twice",
        "gates[0].conditions[0].requirements[1].question: there is no question goal.owner in the playbook",
      ])
    #expect(
      try faults([("decisions/1/questions/0/id", "goal.audit")])
        == ["decisions[1].questions[0].id: must begin with data. as its decision does"])
    #expect(
      try faults([("decisions/1/id", "goal")]) == [
        "decisions[1].id: the id goal is used twice",
        "decisions[1].questions[0].id: must begin with goal. as its decision does",
      ])
    #expect(
      try faults([("decisions/1/id", "gate"), ("decisions/1/questions/0/id", "gate.launch")])
        == ["decisions[1].id: gate is the name of a figure"])
    #expect(
      try faults([("stages", []), ("gates", [])]).contains("stages: needs at least 1 stages, has 0")
    )
    #expect(
      try faults([("stages/1/id", "launch")]).contains("stages[1].id: the id launch is used twice"))
    let conditions = try Document.playbook.json().all().first {
      $0.path.description == "gates[0].conditions[0]"
    }
    let twice = try #require(conditions).value
    #expect(
      try faults([("gates/0/conditions", [twice, twice])])
        == ["gates[0].conditions[1].id: the id outcome is used twice"])
    let gate: JSONValue = ["id": "launch", "title": "Launch", "conditions": [twice]]
    #expect(try faults([("gates", [gate, gate])]) == ["gates[1].id: the id launch is used twice"])
    // A `better` may still name a choice that has lost its options.
    #expect(
      try faults([("\(Self.fields)/1/options", [])])
        == ["decisions[0].questions[0].fields[1].options: a choice needs options"])
  }

  @Test(arguments: ["readiness", "maturity", "coverage", "alignment"])
  func noQuestionBearsTheNameOfAFigure(_ name: String) throws {
    #expect(
      try faults([("decisions/1/questions/0/id", .string("data.\(name)"))])
        == ["decisions[1].questions[0].id: \(name) is the name of a figure"])
  }

  /// A minimum may be as high as the lowest target of the stages that have the gate.
  @Test func aMinimumIsHeldAgainstEveryStageOfItsGate() throws {
    let minimum = "gates/0/conditions/0/requirements/0/minimum"
    #expect(
      try faults([("stages/1/gate", "launch"), ("\(Self.measure)/targets/scale", 1), (minimum, 2)])
        == [
          "gates[0].conditions[0].requirements[0].minimum: asks for level 2, above the target 1 of the stage scale"
        ])
    #expect(try faults([("stages/0/gate", nil), (minimum, 4)]).isEmpty)
  }

  @Test func oneToTwelveDecisionsAndAThousandQuestions() throws {
    let json = try Document.playbook.json()
    let owner = try #require(
      json.all().first { $0.path.description == "decisions[0].questions[1]" }
    ).value
    func decisions(_ count: Int, of size: Int) -> JSONValue {
      .array(
        (0..<count).map { number in
          [
            "id": .string("d\(number)"), "title": "D",
            "questions": .array(
              (0..<size).map { owner.with(JSONPath().key("id"), .string("d\(number).q\($0)")) }),
          ]
        })
    }
    func found(_ count: Int, _ size: Int) throws -> [String] {
      try faults([("gates", []), ("stages/0/gate", nil), ("decisions", decisions(count, of: size))])
    }
    #expect(try found(12, 1).isEmpty)
    #expect(try found(13, 1) == ["decisions: needs 1 to 12 decisions, has 13"])
    #expect(try found(0, 0) == ["decisions: needs 1 to 12 decisions, has 0"])
    #expect(try found(10, 100).isEmpty)
    #expect(try found(7, 143) == ["decisions: needs at most 1000 questions, has 1001"])
  }

  /// Fields are needed at every level from 2 to the highest target, of any stage.
  @Test func everyRequiredLevelHasAField() throws {
    func missing(_ targets: JSONValue, _ levels: [Int]) throws -> [Int] {
      let fields = levels.enumerated().map { index, level -> JSONValue in
        [
          "id": .string("f\(index)"), "label": "F", "kind": "text", "requiredAt": JSONValue(level),
        ]
      }
      let question = "decisions/0/questions/1"
      let found = try faults([
        ("gates", []), ("stages/0/gate", nil), ("\(question)/targets", targets),
        ("\(question)/fields", .array(fields)),
      ])
      return (1...4).filter { level in
        found.contains {
          $0.hasPrefix("decisions[0].questions[1].fields:") && $0.contains("requiredAt \(level),")
        }
      }
    }
    #expect(try missing(["launch": 1, "scale": 4], [2, 3, 4]) == [])
    #expect(try missing(["launch": 4, "scale": 2], [2]) == [3, 4])
    #expect(try missing(["launch": 1, "scale": 1], [4]) == [])
    #expect(try missing(["launch": 0, "scale": 2], [1, 3]) == [2])
    #expect(try missing(["launch": 4, "scale": 4], []) == [])
  }
}
