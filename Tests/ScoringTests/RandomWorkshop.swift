import JSON
import TestSupport
import Workshop

/// A random workshop with a small playbook of its own: odd weights, targets of 0, fields of every
/// kind, gates, holes and wrong values, ballots and a plan. Scored on `today`.
struct RandomWorkshop {
  private var chance: SeededRandom
  private var questions: [(id: String, targets: [Int], fields: [Made])] = []
  private let people = (0..<7).map { "person-\($0)" }

  /// A field as it stands in the playbook, and values that count and do not count.
  private struct Made {
    let id: String
    let json: JSONValue
    let good: JSONValue
    let bad: [JSONValue]
  }

  /// The workshop of a seed, always the same.
  static func state(seed: UInt64) throws -> WorkshopState {
    var random = RandomWorkshop(chance: SeededRandom(seed))
    return try Checkpoint(json: random.document()).state
  }

  private init(chance: SeededRandom) { self.chance = chance }

  private mutating func document() -> JSONValue {
    let playbook = playbook()
    let isFilled = chance.pick([0.3, 0.8, 0.98])
    var answers = JSONObject()
    var reveals = JSONObject()
    for question in questions {
      if chance.chance(0.9) { answers[question.id] = answer(to: question.fields, isFilled) }
      if chance.chance(0.6) { reveals[question.id] = reveal() }
    }
    var actions = JSONObject()
    for number in 0..<Int.random(in: 0...8, using: &chance) { actions["a-\(number)"] = action() }
    return [
      "format": "pilotage/checkpoint/1", "name": "Random", "taken": "2026-11-23T00:00:00Z",
      "workshop": workshop(), "playbook": playbook, "answers": .object(answers),
      "reveals": .object(reveals), "actions": .object(actions),
    ]
  }

  private mutating func workshop() -> JSONValue {
    var participants = JSONObject()
    for id in people {
      participants[id] = [
        "name": .string(id), "role": .string(chance.pick(["first", "second", "third"])),
        "observer": .bool(chance.chance(0.15)),
      ]
    }
    return [
      "format": "pilotage/workshop/1", "title": "Random",
      "stage": .string(chance.pick(["early", "late"])),
      "created": "2026-11-01T00:00:00Z", "ballotsNamed": .bool(chance.chance(0.5)),
      "playbook": ["id": "random", "version": "1"], "participants": .object(participants),
    ]
  }

  private mutating func playbook() -> JSONValue {
    var decisions: [JSONValue] = []
    for number in 0..<Int.random(in: 1...4, using: &chance) {
      let made = (0..<Int.random(in: 1...4, using: &chance)).map { question("d\(number).q\($0)") }
      decisions.append([
        "id": .string("d\(number)"), "title": .string("Decision \(number)"),
        "weight": JSONValue(weight()), "questions": .array(made),
      ])
    }
    let gates = [gate("early", stage: 0), gate("late", stage: 1)]
    let stages = zip(["early", "late"], gates).map { id, gate -> JSONValue in
      ["id": .string(id), "title": .string(id), "gate": gate == nil ? .null : .string(id)]
    }
    return [
      "format": "pilotage/playbook/1", "id": "random", "version": "1", "title": "Random",
      "levels": .array((0...4).map { ["name": .string("Level \($0)")] }),
      "roles": .array(
        ["first", "second", "third"].map { ["id": .string($0), "name": .string($0)] }),
      "stages": .array(stages), "decisions": .array(decisions),
      "gates": .array(gates.compactMap(\.self)),
    ]
  }

  private mutating func weight() -> Double { chance.pick([0.1, 0.3, 1, 1, 1, 2.5, 7]) }

  private mutating func question(_ id: String) -> JSONValue {
    let targets = (0..<2).map { _ in chance.pick([0, 1, 2, 2, 3, 3, 4]) }
    var fields: [Made] = []
    if chance.chance(0.7) {
      // One is required at every level from 2 to the highest target.
      let levels =
        Array(2..<max(3, 1 + (targets.max() ?? 0))) + [1, nil].filter { _ in chance.chance(0.4) }
      for (index, level) in levels.shuffled(using: &chance).enumerated() {
        fields += field("f\(index)", at: level)
      }
    }
    questions.append((id, targets, fields))
    return [
      "id": .string(id), "title": .string(id), "ask": "How is it?", "weight": JSONValue(weight()),
      "descriptors": ["0", "1", "2", "3", "4"], "advice": ["1", "2", "3", "4"],
      "fields": .array(fields.map(\.json)),
      "targets": ["early": JSONValue(targets[0]), "late": JSONValue(targets[1])],
    ]
  }

