import JSON
import Workshop

/// A valid document of each kind of file that a workshop is kept in. Each has every key.
public enum Document: String, CaseIterable, Sendable {
  case workshop, answer, ballot, reveal, action, checkpoint, playbook

  /// The document as it is written in a file.
  public func json() throws -> JSONValue {
    let text =
      switch self {
      case .workshop: Self.workshopText
      case .answer: Self.answerText
      case .ballot: Self.ballotText
      case .reveal: Self.revealText
      case .action: Self.actionText
      case .checkpoint: Self.checkpointText
      case .playbook: Self.playbookText
      }
    return try JSONValue.parse(Array(text.utf8))
  }

  /// Reads a document of this kind and writes it again, as a file holds it.
  public func reread(_ json: JSONValue) throws -> JSONValue {
    let written =
      switch self {
      case .workshop: try WorkshopDetails(json: json).json
      case .answer:
        try {
          let (id, answer) = try Answer.read(file: json)
          return answer.json(of: id)
        }()
      case .ballot: try BallotPaper(json: json).json
      case .reveal:
        try {
          let (id, reveal) = try Reveal.read(file: json)
          return reveal.json(of: id)
        }()
      case .action:
        try {
          let (id, action) = try Action.read(file: json)
          return action.json(id: id)
        }()
      case .checkpoint: try Checkpoint(json: json).json
      case .playbook: try Playbook(json: json).json
      }
    return written.withoutEmptyMembers
  }

  private static let workshopText = """
    { "format": "pilotage/workshop/1", "title": "Invoice triage", "organisation": "Acme Foods",
      "pilot": "Read supplier invoices", "stage": "launch", "created": "2026-11-23T09:00:00Z",
      "ballotsNamed": true, "sample": true, "playbook": { "id": "small", "version": "1.0.0" },
      "participants": {
        "ana-ruiz": { "name": "Ana Ruiz", "role": "executive", "title": "COO" },
        "cy-lam": { "name": "Cy Lam", "role": "manager", "observer": true } } }
    """

  private static let answerText = """
    { "format": "pilotage/answer/1", "question": "goal.measure", "level": 2, "reason": "why not",
      "fields": { "measure": "Minutes", "target": 4 }, "note": "CFO wants cost too",
      "dissent": { "ana-ruiz": "no baseline" }, "updated": "2026-11-23T10:12:00Z" }
    """

  private static let ballotText = """
    { "format": "pilotage/ballot/1", "participant": "ana-ruiz",
      "ballots": { "goal.measure": { "level": 3, "comment": "agreed in March",
        "updated": "2026-11-23T10:02:00Z" }, "goal.owner": { "level": "unknown" } } }
    """

  private static let revealText = """
    { "format": "pilotage/reveal/1", "question": "goal.measure", "at": "2026-11-23T10:08:00Z",
      "ballots": { "ana-ruiz": { "level": 3, "comment": "agreed" },
        "ben-ode": { "level": "unknown" } } }
    """

  private static let actionText = """
    { "format": "pilotage/action/1", "id": "a-7k2m9q", "text": "Measure it", "owner": "Ben Ode",
      "due": "2026-12-11", "status": "doing", "question": "goal.measure", "reaches": 3,
      "created": "2026-11-23T10:30:00Z", "updated": "2026-11-23T10:31:00Z" }
    """

  private static let checkpointText = """
    { "format": "pilotage/checkpoint/1", "name": "Before", "taken": "2026-11-23T23:59:59Z",
      "workshop": \(workshopText), "playbook": \(playbookText),
      "answers": { "goal.measure": { "level": 2, "note": "n" },
        "data.audit": { "level": "notApplicable", "reason": "no data" } },
      "reveals": { "goal.measure": { "at": "2026-11-23T10:08:00Z",
        "ballots": { "ana-ruiz": { "level": 3 } } } },
      "actions": { "a-7k2m9q": { "text": "Measure it", "status": "open" } } }
    """

