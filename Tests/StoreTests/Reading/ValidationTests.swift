import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct ValidationTests {
  private func lines(_ path: String) throws -> [String] {
    try Validation.faults(at: path).map(\.description)
  }

  @Test func aSoundWorkshopHasNoFaults() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q1")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.fields["what"] = "x" }
    try folder.vote(
      .vote(.owned), on: id, by: .ana, who: "Ana", now: .at(2))
    try folder.reveal(id, who: "Ana", now: .at(3))
    try folder.addAction(Action(text: "Do"), who: "Ana", now: .at(4))
    let state = try folder.load(strict: true).state
    let taken = try folder.takeCheckpoint(name: "x", state: state, who: "Ana", now: .at(5))
    try folder.setRoom(Room(question: id))
    #expect(try lines(folder.path).isEmpty)
    for file in [taken.file, "playbook.json", "workshop.json", "answers/a.q1.json", "room.json"] {
      #expect(try lines(folder.path + "/" + file).isEmpty)
    }
  }

  @Test func everyFaultIsNamedWithFileAndLine() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let (path, answers) = (folder.path, folder.path + "/answers/")
    try put(
      """
      { "format": "pilotage/answer/1",
        "question": "a.q0",
        "level": "notApplicable",
        "fields": {
          "what": 3,
          "other": "x" },
        "dissent": { "eve": "no" } }
      """, answers + "a.q0.json")
    try put(
      #"{ "format": "pilotage/answer/1", "question": "b.q0", "level": 9 }"#, answers + "b.q0.json")
    try put("{", answers + "b.q1.json")
    try put(#"{ "format": "pilotage/answer/1", "question": "b.q9" }"#, answers + "b.q2.json")
    try put(#"{ "format": "pilotage/answer/1", "question": "x.y" }"#, answers + "x.y.json")
    try put("{}", answers + "b.q0.sync-conflict-20260818-173636-D4LGQYW.json")
    try put("{}", answers + "B.q0.json")
    try put("{}", answers + "b q\u{1B}.json")
    try put("ignored", answers + "notes.txt")
    let found = try lines(path).map { $0.replacing(answers, with: "") }
    #expect(
      found == [
        "B.q0.json:1: differs from b.q0.json only in upper and lower case",
        "b q^[.json:1: is not named by an id; nothing reads it",
        "b.q0.sync-conflict-20260818-173636-D4LGQYW.json:1: is a copy that a syncing service left; take it in with: pilotage merge",
        "a.q0.json:3: level: a gate names this question, so it can't be notApplicable; it counts as no level",
        "a.q0.json:6: fields.other: the playbook has no such field; it is kept and counts for nothing",
        "a.q0.json:5: fields.what: should be text, is a number",
        "a.q0.json:7: dissent.eve: there is no participant eve",
        "b.q0.json:1: level: should be 0 to 4, \"unknown\" or \"notApplicable\", is 9",
        "b.q1.json:1: column 1: not JSON: string or '}' expected near end of file",
        "b.q2.json:1: belongs in b.q9.json",
        "x.y.json:1: question: there is no question x.y in the playbook",
      ])
  }

  @Test func theWorkshopsOwnFilesAreLookedAt() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let (details, playbook) = (folder.path + "/workshop.json", folder.path + "/playbook.json")
    let good = try text(details)
    try put(
      good.replacing("\"1.0.0\"", with: "\"3.0.0\"").replacing(
        "\"stage\": \"launch\"", with: "\"stage\": \"no\""
      )
      .replacing("Ana Ruiz", with: "Ana\\u202e Ruiz"), details)
    var found = try lines(folder.path)
    #expect(found.count == 3)
    #expect(found.contains { $0.contains("stage: there is no stage no") })
    #expect(found.contains { $0.contains("names small 3.0.0, but playbook.json is small 1.0.0") })
    #expect(found.contains { $0.contains("participants.ana-ruiz.name: ") })
    try put(good, details)
    try put(try text(playbook).replacing("\"Q1\"", with: "\" \""), playbook)
    found = try lines(folder.path)
    #expect(found.count == 3 && found.allSatisfy { $0.hasSuffix("title: must not be blank") })
    #expect(try lines(playbook) == found)
    unlink(playbook)
    #expect(try lines(folder.path) == ["\(playbook):1: there is no such file or folder"])
    unlink(details)
    #expect(
      failure { _ = try Validation.faults(at: folder.path) } == .notAWorkshop(path: folder.path))
  }

  @Test func aCheckpointIsJudgedByItsOwnPlaybook() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    var state = try WorkshopState.sample()
    state.answers[try question("a.q1")] = {
      var answer = Answer()
      answer.fields["other"] = "x"
      return answer
    }()
    let taken = try folder.takeCheckpoint(name: "x", state: state, who: "Ana", now: .at(1))
    let file = folder.path + "/" + taken.file
    let found = try Validation.faults(at: file)
    #expect(
      found.map(\.path) == [
        JSONPath([.key("answers"), .key("a.q1"), .key("fields"), .key("other")])
      ])
    let line = try #require(found.first?.line)
    #expect(try text(file).split(separator: "\n")[line - 1].contains(#""other": "x""#))
    #expect(try lines(folder.path) == found.map(\.description))
  }

  @Test func aSingleRecordIsJudgedByTheWorkshopAroundIt() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let record = #"{ "format": "pilotage/answer/1", "question": "x.y" }"#
    try put(record, folder.path + "/answers/x.y.json")
    try put(record, scratch.path + "/x.y.json")
    #expect(try lines(folder.path + "/answers/x.y.json").count == 1)
    // Outside a workshop only its shape can be checked.
    #expect(try lines(scratch.path + "/x.y.json").isEmpty)
    try put(#"{"format":"pilotage/none/1"}"#, scratch.path + "/n.json")
    #expect(try lines(scratch.path + "/n.json").count == 1)
    let none = scratch.path + "/none.json"
    #expect(failure { _ = try Validation.faults(at: none) } == .notFound(path: none))
  }
}
