import JSON
import Workshop

/// Playbooks of a size that the built-in one does not have.
enum InventedPlaybook {
  /// A workshop with so many decisions, each with so many questions of one text field.
  static func state(decisions: Int, questions: Int) throws -> WorkshopState {
    let playbook = try Playbook(json: json(decisions: decisions, questions: questions))
    guard let stage = Slug("launch"), let created = Timestamp("2026-11-23T08:00:00Z") else {
      throw SampleState.Missing()
    }
    let details = WorkshopDetails(
      title: "Another way to ask", organisation: "Acme Foods", stage: stage, created: created,
      playbook: playbook)
    return WorkshopState(details: details, playbook: playbook)
  }

  private static func json(decisions: Int, questions: Int) -> JSONValue {
    [
      "format": "pilotage/playbook/1", "id": "invented", "version": "1", "title": "Invented",
      "levels": .array(
        ["Absent", "Discussed", "Defined", "Owned", "Proven"].map { ["name": .string($0)] }),
      "roles": [["id": "executive", "name": "Executive"]],
      "stages": [["id": "launch", "title": "Before the start"]],
      "decisions": .array((1...decisions).map { decision(number: $0, questions: questions) }),
    ]
  }

  private static func decision(number: Int, questions: Int) -> JSONValue {
    [
      "id": .string("d\(number)"), "title": .string("Decision number \(number)"),
      "questions": .array((1...questions).map { question($0, decision: number) }),
    ]
  }

  private static func question(_ number: Int, decision: Int) -> JSONValue {
    [
      "id": .string("d\(decision).q\(number)"), "title": .string("Question \(decision).\(number)"),
      "ask": "Is it so?", "targets": ["launch": 2],
      "descriptors": .array((0...4).map { .string("One sees \($0) of it.") }),
      "fields": [["id": "what", "label": "What", "kind": "text", "requiredAt": 2]],
    ]
  }
}

extension InventedPlaybook {
  /// Another version of a playbook, that does not ask what its first decision asked, and has no gates.
  static func withoutFirstDecision(of playbook: Playbook) throws -> Playbook {
    guard var document = playbook.json.object else { throw SampleState.Missing() }
    document["version"] = "2.0.0"
    document["decisions"] = .array(Array((document["decisions"]?.array ?? []).dropFirst()))
    document["gates"] = []
    document["stages"] = .array(
      (document["stages"]?.array ?? []).map { stage in
        guard var stage = stage.object else { return stage }
        stage["gate"] = nil
        return .object(stage)
      })
    return try Playbook(json: .object(document))
  }
}