  private static let playbookText = """
    { "format": "pilotage/playbook/1", "id": "small", "version": "1.0.0", "language": "en",
      "title": "Two decisions", "summary": "What must be settled.", "sources": [ "A paper." ],
      "levels": [ { "name": "Absent", "meaning": "Nothing." }, { "name": "Discussed" },
        { "name": "Defined" }, { "name": "Owned" }, { "name": "Proven" } ],
      "roles": [ { "id": "executive", "name": "Executive" }, { "id": "manager", "name": "Manager" } ],
      "stages": [ { "id": "launch", "title": "Before", "gate": "launch" },
        { "id": "scale", "title": "After" } ],
      "decisions": [
        { "id": "goal", "title": "Goal", "ask": "What?", "why": "Or it drifts.", "weight": 2,
          "minutes": 20, "questions": [
            { "id": "goal.measure", "title": "Measure", "ask": "How?", "why": "Or nobody knows.",
              "weight": 1.5, \(lists), "targets": { "launch": 2, "scale": 4 }, "fields": [
                { "id": "measure", "label": "Measure", "kind": "text", "requiredAt": 2,
                  "help": "What you count." },
                { "id": "better", "label": "Better", "kind": "choice", "requiredAt": 2,
                  "options": [ "higher", "lower" ] },
                { "id": "target", "label": "Target", "kind": "number", "requiredAt": 3,
                  "min": 0, "max": 100 },
                { "id": "result", "label": "Result", "kind": "number", "requiredAt": 4,
                  "meets": { "target": "target", "better": "better" } },
                { "id": "on", "label": "On", "kind": "date", "past": true, "maxAgeDays": 30 } ] },
            { "id": "goal.owner", "title": "Owner", "ask": "Who?", \(lists),
              "targets": { "launch": 3, "scale": 3 } } ] },
        { "id": "data", "title": "Data", "questions": [
            { "id": "data.audit", "title": "Audit", "ask": "What data?", \(lists),
              "targets": { "launch": 1, "scale": 2 }, "fields": [
                { "id": "sources", "label": "Sources", "kind": "table", "requiredAt": 2,
                  "columns": [
                    { "id": "source", "label": "Source", "kind": "text", "required": true },
                    { "id": "owner", "label": "Owner", "kind": "person" },
                    { "id": "when", "label": "When", "kind": "date" } ] },
                { "id": "checks", "label": "Checks", "kind": "list" } ] } ] } ],
      "gates": [ { "id": "launch", "title": "Launch", "conditions": [
          { "id": "outcome", "label": "An outcome", "requirements": [
            { "question": "goal.measure", "minimum": 2 },
            { "question": "goal.owner", "minimum": 3 } ] } ] } ] }
    """

  private static let lists = """
    "descriptors": [ "0", "1", "2", "3", "4" ], "prompts": [ "Who says so?" ],
    "advice": [ "to 1", "to 2", "to 3", "to 4" ]
    """
}

extension JSONPath {
  /// A path written with slashes: `participants/ana-ruiz/role`, `gates/0/title`.
  public init(slashed text: String) {
    self.init(
      text.split(separator: "/").map { part in
        Int(part).map(JSONPath.Step.index) ?? .key(String(part))
      })
  }
}

extension JSONValue {
  /// The document with another value at a path; `nil` takes the member away.
  public func with(_ path: JSONPath, _ value: JSONValue?) -> JSONValue {
    guard let step = path.steps.first else { return value ?? .null }
    let rest = JSONPath(Array(path.steps.dropFirst()))
    switch (self, step) {
    case (.object(var object), .key(let key)):
      let inner: JSONValue = if case .index? = rest.steps.first { [] } else { [:] }
      object[key] = rest.steps.isEmpty ? value : (object[key] ?? inner).with(rest, value)
      return .object(object)
    case (.array(var items), .index(let index)):
      if rest.steps.isEmpty, value == nil {
        items.remove(at: index)
      } else if index == items.count {
        items.append(JSONValue.object(JSONObject()).with(rest, value))
      } else {
        items[index] = items[index].with(rest, value)
      }
      return .array(items)
    default: return self
    }
  }

  /// Every value below this one with its path, and this one.
  public func all(_ path: JSONPath = .root) -> [(path: JSONPath, value: JSONValue)] {
    let below: [(path: JSONPath, value: JSONValue)] =
      switch self {
      case .object(let object): object.members.flatMap { $0.value.all(path.key($0.key)) }
      case .array(let items):
        items.enumerated().flatMap { $0.element.all(path.index($0.offset)) }
      default: []
      }
    return [(path, self)] + below
  }
}
