import JSON
import Scoring
import Testing
import Workshop

/// The day that tests score on: 2026-11-23.
let today = CalendarDate(dayNumber: 20_780)

func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// Playbooks and workshops in few words. They may break the rules for playbooks: a test writes only
/// what it needs.
enum Sketch {
  /// A question; `targets` are those of the stages `launch` and `scale` (the last one for both if
  /// there is one).
  static func question(
    _ id: String, targets: Int..., weight: Double = 1, fields: [JSONValue] = []
  ) -> JSONValue {
    [
      "id": .string(id), "title": "Title", "ask": "Ask?", "weight": JSONValue(weight),
      "fields": .array(fields), "advice": ["to 1", "to 2", "to 3", "to 4"],
      "targets": [
        "launch": JSONValue(targets.first ?? 2), "scale": JSONValue(targets.last ?? 2),
      ],
    ]
  }

  /// A field, with what else it has.
  static func field(
    _ id: String, _ kind: String, at level: Int? = nil, _ more: JSONObject = JSONObject()
  ) -> JSONValue {
    let plain = JSONObject([
      ("id", .string(id)), ("label", .string(id)), ("kind", .string(kind)),
      ("requiredAt", JSONValue(level)),
    ])
    return .object(plain.merging(more))
  }

  static func decision(_ id: String, weight: Double = 1, _ questions: JSONValue...) -> JSONValue {
    [
      "id": .string(id), "title": .string("The \(id)"), "weight": JSONValue(weight),
      "questions": .array(questions),
    ]
  }

  /// A gate; each condition is a list of requirements such as `a.x>=2`.
  static func gate(_ id: String, _ conditions: [String]...) -> JSONValue {
    [
      "id": .string(id), "title": .string("Gate \(id)"),
      "conditions": .array(
        conditions.enumerated().map { index, requirements in
          [
            "id": .string("c\(index)"), "label": .string("Condition \(index)"),
            "requirements": .array(requirements.map(requirement)),
          ]
        }),
    ]
  }

  private static func requirement(_ text: String) -> JSONValue {
    let minimum = text.last.flatMap(\.wholeNumberValue) ?? 0
    return ["question": .string(String(text.dropLast(3))), "minimum": JSONValue(minimum)]
  }

  static func playbook(_ decisions: [JSONValue], gates: [JSONValue] = []) throws -> Playbook {
    try Playbook(json: [
      "format": "pilotage/playbook/1", "id": "sketch", "version": "1", "title": "Sketch",
      "roles": .array(
        ["executive", "manager", "specialist"].map { ["id": .string($0), "name": .string($0)] }),
      "stages": [
        ["id": "launch", "title": "Launch", "gate": "launch"],
        ["id": "scale", "title": "Scale", "gate": "scale"],
      ],
      "decisions": .array(decisions), "gates": .array(gates),
    ])
  }

  /// The participants of every sketched workshop. `obi` only watches.
  private static let people: JSONValue = [
    "ann": ["name": "Ann", "role": "executive"], "bob": ["name": "Bob", "role": "executive"],
    "cem": ["name": "Cem", "role": "manager"], "dee": ["name": "Dee", "role": "manager"],
    "eva": ["name": "Eva", "role": "specialist"], "fay": ["name": "Fay", "role": "specialist"],
    "obi": ["name": "Obi", "role": "executive", "observer": true],
  ]

  /// A workshop at the stage `launch`. `ballots` are revealed: by question, by participant.
  static func workshop(
    _ playbook: Playbook, answers: JSONValue = [:],
    ballots: [String: [(String, JSONValue)]] = [:], actions: JSONValue = [:], named: Bool = false
  ) throws -> WorkshopState {
    let reveals = ballots.map { question, votes in
      (
        key: question,
        value: [
          "at": "2026-11-23T10:00:00Z",
          "ballots": .object(JSONObject(votes.map { ($0.0, ["level": $0.1]) })),
        ] as JSONValue
      )
    }
    return try Checkpoint(
      json: [
        "format": "pilotage/checkpoint/1", "name": "Now", "taken": "2026-11-23T10:00:00Z",
        "workshop": [
          "format": "pilotage/workshop/1", "title": "T", "organisation": "O", "stage": "launch",
          "created": "2026-11-23T10:00:00Z", "ballotsNamed": .bool(named),
          "playbook": ["id": "sketch", "version": "1"], "participants": people,
        ],
        "answers": answers, "reveals": .object(JSONObject(reveals)), "actions": actions,
      ], playbook: playbook
    ).state
  }

  /// The score of the only question of a workshop; a gate asks for it at `gate`, if that is given.
  static func only(
    _ answer: JSONValue? = nil, target: Int = 2, fields: [JSONValue] = [],
    ballots: [(String, JSONValue)]? = nil, gate: Int? = nil, named: Bool = false
  ) throws -> QuestionScore {
    let playbook = try playbook(
      [decision("d", question("d.q", targets: target, fields: fields))],
      gates: gate.map { [Sketch.gate("launch", ["d.q>=\($0)"])] } ?? [])
    let state = try workshop(
      playbook, answers: answer.map { ["d.q": $0] } ?? [:],
      ballots: ballots.map { ["d.q": $0] } ?? [:], named: named)
    return try #require(Score(of: state, on: today).questions.first)
  }
}

extension Score {
  func question(_ id: String) throws -> QuestionScore {
    try #require(questions.first { $0.id.text == id })
  }

  func decision(_ id: String) throws -> DecisionScore {
    try #require(decisions.first { $0.id.text == id })
  }

  func gate(_ id: String) throws -> GateStatus {
    try #require(gates.first { $0.id.text == id })
  }

  /// The ids of the gap analysis, in its order.
  var gapIDs: [String] { gaps.map { questions[$0].id.text } }
}

func isNear(_ first: Double?, _ second: Double?) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  return abs(first - second) <= 1e-9
}

/// `#expect` for loops of many thousands: it costs nothing while it holds.
func check(
  _ holds: Bool, _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if !holds { Issue.record("\(comment())", sourceLocation: sourceLocation) }
}
