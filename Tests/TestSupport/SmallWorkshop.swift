import JSON
import Workshop

/// A workshop small enough to be read at a glance, in which everything occurs once: every kind of
/// field, every status of an answer and of an action, dissent, an observer, ballots that agree and
/// that do not.
public enum SmallWorkshop {
  /// The day it is scored on in tests.
  public static let day = CalendarDate(dayNumber: 20_781)  // 2026-11-24

  /// The workshop, read from `document`.
  public static func state() throws -> WorkshopState {
    try checkpoint().state
  }

  public static func checkpoint() throws -> Checkpoint {
    try Checkpoint(json: document())
  }

  /// The checkpoint it is read from.
  public static func document() throws -> JSONValue {
    try JSONValue.parse(Array(text.utf8))
  }

  private static let text = """
    { "format": "pilotage/checkpoint/1", "name": "Small", "taken": "2026-11-24T10:00:00Z",
      "workshop": \(workshop), "playbook": \(playbook),
      "answers": \(answers), "reveals": \(reveals), "actions": \(actions) }
    """

  private static let workshop = """
    { "format": "pilotage/workshop/1", "title": "Invoice triage", "organisation": "Acme Foods",
      "pilot": "Read and route supplier invoices", "stage": "launch",
      "created": "2026-11-02T09:00:00Z", "playbook": { "id": "small", "version": "1.0.0" },
      "participants": {
        "ana": { "name": "Ana Ruiz", "role": "executive", "title": "COO" },
        "ben": { "name": "Ben Ode", "role": "executive" },
        "cy": { "name": "Cy Lam", "role": "manager", "title": "Head of invoices" },
        "di": { "name": "Di Sow", "role": "manager" },
        "ed": { "name": "Ed Oh", "role": "specialist" },
        "flo": { "name": "Flo Kim", "role": "specialist", "observer": true } } }
    """

  private static let playbook = """
    { "format": "pilotage/playbook/1", "id": "small", "version": "1.0.0", "language": "en",
      "title": "Two decisions", "summary": "What must be settled.", "sources": [ "A paper, 2025." ],
      "levels": [ { "name": "Absent", "meaning": "Nothing to see." },
        { "name": "Discussed", "meaning": "People talk about it." },
        { "name": "Defined", "meaning": "It is written down." },
        { "name": "Owned", "meaning": "A named person said yes." },
        { "name": "Proven", "meaning": "It was seen to work." } ],
      "roles": [ { "id": "executive", "name": "Executive" }, { "id": "manager", "name": "Manager" },
        { "id": "specialist", "name": "Specialist" } ],
      "stages": [ { "id": "launch", "title": "Before the pilot starts", "gate": "launch" },
        { "id": "scale", "title": "Before it goes to production" } ],
      "decisions": [
        { "id": "goal", "title": "Business goal", "ask": "What do we want?", "why": "Or it drifts.",
          "minutes": 20, "questions": [
          \(question("goal.measure", "Measure", launch: 2, scale: 4, fields: measureFields)),
          \(question("goal.owner", "Owner", launch: 3, scale: 3, fields: ownerFields)) ] },
        { "id": "data", "title": "Data", "ask": "Will it bear it?", "weight": 2, "questions": [
          \(question("data.sources", "Sources", launch: 2, scale: 3, fields: sourceFields)),
          \(question("data.shape", "Shape", launch: 1, scale: 3)),
          \(question("data.access", "Access", launch: 1, scale: 2, fields: accessFields)),
          \(question("data.repair", "Repair", launch: 2, scale: 2)),
          \(question("data.cost", "Cost", launch: 1, scale: 1)) ] } ],
      "gates": [ { "id": "launch", "title": "Launch gate", "conditions": [
        { "id": "outcome", "label": "A measured outcome",
          "requirements": [ { "question": "goal.measure", "minimum": 2 } ] },
        { "id": "owner", "label": "A named owner and known data", "requirements": [
          { "question": "goal.owner", "minimum": 3 },
          { "question": "data.sources", "minimum": 2 } ] } ] } ] }
    """

  private static func question(
    _ id: String, _ title: String, launch: Int, scale: Int, fields: String = "[]"
  ) -> String {
    """
    { "id": "\(id)", "title": "\(title)", "ask": "How is it with \(title)?", "why": "It matters.",
      "descriptors": [ "\(title) zero.", "\(title) one.", "\(title) two.", "\(title) three.",
        "\(title) four." ],
      "advice": [ "Reach one.", "Reach two.", "Reach three.", "Reach four." ],
      "prompts": [ "Who knows?" ], "fields": \(fields),
      "targets": { "launch": \(launch), "scale": \(scale) } }
    """
  }

