import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderMergeTests {
  private func machines() throws -> Machines {
    try Machines { folder in
      try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) {
        $0.level = .level(.defined)
        $0.note = "first"
        $0.fields["what"] = "x"
      }
    }
  }

  @Test func whatEitherSideChangedIsKept() throws {
    let machines = try machines()
    let id = try question("a.q0")
    try machines.here.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "here" }
    try machines.there.updateAnswer(id, who: "Ben", now: .at(3)) {
      $0.level = .level(.owned)
      $0.fields["what"] = nil
      $0.dissent[.ben] = "no"
    }
    let copy = try machines.sync(.answer(id))
    let seen = try machines.here.conflicts()
    #expect(seen.map(\.copy) == [copy] && seen.first?.conflicts.isEmpty == true)
    let merged = try machines.merge(copy)
    #expect(merged == seen.first && merged.isSettled)
    let answer = try machines.here.load(strict: true).state.answers[id]
    #expect(answer?.level == .level(.owned) && answer?.note == "here")
    #expect(answer?.fields.isEmpty == true && answer?.dissent == [.ben: "no"])
    #expect(try machines.here.conflicts().isEmpty)
    #expect(try !machines.isThere(copy))
    // The merge is a change like any other, and the copy's removal has its content.
    let history = try machines.here.history(of: id)
    try #require(history.map(\.who) == ["Ana", "Ana", "Ben", "Mo", "Mo"])
    #expect(history[3].before == history[1].after && history[3].path == "answers/a.q0.json")
    #expect(history[4].path == copy.file && history[4].before == history[2].after)
    #expect(try machines.here.undo(who: "Mo", now: .at(91))?.id == history[3].id)
    #expect(try machines.here.load(strict: true).state.answers[id]?.note == "here")
  }

  @Test func whatBothChangedIsLeftWithItsCopyUntilItIsDecided() throws {
    let machines = try machines()
    let id = try question("a.q0")
    try machines.here.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "here" }
    try machines.there.updateAnswer(id, who: "Ben", now: .at(3)) {
      $0.note = "there"
      $0.level = .unknown
    }
    let copy = try machines.sync(.answer(id))
    let merged = try machines.merge(copy)
    #expect(merged.taken == [RecordPart("level")] && !merged.isSettled)
    let conflict = try #require(merged.conflicts.first)
    #expect(conflict.part == RecordPart("note") && conflict.base == "first")
    #expect(conflict.here == "here" && conflict.copy == "there")
    #expect(try machines.isThere(copy))
    #expect(try machines.here.load(strict: true).state.answers[id]?.level == .unknown)
    // Once more: nothing is left to merge, and nothing is written.
    let before = contents(machines.here.path)
    let history = try machines.here.history().count
    #expect(try machines.merge(copy).conflicts == [conflict])
    #expect(contents(machines.here.path) == before)
    #expect(try machines.here.history().count == history)

    // A decision on a conflict that has changed since does not count.
    try machines.here.updateAnswer(id, who: "Ana", now: .at(4)) { $0.note = "again" }
    #expect(try !machines.merge(copy, .each([(conflict, .copy)])).isSettled)
    #expect(try machines.here.load(strict: true).state.answers[id]?.note == "again")
    let now = try #require(try machines.here.conflict(of: copy).conflicts.first)
    #expect(try machines.merge(copy, .each([(now, .copy)])).isSettled)
    #expect(try machines.here.load(strict: true).state.answers[id]?.note == "there")
    #expect(try machines.here.conflicts().isEmpty)
  }

  @Test func preferringHereKeepsWhatTheCopySaidInTheHistory() throws {
    let machines = try machines()
    let id = try question("a.q0")
    try machines.here.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = "here" }
    try machines.there.updateAnswer(id, who: "Ben", now: .at(3)) { $0.note = "there" }
    let copy = try machines.sync(.answer(id), withHistory: false)
    let before = contents(machines.here.path).filter { $0.key != copy.file }
    #expect(try machines.merge(copy, .prefer(.here)).isSettled)
    #expect(contents(machines.here.path) == before)
    let last = try #require(try machines.here.history().last)
    #expect(last.path == copy.file && last.before?.object?["note"] == "there")
    #expect(last.after == Optional.none && !last.isUndoable)
  }

  @Test func withoutTheOthersHistoryTheTwoAreComparedAlone() throws {
    let machines = try machines()
    let id = try question("a.q0")
    try machines.there.updateAnswer(id, who: "Ben", now: .at(3)) { $0.note = "there" }
    let copy = try machines.sync(.answer(id), withHistory: false)
    #expect(try machines.here.conflict(of: copy).conflicts.map(\.part) == [RecordPart("note")])
    try machines.sync(.answer(id))
    #expect(try machines.here.conflict(of: copy).taken == [RecordPart("note")])
  }

  @Test func anAnswerThatBothEmptiedInPartIsTakenAway() throws {
    let machines = try machines()
    let id = try question("a.q0")
    try machines.here.updateAnswer(id, who: "Ana", now: .at(2)) {
      $0.note = ""
      $0.level = nil
    }
    try machines.there.updateAnswer(id, who: "Ben", now: .at(3)) { $0.fields = JSONObject() }
    let copy = try machines.sync(.answer(id))
    #expect(try machines.merge(copy).isSettled)
    #expect(names(machines.here.path + "/answers", all: true).isEmpty)
  }

  @Test func anActionIsMergedMemberByMember() throws {
    var id = Slug.none
    let machines = try Machines { folder in
      id = try folder.addAction(Action(text: "Measure"), who: "Ana", now: .at(1)).id
    }
    try machines.here.updateAction(id, who: "Ana", now: .at(2)) {
      $0.owner = "Ben"
      $0.text = "Measure it"
    }
    try machines.there.updateAction(id, who: "Ben", now: .at(3)) {
      $0.status = .doing
      $0.reaches = .owned
      $0.question = QuestionID("a.q1")
      $0.text = "Count it"
    }
    let copy = try machines.sync(.action(id))
    let merged = try machines.merge(copy, .prefer(.copy))
    #expect(merged.isSettled && merged.taken.count == 4)
    let action = try machines.here.load(strict: true).state.actions[id]
    #expect(action?.owner == "Ben" && action?.text == "Count it" && action?.status == .doing)
    #expect(action?.question == QuestionID("a.q1") && action?.created == .at(1))
  }

  /// Nothing is removed before it is on the disk and in the history.
  @Test func aMergeThatCanNotBeSavedChangesNothing() throws {
    let machines = try machines()
    let id = try question("a.q0")
    try machines.there.updateAnswer(id, who: "Ben", now: .at(3)) { $0.note = "there" }
    let copy = try machines.sync(.answer(id))
    let history = machines.here.path + "/history/w-test.ndjson"
    let kept = try text(history)
    unlink(history)
    mkdir(history, 0o755)
    let before = contents(machines.here.path)
    for decision in [MergeDecision.prefer(.here), .prefer(.copy)] {
      #expect(failure { _ = try machines.merge(copy, decision) } != nil)
      #expect(contents(machines.here.path) == before)
    }
    rmdir(history)
    try put(kept, history)
    chmod(machines.here.path + "/" + copy.file, 0o444)
    chmod(machines.scratch.path, 0o755)
    let error = try withoutRoot { failure { _ = try machines.merge(copy) } }
    guard case .readOnly? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try machines.isThere(copy))
  }

  @Test func severalCopiesOfOneRecordAreMergedOneAfterTheOther() throws {
    let machines = try machines()
    let id = try question("a.q0")
    try machines.there.updateAnswer(id, who: "Ben", now: .at(3)) { $0.note = "there" }
    try machines.sync(.answer(id))
    let other = machines.here.path + "/answers/a.q0 (Ann's conflicted copy 2026-11-23).json"
    try machines.there.updateAnswer(id, who: "Ben", now: .at(4)) { $0.level = .level(.proven) }
    try put(try text(machines.there.path + "/answers/a.q0.json"), other)
    for conflict in try machines.here.conflicts() {
      #expect(try machines.merge(conflict.copy, .prefer(.copy)).isSettled)
    }
    #expect(try machines.here.conflicts().isEmpty)
    let answer = try machines.here.load(strict: true).state.answers[id]
    #expect(answer?.note == "there" && answer?.level == .level(.proven))
  }
}
