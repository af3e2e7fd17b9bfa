import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

extension TemporaryFolder {
  /// A new workshop in it.
  func workshop(
    _ state: WorkshopState? = nil, papers: [BallotPaper] = [], writer: Slug = .writer
  ) throws -> WorkshopFolder {
    try WorkshopFolder.create(
      at: path + "/w", state: try state ?? .sample(), papers: papers, writer: writer)
  }
}

/// The names in a folder; without `all` those that are not hidden.
func names(_ path: String, all: Bool = false) -> [String] {
  guard let folder = try? OpenFolder(path), let entries = try? folder.entries() else { return [] }
  return entries.map(\.name).filter { all || !$0.hasPrefix(".") }
}

/// Every file below a folder with its bytes, the history's and the lock's left out.
func contents(_ path: String) -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for name in names(path, all: true) where name != ".lock" && name != "history" {
    if let bytes = try? FileSystem.bytes(path + "/" + name) {
      files[name] = bytes
    } else {
      for (inner, bytes) in contents(path + "/" + name) { files[name + "/" + inner] = bytes }
    }
  }
  return files
}

func put(_ text: String, _ path: String) throws {
  let (folder, name) = FileSystem.split(path)
  mkdir(folder, 0o755)
  let opened = try OpenFolder(folder)
  let file = try opened.open(name, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
  try file.write(Array(text.utf8))
}

func text(_ path: String) throws -> String {
  String(decoding: try FileSystem.bytes(path), as: UTF8.self)
}

func mode(_ path: String) throws -> mode_t {
  var status = stat()
  try #require(lstat(path, &status) == 0)
  return status.st_mode & 0o7777
}

/// The error that `body` throws.
func failure(_ body: () throws -> Void) -> StoreError? {
  do {
    try body()
    return nil
  } catch {
    return error as? StoreError
  }
}

extension Slug {
  static var writer: Slug { Slug("w-test") ?? .none }
  static var ana: Slug { Slug("ana-ruiz") ?? .none }
  static var ben: Slug { Slug("ben-ode") ?? .none }
}

extension Timestamp {
  /// The time so many seconds after the workshop's start.
  static func at(_ seconds: Int) -> Timestamp { Timestamp(seconds: 1_795_000_000 + seconds) }
}

func question(_ text: String) throws -> QuestionID { try #require(QuestionID(text)) }

extension WorkshopState {
  static func sample() throws -> WorkshopState {
    let playbook = try Playbook.sample()
    return WorkshopState(
      details: WorkshopDetails(
        title: "Invoice triage", organisation: "Acme Foods",
        stage: try #require(Slug("launch")), created: .at(0), playbook: playbook,
        participants: [
          .ana: Participant(name: "Ana Ruiz", role: try #require(Slug("executive"))),
          .ben: Participant(name: "Ben Ode", role: try #require(Slug("executive"))),
        ]),
      playbook: playbook)
  }
}

extension Playbook {
  /// Three decisions of ten questions, with a text field each.
  static func sample(version: String = "1.0.0") throws -> Playbook {
    func question(_ decision: String, _ number: Int) -> JSONValue {
      [
        "id": .string("\(decision).q\(number)"), "title": .string("Q\(number)"), "ask": "Is it?",
        "descriptors": ["none", "talked", "written", "owned", "proven"],
        "advice": ["one", "two", "three", "four"],
        "fields": [
          ["id": "what", "label": "What", "kind": "text", "requiredAt": 2],
          ["id": "many", "label": "Many", "kind": "list"],
        ],
        "targets": ["launch": 2],
      ]
    }
    func decision(_ id: String) -> JSONValue {
      [
        "id": .string(id), "title": .string(id),
        "questions": .array((0..<10).map { question(id, $0) }),
      ]
    }
    return try Playbook(json: [
      "format": "pilotage/playbook/1", "id": "small", "version": .string(version),
      "title": "Small", "levels": .array((0..<5).map { ["name": .string("L\($0)")] }),
      "roles": [["id": "executive", "name": "Executive"]],
      "stages": [["id": "launch", "title": "Launch", "gate": "launch"]],
      "decisions": .array(["a", "b", "c"].map(decision)),
      "gates": [
        [
          "id": "launch", "title": "Launch",
          "conditions": [
            [
              "id": "one", "label": "One",
              "requirements": [["question": "a.q0", "minimum": 2]],
            ]
          ],
        ]
      ],
    ])
  }
}

extension WorkshopFolder {
  /// The change that `undo` would take back.
  func nextUndo() throws(StoreError) -> Change? { UndoStacks(try ownChanges(try open())).done.last }

  /// The change that `redo` would make again.
  func nextRedo() throws(StoreError) -> Change? {
    UndoStacks(try ownChanges(try open())).undone.last
  }
}

extension OpenFolder {
  static func isTemporary(_ name: String) -> Bool { writer(ofTemporary: name) != nil }
}
