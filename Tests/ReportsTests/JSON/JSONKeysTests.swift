import JSON
import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

/// The documents have just the keys that the formats promise, `null` among the values and never
/// left out.
@Suite struct JSONKeysTests {
  let state: WorkshopState
  let score: Score
  let json: JSONObject

  init() throws {
    state = try SmallWorkshop.state()
    score = Score(of: state, on: SmallWorkshop.day)
    json = try #require(ScoreJSON.json(score, of: state).object)
  }

  private func objects(_ key: String, _ parent: JSONObject) throws -> [JSONObject] {
    try #require(parent[key]?.array).map { try #require($0.object) }
  }

  private static let agreement: Set = [
    "consensus", "verdict", "shift", "aboveEveryBallot", "perceptionGap",
  ]

  @Test func scoreDocument() throws {
    #expect(
      Set(json.keys) == [
        "format", "on", "workshop", "overall", "decisions", "questions", "gates", "gaps",
      ])
    #expect(json["format"] == "pilotage/score/1")
    #expect(json["on"] == "2026-11-24")
    let workshop = try #require(json["workshop"]?.object)
    #expect(Set(workshop.keys) == ["title", "organisation", "stage", "playbook"])
    #expect(workshop["playbook"] == ["id": "small", "version": "1.0.0"])
    let overall = try #require(json["overall"]?.object)
    #expect(
      Set(overall.keys) == [
        "readiness", "maturity", "coverage", "alignment", "reliability", "bindingDecision",
      ])
    for decision in try objects("decisions", json) {
      #expect(
        Set(decision.keys) == ["id", "title", "readiness", "maturity", "coverage", "alignment"])
    }
  }

  @Test func questionsDocument() throws {
    let questions = try objects("questions", json)
    #expect(questions.map { $0["id"]?.string } == state.playbook.questions.map(\.id.text))
    for question in questions {
      #expect(
        Set(question.keys)
          == Self.agreement.union([
            "id", "decision", "status", "claimed", "supported", "unsupported", "target", "gap",
            "lift", "missing", "ballots", "unknownBallots",
          ]))
    }
    let notApplicable = try #require(questions.last)
    for key in ["claimed", "supported", "unsupported", "target", "gap", "lift", "consensus"] {
      #expect(notApplicable[key] == .null, "\(key)")
    }
    #expect(notApplicable["missing"] == [])
    #expect(notApplicable["ballots"] == [0, 0, 0, 0, 0])
    #expect(
      questions[0]["missing"] == [
        ["field": "result", "why": "short"], ["field": "measuredOn", "why": "stale"],
      ])
    let gap = try #require(questions[1]["perceptionGap"]?.object)
    #expect(Set(gap.keys) == ["higher", "lower", "difference", "higherCount", "lowerCount"])
  }

  @Test func gatesDocument() throws {
    for gate in try objects("gates", json) {
      #expect(Set(gate.keys) == ["id", "title", "status", "distance", "conditions"])
      for condition in try objects("conditions", gate) {
        #expect(Set(condition.keys) == ["id", "label", "met", "unmet"])
        for unmet in try objects("unmet", condition) {
          #expect(Set(unmet.keys) == ["question", "minimum", "supported", "agreed"])
        }
      }
    }
  }

  @Test func gapsDocument() throws {
    let json = try #require(GapsJSON.json(score, of: state).object)
    #expect(Set(json.keys) == ["format", "on", "stage", "rows"])
    let rows = try objects("rows", json)
    #expect(rows.map { $0["question"] } == self.json["gaps"]?.array)
    for row in rows {
      #expect(
        Set(row.keys)
          == Self.agreement.union([
            "question", "title", "decision", "claimed", "supported", "target", "gap", "unsupported",
            "lift", "missing", "gateConditions", "advice", "actions",
          ]))
      for action in try objects("actions", row) {
        #expect(Set(action.keys) == ["id", "text", "owner", "due", "status", "overdue"])
      }
    }
    let parked = try #require(try objects("actions", rows[2]).first)
    #expect(parked["owner"] == .null)
    #expect(parked["due"] == .null)
    #expect(GapsJSON.json(score, of: state, limit: 2).object?["rows"]?.array?.count == 2)
  }

  @Test func forecastDocument() throws {
    let forecast = Forecast(of: state, on: SmallWorkshop.day)
    let json = try #require(ForecastJSON.json(forecast, of: state).object)
    #expect(
      Set(json.keys) == [
        "format", "on", "by", "suppose", "score", "gates", "unserved", "notShown",
      ])
    #expect(json["suppose"] == ["data.sources": 2])
    #expect(json["gates"] == ["launch": nil])
    #expect(json["unserved"] == [["gate": "launch", "question": "goal.owner", "minimum": 3]])
    #expect(json["notShown"] == ["a-4"])
  }

  @Test func comparisonDocument() throws {
    let json = try #require(ComparisonJSON.json(try SmallComparison.anotherVersion()).object)
    #expect(
      Set(json.keys) == [
        "format", "stage", "overlap", "before", "after", "questions", "decisions", "gates",
        "actionsClosed", "onlyBefore", "onlyAfter", "regressions",
      ])
    for side in ["before", "after"] {
      let state = try #require(json[side]?.object)
      #expect(Set(state.keys) == ["name", "taken", "on", "workshop", "overall"])
    }
    #expect(json["after"]?.object?["name"] == .null)
    #expect(json["after"]?.object?["taken"] == .null)
    for question in try objects("questions", json) {
      #expect(Set(question.keys) == ["id", "before", "after", "change"])
    }
    let cost = try #require(try objects("questions", json).first { $0["id"] == "data.cost" })
    #expect(cost["before"] == .null && cost["after"] == .null && cost["change"] == .null)
    for decision in try objects("decisions", json) {
      #expect(Set(decision.keys) == ["id", "readiness", "maturity"])
      for figure in ["readiness", "maturity"] {
        #expect(Set(decision[figure]?.object?.keys ?? []) == ["before", "after"])
      }
    }
    #expect(Set(json["gates"]?.object?.keys ?? []) == ["won", "lost"])
  }

  @Test func exportDocument() throws {
    let checkpoint = try SmallWorkshop.checkpoint()
    let forecast = Forecast(of: state, on: SmallWorkshop.day)
    let json = try #require(
      ExportJSON.json(checkpoint, score: score, forecast: forecast).object)
    #expect(Set(json.keys) == ["format", "checkpoint", "score", "gaps", "forecast"])
    // What is exported can be read again as a checkpoint.
    let inner = try #require(json["checkpoint"])
    let copy = try Checkpoint(json: inner)
    #expect(copy.state.details == state.details)
    #expect(copy.state.answers == state.answers)
    #expect(copy.state.reveals == state.reveals)
    #expect(copy.state.actions == state.actions)
    #expect(json["score"] == .object(self.json))
  }

  @Test func aWorkshopInWhichNothingAppliesHasNulls() throws {
    var empty = state
    for question in state.playbook.questions where !state.playbook.isNamedByGate(question.id) {
      var answer = Answer()
      answer.level = .notApplicable
      answer.reason = "no"
      empty.answers[question.id] = answer
    }
    let score = Score(of: empty, on: SmallWorkshop.day)
    let json = ScoreJSON.json(score, of: empty)
    let text = String(decoding: CanonicalJSON.bytes(json), as: UTF8.self)
    #expect(text.contains(#""alignment": null"#))
    #expect(text.contains(#""perceptionGap": null"#))
  }
}
