import JSON
import Playbooks
import Testing
import Workshop

/// The built-in playbook.
func builtIn() throws -> Playbook { try #require(try BuiltInPlaybooks.playbook()) }

/// A question of the built-in playbook.
func question(_ id: String) throws -> Question {
  let id = try #require(QuestionID(id))
  return try #require(try builtIn()[id])
}

/// What a workshop with two participants is.
func details() throws -> WorkshopDetails {
  let playbook = try builtIn()
  var details = WorkshopDetails(
    title: "T", organisation: "O", stage: try #require(Slug("launch")),
    created: Timestamp(seconds: 0), playbook: playbook)
  let role = try #require(Slug("executive"))
  details.participants[try #require(Slug("ana-ruiz"))] = Participant(name: "Ana Ruiz", role: role)
  details.participants[try #require(Slug("ben-ode"))] = Participant(name: "Ben Ode", role: role)
  return details
}

/// A question with a field of each kind.
func questionOfEveryKind() throws -> Question {
  let fields: [JSONValue] = FieldKind.allCases.map { kind in
    var field: JSONObject = JSONObject([
      ("id", .string("a" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst())),
      ("label", .string(kind.rawValue)), ("kind", .string(kind.rawValue)),
    ])
    if kind == .choice { field["options"] = ["Yes", "No, never", "ß"] }
    if kind == .table {
      field["columns"] = [
        ["id": "what", "label": "What", "kind": "text", "required": true],
        ["id": "much", "label": "How much", "kind": "number"],
        ["id": "since", "label": "Since", "kind": "date"],
      ]
    }
    return .object(field)
  }
  let text: JSONValue = "x"
  let playbook = try Playbook(json: [
    "format": "pilotage/playbook/1", "id": "p", "version": "1", "title": "P",
    "decisions": [
      [
        "id": "d", "title": "D",
        "questions": [
          [
            "id": "d.q", "title": "Q", "ask": "Q?",
            "descriptors": .array(Array(repeating: text, count: 5)),
            "fields": .array(fields),
          ]
        ],
      ]
    ],
  ])
  return try #require(playbook.questions.first)
}
