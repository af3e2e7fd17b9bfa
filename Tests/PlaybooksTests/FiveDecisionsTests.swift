import JSON
import Playbooks
import Testing
import Workshop

/// The built-in playbook against the table of what it must ask.
@Suite struct FiveDecisionsTests {
  private func playbook() throws -> Playbook { try #require(try BuiltInPlaybooks.playbook()) }

  @Test func itKeepsTheRulesForPlaybooks() throws {
    let playbook = try playbook()
    #expect(playbook.faults.isEmpty)
    #expect(playbook.id.text == "five-decisions" && playbook.language == "en")
    #expect(!playbook.version.isEmpty && !playbook.summary.isEmpty)
  }

  @Test func itsQuestionsAndFieldsAreThoseOfTheTable() throws {
    let expected = FiveDecisionsTable.text.split(separator: "\n").map(String.init)
    let found = try playbook().decisions.flatMap(lines)
    for (expected, found) in zip(expected, found) where expected != found {
      Issue.record("the playbook has \(found), the table \(expected); the rest is not compared")
      return
    }
    #expect(found.count == expected.count)
  }

  @Test func itsGatesAreThoseOfTheTable() throws {
    let found = try playbook().gates.flatMap { gate in
      [gate.id.text]
        + gate.conditions.map { condition in
          let requirements = condition.requirements.map {
            "\($0.question) \($0.minimum.rawValue)"
          }
          return "  \(condition.id): \(requirements.joined(separator: ", "))"
        }
    }
    #expect(found == FiveDecisionsTable.gates.split(separator: "\n").map(String.init))
  }

  @Test func rolesStagesLevelsAndWeights() throws {
    let playbook = try playbook()
    #expect(playbook.roles.map(\.id.text) == ["executive", "manager", "specialist"])
    #expect(
      playbook.stages.map { "\($0.id) \($0.gate.map(\.text) ?? "")" }
        == ["launch launch", "scale scale", "sustain scale"])
    #expect(
      playbook.levels.map(\.name) == ["Absent", "Discussed", "Defined", "Owned", "Proven"])
    #expect(playbook.levels.allSatisfy { !$0.meaning.isEmpty })
    #expect(playbook.decisions.allSatisfy { $0.weight == 1 })
    #expect(playbook.questions.allSatisfy { $0.weight == 1 })
    #expect(playbook.questions.count == 29)
  }

  /// The gate's questions alone are asked in half an hour: six before a launch.
  @Test func theLaunchGateNamesSixQuestions() throws {
    let launch = try #require(try playbook().gates.first)
    #expect(Set(launch.requirements.map(\.question)).count == 6)
  }

  @Test func anotherIDHasNoPlaybook() throws {
    #expect(BuiltInPlaybooks.ids == ["five-decisions"])
    for id in ["", "five", "five-decisions.json", "../five-decisions", "template"] {
      #expect(BuiltInPlaybooks.bytes(id) == nil)
      #expect(try BuiltInPlaybooks.playbook(id) == nil)
    }
  }

  private func lines(of decision: Decision) -> [String] {
    [
      "\(decision.id) \(number(decision.minutes))"
    ]
      + decision.questions.flatMap { question in
        let targets = ["launch", "scale", "sustain"].map { stage in
          Slug(stage).flatMap { question.targets[$0] }.map { "\($0.rawValue)" } ?? "?"
        }
        return ["  \(question.id) \(targets.joined(separator: "/"))"]
          + question.fields.map { "    \(line(of: $0))" }
      }
  }

  private func line(of field: Field) -> String {
    var text = "\(field.id) \(field.kind.rawValue)"
    if let level = field.requiredAt { text += "@\(level.rawValue)" }
    if !field.options.isEmpty { text += " (\(field.options.joined(separator: ", ")))" }
    if !field.columns.isEmpty {
      let columns = field.columns.map { line(of: $0) + ($0.required ? "*" : "") }
      text += " (\(columns.joined(separator: ", ")))"
    }
    if field.past { text += " past" }
    if let days = field.maxAgeDays { text += " stale \(days)" }
    if let least = field.min { text += " min \(number(least))" }
    if let most = field.max { text += " max \(number(most))" }
    if let goal = field.meets {
      text += " meets \(goal.target)" + (goal.better.map { "/\($0)" } ?? "")
    }
    return text
  }

  private func number(_ value: Double) -> String {
    String(decoding: CanonicalJSON.line(.number(value)), as: UTF8.self)
  }
}