  private static let measureFields = """
    [ { "id": "measure", "label": "Measure", "kind": "text", "requiredAt": 2 },
      { "id": "better", "label": "Better is", "kind": "choice", "requiredAt": 2,
        "options": [ "higher", "lower" ] },
      { "id": "target", "label": "Value wanted", "kind": "number", "requiredAt": 2 },
      { "id": "source", "label": "Taken from", "kind": "longText", "requiredAt": 3 },
      { "id": "result", "label": "Latest result", "kind": "number", "requiredAt": 4,
        "meets": { "target": "target", "better": "better" } },
      { "id": "measuredOn", "label": "Measured on", "kind": "date", "requiredAt": 4, "past": true,
        "maxAgeDays": 180 } ]
    """

  private static let ownerFields = """
    [ { "id": "owner", "label": "Owner", "kind": "person", "requiredAt": 2 },
      { "id": "agreedBy", "label": "Agreed by", "kind": "list", "requiredAt": 2 },
      { "id": "acceptedOn", "label": "Accepted on", "kind": "date", "requiredAt": 3,
        "past": true } ]
    """

  private static let sourceFields = """
    [ { "id": "sources", "label": "Data sources", "kind": "table", "requiredAt": 2, "columns": [
        { "id": "source", "label": "Source", "kind": "text", "required": true },
        { "id": "owner", "label": "Owner", "kind": "person", "required": true },
        { "id": "remark", "label": "Remark", "kind": "text" } ] },
      { "id": "usable", "label": "Usable share", "kind": "number", "requiredAt": 3, "min": 0,
        "max": 100 } ]
    """

  private static let accessFields = """
    [ { "id": "route", "label": "Route", "kind": "text", "requiredAt": 2 } ]
    """

  private static let answers = """
    { "goal.measure": { "level": 4, "note": "CFO wants cost per invoice too.\\nAsk again in May.",
        "dissent": { "ben": "no baseline for Lyon" },
        "fields": { "measure": "Minutes per invoice", "better": "lower", "target": 4,
          "source": "Weekly report https://acme.example/r", "result": 5.5,
          "measuredOn": "2026-01-02" } },
      "goal.owner": { "level": 3, "fields": { "owner": "Ana Ruiz",
          "agreedBy": [ "Ana Ruiz", "Cy Lam" ], "acceptedOn": "2026-12-03" } },
      "data.sources": { "level": 2, "fields": { "sources": [
          { "source": "Orders", "owner": "Cy Lam", "remark": "tidy" },
          { "source": "Mail", "remark": "three inboxes" } ] } },
      "data.repair": { "level": "unknown", "note": "Ed asks IT." },
      "data.cost": { "level": "notApplicable", "reason": "The supplier pays." } }
    """

  private static let reveals = """
    { "goal.measure": { "at": "2026-11-20T10:08:00Z", "ballots": {
        "ana": { "level": 3, "comment": "agreed in March" }, "ben": { "level": 2 },
        "cy": { "level": 2 }, "di": { "level": 2, "comment": "a guess" },
        "ed": { "level": "unknown" }, "flo": { "level": 0, "comment": "not counted" } } },
      "goal.owner": { "at": "2026-11-20T10:20:00Z", "ballots": {
        "ana": { "level": 4 }, "ben": { "level": 3 }, "cy": { "level": 0, "comment": "who?" },
        "di": { "level": 1 }, "ed": { "level": 2 } } },
      "data.shape": { "at": "2026-11-20T10:30:00Z", "ballots": {
        "ana": { "level": 1 }, "cy": { "level": 1 }, "ed": { "level": 2 } } } }
    """

  private static let actions = """
    { "a-1": { "text": "Name an owner for the mail", "owner": "Cy Lam", "due": "2026-12-11",
        "status": "doing", "question": "data.sources", "reaches": 2 },
      "a-2": { "text": "Get a yes from Ana", "owner": "Ben Ode", "due": "2026-11-16",
        "status": "open", "question": "goal.owner", "reaches": 3 },
      "a-3": { "text": "Ask IT who repairs", "status": "parked", "question": "data.repair" },
      "a-4": { "text": "Measure again", "owner": "Di Sow", "status": "done",
        "question": "goal.measure", "reaches": 4 },
      "a-5": { "text": "Buy a scanner", "owner": "Ed Oh", "status": "dropped" } }
    """
}
