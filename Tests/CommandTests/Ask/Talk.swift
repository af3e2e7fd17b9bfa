import JSON
import SessionStore
import Store
import Testing
import Session
import Workbench
import Workshop

@testable import pilotage

/// A conversation without a terminal, kept in a folder of the test's own.
struct Talk {
  let bench: Bench
  let folder: WorkshopFolder
  private(set) var dialogue: AskDialogue
  private(set) var store: SessionStore
  /// What was said at the beginning.
  let beginning: String
  private(set) var hasLeft = false

  /// On a workshop with a question of every kind of field, and two more.
  init(at question: String? = "all.kinds") throws {
    let bench = try Bench()
    let playbook = try Playbook(json: try JSONValue.parse(Array(Self.playbook.utf8)))
    try #require(playbook.faults.isEmpty, "\(playbook.faults)")
    let role = try #require(Slug("executive"))
    var details = WorkshopDetails(
      title: "Claims", organisation: "Acme", stage: try #require(Slug("launch")),
      created: Timestamp(seconds: 0), playbook: playbook)
    for (id, person) in [
      ("ana-ruiz", Participant(name: "Ana Ruiz", role: role, title: "COO")),
      ("ben-ode", Participant(name: "Ben Ode", role: role)),
      ("cy-lam", Participant(name: "Cy Lam", role: role, observer: true)),
    ] {
      details.participants[try #require(Slug(id))] = person
    }
    _ = try WorkshopFolder.create(
      at: bench.scratch.path + "/w", state: WorkshopState(details: details, playbook: playbook),
      writer: try #require(Slug("w-test")))
    try self.init(bench, at: question)
  }

  init(_ bench: Bench, at question: String? = nil) throws {
    self.bench = bench
    let folders = UserFolders(environment: ["HOME": bench.scratch.path + "/home"])
    var reader = SessionStore(folders: folders, who: "Ana")
    let opened = try reader.load(bench.scratch.path + "/w")
    folder = WorkshopFolder(bench.scratch.path + "/w", writer: try #require(Slug("w-test")))
    dialogue = AskDialogue(opened, at: question.flatMap { QuestionID($0) })
    store = SessionStore(folder: folder, folders: folders, who: "Ana")
    beginning = AskPage.text(dialogue.opening().said, width: 72)
  }

  /// Says lines and gives back what was answered to all of them.
  @discardableResult
  mutating func say(_ lines: String...) -> String { say(lines) }

  @discardableResult
  mutating func say(_ lines: [String]) -> String {
    lines.map { keep(dialogue.take($0)) }.joined()
  }

  mutating func end() -> String { keep(dialogue.inputEnded()) }

  private mutating func keep(_ turn: AskTurn) -> String {
    _ = AskLoop.carryOut(turn.effects, &dialogue, &store)
    #expect(dialogue.session.pending == nil)
    hasLeft = hasLeft || turn.isOver
    return AskPage.text(turn.said, width: 72)
  }

  /// The answer on the disk.
  func saved(_ question: String = "all.kinds") throws -> Answer? {
    try folder.load(strict: true).state.answers[try #require(QuestionID(question))]
  }

  /// A field's value on the disk.
  func field(_ id: String) throws -> JSONValue? { try saved()?.fields[id] }

  /// A playbook in which everything that can be asked for occurs.
  static let playbook = """
    { "format": "pilotage/playbook/1", "id": "kinds", "version": "1", "title": "Kinds",
      "levels": [ { "name": "Absent" }, { "name": "Discussed" }, { "name": "Defined" },
        { "name": "Owned" }, { "name": "Proven" } ],
      "roles": [ { "id": "executive", "name": "Executive" } ],
      "stages": [ { "id": "launch", "title": "Launch", "gate": "launch" } ],
      "gates": [ { "id": "launch", "title": "Launch gate", "conditions": [ { "id": "c",
        "label": "Named", "requirements": [ { "question": "all.gate", "minimum": 1 } ] } ] } ],
      "decisions": [ { "id": "all", "title": "All", "ask": "All?", "questions": [
        \(question("kinds", "Kinds", fields: """
          { "id": "text", "label": "Text", "kind": "text", "requiredAt": 2 },
          { "id": "long", "label": "Long", "kind": "longText", "requiredAt": 2 },
          { "id": "number", "label": "Number", "kind": "number", "requiredAt": 2, "max": 10 },
          { "id": "date", "label": "Day", "kind": "date", "requiredAt": 2 },
          { "id": "person", "label": "Person", "kind": "person", "requiredAt": 2 },
          { "id": "choice", "label": "Choice", "kind": "choice", "requiredAt": 2,
            "options": [ "Yes", "No, never", "back" ] },
          { "id": "list", "label": "List", "kind": "list", "requiredAt": 2 },
          { "id": "table", "label": "Table", "kind": "table", "requiredAt": 2, "columns": [
            { "id": "what", "label": "What", "kind": "text", "required": true },
            { "id": "much", "label": "How much", "kind": "number" },
            { "id": "who", "label": "Who", "kind": "person" },
            { "id": "story", "label": "Story", "kind": "longText" },
            { "id": "kind", "label": "Sort", "kind": "choice", "options": [ "a", "b" ] } ] },
          { "id": "later", "label": "Later", "kind": "text", "requiredAt": 4 }
          """)),
        \(question("plain", "Plain matters", fields: "")),
        \(question("gate", "Gate", fields: "")) ] } ] }
    """

  private static func question(_ id: String, _ title: String, fields: String) -> String {
    """
    { "id": "all.\(id)", "title": "\(title)", "ask": "How is \(title)?", "why": "It matters.",
      "descriptors": [ "nothing", "talk", "paper", "a name", "proof" ],
      "advice": [ "one", "two", "three", "four" ], "targets": { "launch": 2 },
      "fields": [ \(fields) ] }
    """
  }
}
