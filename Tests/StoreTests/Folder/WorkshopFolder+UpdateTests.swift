import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderUpdateTests {
  @Test func anUpdateTellsBeforeAndAfter() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    let first = try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.level = .level(.defined) }
    #expect(first.before == nil)
    #expect(first.after?.level == .level(.defined) && first.after?.updated == .at(1))
    let second = try folder.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "n" }
    #expect(second.before == first.after)
    #expect(second.after?.level == .level(.defined) && second.after?.updated == .at(2))
    #expect(try folder.load(strict: true).state.answers == [id: try #require(second.after)])
  }

  @Test func anUnchangedRecordIsNotWritten() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.fields["what"] = .integer(2) }
    let before = contents(folder.path)
    let same = try folder.updateAnswer(id, who: "Ana", now: .at(2)) {
      $0.fields["what"] = .number(2.0)
      $0.fields["many"] = .array([])
      $0.note = ""
      $0.updated = .at(9)
    }
    #expect(same.before == same.after)
    #expect(contents(folder.path) == before)
    #expect(try folder.history().count == 1)
    let details = try folder.updateDetails(who: "Ana", now: .at(2)) { $0.title += "" }
    #expect(details.before == details.after)
    #expect(try folder.history().count == 1)
  }

  @Test func anotherSpellingIsNotRewrittenForItsOwnSake() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    let file = folder.path + "/answers/a.q0.json"
    let own = #"{"question":"a.q0", "note":"n", "level":null, "format":"pilotage/answer/1"}"#
    try put(own, file)
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    #expect(try text(file) == own)
  }

  @Test func anAnswerThatHasBecomeEmptyIsTakenAway() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    let gone = try folder.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "" }
    #expect(gone.before?.note == "n" && gone.after == nil)
    #expect(names(folder.path + "/answers", all: true).isEmpty)
    #expect(try folder.history(of: id).map { $0.after == nil } == [false, true])
    let nothing = try folder.updateAnswer(id, who: "Ana", now: .at(3)) { $0.note = "" }
    #expect(nothing.before == nil && nothing.after == nil)
    #expect(try folder.history().count == 2)
  }

  @Test func unknownKeysSurviveEveryUpdate() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    let extra = #","later":{"b":[1,9007199254740993],"a":"x"}}"#
    func add(_ record: String) throws {
      let file = folder.path + "/" + record
      try put(String(try text(file).dropLast(2)) + extra, file)
    }
    func isKept(_ record: String) throws -> Bool {
      let json = try FileSystem.document(folder.path + "/" + record)
      return json.object?["later"] == [
        "a": "x", "b": .array([1, .integer(9_007_199_254_740_993)]),
      ]
    }
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    try add("answers/a.q0.json")
    try folder.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "m" }
    #expect(try isKept("answers/a.q0.json"))
    try add("workshop.json")
    try folder.updateDetails(who: "Ana", now: .at(3)) { $0.title = "Other" }
    #expect(try isKept("workshop.json"))
    let action = try folder.addAction(Action(text: "Do"), who: "Ana", now: .at(4)).id
    try add("actions/\(action).json")
    try folder.updateAction(action, who: "Ana", now: .at(5)) { $0.status = .done }
    #expect(try isKept("actions/\(action).json"))
    try folder.vote(
      .vote(.owned), on: id, by: .ana, who: "Ana", now: .at(6))
    try add("ballots/ana-ruiz.json")
    try folder.vote(.comment("c"), on: id, by: .ana, who: "Ana", now: .at(7))
    #expect(try isKept("ballots/ana-ruiz.json"))
  }

  @Test func aChangeThatThrowsSavesNothing() throws {
    struct Stop: Error {}
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let before = contents(folder.path)
    #expect(throws: Stop.self) {
      try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) {
        $0.note = "n"
        throw Stop()
      }
    }
    #expect(contents(folder.path) == before)
    // And the lock is free again.
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
  }

  @Test func aRecordThatCouldNotBeReadBackIsNotWritten() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    let before = contents(folder.path)
    var deep = JSONValue.string("x")
    for _ in 0..<40 { deep = .array([deep]) }
    let changes: [(inout Answer) -> Void] = [
      { $0.note = String(repeating: "x", count: Bounds.text + 1) },
      { $0.fields["what"] = deep },
      { $0.fields["a\u{0}b"] = "x" },
    ]
    for change in changes {
      guard
        case .document? = failure({ try folder.updateAnswer(id, who: "Ana", now: .at(2), change) })
      else {
        Issue.record("saved")
        continue
      }
      #expect(contents(folder.path) == before)
    }
  }

  @Test func aFailedHistoryTakesTheChangeBack() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    // A folder instead of the history's file.
    let history = folder.path + "/history/w-test.ndjson"
    unlink(history)
    mkdir(history, 0o755)
    let before = contents(folder.path)
    #expect(
      failure { try folder.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "m" } }
        == .notAFile(path: history))
    #expect(
      failure { try folder.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "" } }
        == .notAFile(path: history))
    #expect(
      failure {
        try folder.updateAnswer(try question("a.q1"), who: "Ana", now: .at(2)) { $0.note = "m" }
      }
        == .notAFile(path: history))
    #expect(contents(folder.path) == before)
    rmdir(history)
    try folder.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "m" }
    #expect(try folder.load(strict: true).state.answers[id]?.note == "m")
  }

  @Test func actionsGetRandomIds() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    var ids: Set<Slug> = []
    for number in 0..<20 {
      ids.insert(
        try folder.addAction(Action(text: "\(number)"), who: "Ana", now: .at(number)).id)
    }
    #expect(ids.count == 20)
    for id in ids {
      #expect(id.text.wholeMatch(of: /a-[a-z0-9]{6}/) != nil)
    }
    let actions = try folder.load(strict: true).state.actions
    #expect(Set(actions.keys) == ids)
    #expect(actions.values.allSatisfy { $0.created != nil && $0.created == $0.updated })
    let none = try #require(Slug("a-zzzzzz"))
    #expect(
      failure { try folder.updateAction(none, who: "Ana", now: .at(99)) { $0.text = "x" } }
        == .notFound(path: folder.path + "/actions/a-zzzzzz.json"))
  }

  @Test func anotherPlaybookIsNamedInTheWorkshop() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let newer = try Playbook.sample(version: "2.0.0")
    let details = try folder.replacePlaybook(newer, who: "Ana", now: .at(1))
    #expect(details.playbookVersion == "2.0.0")
    let loaded = try folder.load(strict: true)
    #expect(loaded.state.playbook == newer && loaded.state.details == details)
    #expect(try folder.history().map(\.path) == ["playbook.json", "workshop.json"])
    let broken = try Playbook(
      json: .object(
        (newer.json.object ?? JSONObject()).merging(JSONObject([("title", " ")]))))
    guard case .rule? = failure({ _ = try folder.replacePlaybook(broken, who: "Ana", now: .at(2)) })
    else {
      Issue.record("taken")
      return
    }
    #expect(try folder.load(strict: true).state.playbook == newer)
  }

  /// Four writers at once, each to their own questions and all to one: nothing is lost.
  @Test func manyWritersLoseNothing() async throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let path = folder.path
    let rounds = 40
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask {
          let own = WorkshopFolder(path, writer: try #require(Slug("w-\(number)")))
          let shared = try question("c.q9")
          for round in 0..<rounds {
            let id = try question("a.q\(number)")
            try own.updateAnswer(id, who: "W\(number)", now: .at(round)) {
              let list = $0.fields["many"]?.array ?? []
              $0.fields["many"] = .array(list + [.string("\(round)")])
            }
            try own.updateAnswer(shared, who: "W\(number)", now: .at(round)) {
              let list = $0.fields["many"]?.array ?? []
              $0.fields["many"] = .array(list + [.string("\(number)-\(round)")])
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let loaded = try folder.load(strict: true)
    for number in 0..<4 {
      let list = loaded.state.answers[try question("a.q\(number)")]?.fields["many"]
      #expect(list == .array((0..<rounds).map { .string("\($0)") }))
    }
    let all = loaded.state.answers[try question("c.q9")]?.fields["many"]?.array ?? []
    #expect(Set(all.compactMap(\.string)).count == 4 * rounds && all.count == 4 * rounds)
    // Each state of the shared answer is in the history, one made of the other.
    let history = try folder.history(of: try question("c.q9"))
    #expect(history.count == 4 * rounds)
    let lengths = history.map { $0.after?.object?["fields"]?.object?["many"]?.array?.count ?? 0 }
    #expect(Set(lengths) == Set(1...(4 * rounds)))
    #expect(names(path, all: true).filter(OpenFolder.isTemporary).isEmpty)
    #expect(names(path + "/answers", all: true).filter(OpenFolder.isTemporary).isEmpty)
  }

  @Test func whereThereIsNoWorkshopNothingIsWritten() throws {
    let scratch = try TemporaryFolder()
    let folder = WorkshopFolder(scratch.path, writer: .writer)
    #expect(
      failure {
        try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
      } == .notAWorkshop(path: scratch.path))
    #expect(names(scratch.path, all: true).isEmpty)
  }
}