  private mutating func gate(_ id: String, stage: Int) -> JSONValue? {
    let able = questions.filter { $0.targets[stage] > 0 }
    guard !able.isEmpty else { return nil }
    let conditions = (0..<Int.random(in: 1...3, using: &chance)).map { number -> JSONValue in
      let requirements = (0..<Int.random(in: 1...2, using: &chance)).map { _ -> JSONValue in
        let question = chance.pick(able)
        let minimum = Int.random(in: 1...question.targets[stage], using: &chance)
        return ["question": .string(question.id), "minimum": JSONValue(minimum)]
      }
      return [
        "id": .string("c\(number)"), "label": "Condition", "requirements": .array(requirements),
      ]
    }
    return ["id": .string(id), "title": .string(id), "conditions": .array(conditions)]
  }

  /// A field, or two of which one must reach the other.
  private mutating func field(_ id: String, at level: Int?) -> [Made] {
    func made(
      _ id: String, _ kind: String, _ more: [JSONObject.Member] = [], at level: Int?,
      good: JSONValue, bad: JSONValue...
    ) -> Made {
      let members = JSONObject([
        ("id", .string(id)), ("label", .string(id)), ("kind", .string(kind)),
        ("requiredAt", JSONValue(level)),
      ])
      return Made(
        id: id, json: .object(members.merging(JSONObject(more))), good: good, bad: bad)
    }
    switch Int.random(in: 0..<7, using: &chance) {
    case 0: return [made(id, "text", at: level, good: "x", bad: " ", 3)]
    case 1:
      return [
        made(
          id, "date", [("past", true), ("maxAgeDays", 30)], at: level, good: "2026-11-01",
          bad: "2026-11-24", "2026-01-01", "2026-02-30", 1)
      ]
    case 2:
      return [
        made(id, "number", [("min", 0), ("max", 9)], at: level, good: 9, bad: 10, -1, "1")
      ]
    case 3:
      return [
        made(id, "choice", [("options", ["up", "down"])], at: level, good: "up", bad: "left", [])
      ]
    case 4: return [made(id, "list", at: level, good: ["x"], bad: [], ["x", .null], "x")]
    case 5:
      let columns: JSONValue = [
        ["id": "who", "label": "Who", "kind": "person", "required": true],
        ["id": "when", "label": "When", "kind": "date"],
      ]
      return [
        made(
          id, "table", [("columns", columns)], at: level, good: [["who": "Ann"]],
          bad: [["when": "2026-01-01"]], [["who": "Ann"], [:]], [3])
      ]
    default:
      let goal = id + "goal"
      return [
        made(goal, "number", at: nil, good: 5, bad: "5"),
        made(
          id, "number", [("meets", ["target": .string(goal)])], at: level, good: 5, bad: 4, true),
      ]
    }
  }

  private mutating func answer(to fields: [Made], _ isFilled: Double) -> JSONValue {
    var answer = JSONObject()
    switch Int.random(in: 0..<12, using: &chance) {
    case 0: answer["level"] = "unknown"
    case 1:
      answer["level"] = "notApplicable"
      answer["reason"] = chance.chance(0.8) ? "no such tool" : " "
    case 2: break
    default: answer["level"] = JSONValue(chance.pick([0, 1, 2, 2, 3, 3, 4, 4]))
    }
    if chance.chance(0.5) { answer["note"] = chance.chance(0.8) ? "a note" : "\u{A0}" }
    var values = JSONObject()
    for field in fields {
      if chance.chance(isFilled) {
        values[field.id] = field.good
      } else if chance.chance(0.5) {
        values[field.id] = chance.pick(field.bad)
      }
    }
    answer["fields"] = .object(values)
    return .object(answer)
  }

  private mutating func reveal() -> JSONValue {
    let centre = Int.random(in: 0...4, using: &chance)
    let width = chance.pick([0, 1, 4])
    var ballots = JSONObject()
    for id in people + ["who-left"] where chance.chance(0.7) {
      let level = min(4, max(0, centre + Int.random(in: -width...width, using: &chance)))
      ballots[id] = ["level": chance.chance(0.1) ? "unknown" : JSONValue(level)]
    }
    return ["at": "2026-11-22T00:00:00Z", "ballots": .object(ballots)]
  }

  private mutating func action() -> JSONValue {
    var action = JSONObject([
      ("text", "Do it"),
      ("status", .string(chance.pick(["open", "open", "doing", "done", "parked", "dropped"]))),
    ])
    if chance.chance(0.95) { action["question"] = .string(chance.pick(questions).id) }
    if chance.chance(0.9) { action["reaches"] = JSONValue(Int.random(in: 1...4, using: &chance)) }
    if chance.chance(0.9) {
      let days = Int.random(in: -3...40, using: &chance)
      action["due"] = .string(today.adding(days: days).description)
    }
    return .object(action)
  }
}
