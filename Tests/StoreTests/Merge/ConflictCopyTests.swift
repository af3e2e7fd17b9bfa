import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

/// Files with strange names and content. None may be lost or confused with another.
@Suite struct ConflictCopyTests {
  @Test func theNamesOfEveryServiceAreUnderstood() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    let answer = try text(folder.path + "/answers/a.q0.json")
    let copies = [
      "a.q0 (1).json", "a.q0 (Ann's conflicted copy 2026-11-23).json",
      "a.q0 (conflicted copy 2026-11-23 101112).json",
      "a.q0.sync-conflict-20260818-173636-D4LGQYW.json",
      "a.q0.sync-conflict-20260818-173636-D4LGQYW.sync-conflict-20260819-100000-ABCDEFG.json",
    ]
    // With a machine's name behind it, it looks like another id.
    let others = ["a.q0-laptop.json", ".syncthing.a.q0.json.tmp", "a.q0.json~", ".a.q0 (1).json"]
    for name in copies + others { try put(answer, folder.path + "/answers/" + name) }
    let found = try folder.conflicts()
    #expect(found.map(\.copy.file) == copies.map { "answers/" + $0 })
    #expect(found.allSatisfy { $0.copy.record == .answer(id) && $0.isSettled && $0.taken.isEmpty })
    for conflict in found { try folder.merge(conflict.copy, who: "Ana", now: .at(2)) }
    #expect(
      names(folder.path + "/answers", all: true).sorted() == (others + ["a.q0.json"]).sorted())
  }

  @Test func aCopyThatCanNotBeMergedIsNamedAndLeft() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    let answers = folder.path + "/answers/"
    let answer = try text(answers + "a.q0.json")
    try put(answer, answers + "A.q0 (1).json")
    try put(answer, answers + "a.q1 (1).json")
    try put("{", answers + "a.q0 (2).json")
    try put("", answers + "a.q0 (3).json")
    try put(
      answer.replacing("answer/1", with: "answer/2"), answers + "a.q0 (4).json")
    symlink("a.q0.json", answers + "a.q0 (5).json")
    mkdir(answers + "a.q0 (6).json", 0o755)
    mkdir(folder.path + "/room (1).json", 0o755)
    try put(answer, answers + "%2e%2e (1).json")
    let before = contents(folder.path)
    let found = try folder.conflicts()
    #expect(found.count == 9 && found.allSatisfy { $0.obstacle != nil })
    for conflict in found {
      for decision in [MergeDecision.undecided, .prefer(.here), .prefer(.copy)] {
        let merged = try folder.merge(conflict.copy, decision, who: "Ana", now: .at(2))
        #expect(merged == conflict)
      }
    }
    #expect(contents(folder.path) == before)
    #expect(names(answers, all: true).filter(OpenFolder.isTemporary).isEmpty)
    #expect(try folder.history().count == 1)
  }

  @Test func aBrokenRecordIsNotMergedInto() throws {
    let machines = try Machines()
    let id = try question("a.q0")
    try machines.there.updateAnswer(id, who: "Ben", now: .at(1)) { $0.note = "n" }
    let copy = try machines.sync(.answer(id))
    try put("{", machines.here.path + "/answers/a.q0.json")
    guard case .unreadable(let fault)? = try machines.merge(copy, .prefer(.copy)).obstacle else {
      Issue.record("merged")
      return
    }
    #expect(fault.file == "answers/a.q0.json")
    #expect(try machines.isThere(copy))
  }

  @Test func aFolderThatHasHalfArrivedIsWaitedFor() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    unlink(folder.path + "/playbook.json")
    try put("{", folder.path + "/.syncthing.playbook.json.tmp")
    #expect(
      failure { _ = try folder.load(strict: false) }
        == .notHereYet(path: folder.path + "/playbook.json"))
    #expect(try folder.conflicts().isEmpty)
    unlink(folder.path + "/workshop.json")
    #expect(failure { _ = try folder.conflicts() } == .notAWorkshop(path: folder.path))
    #expect(failure { _ = try folder.load(strict: false) } == .notAWorkshop(path: folder.path))
  }

  /// Where upper and lower case, or two spellings of é, are two names, both files stay; nothing
  /// reads or writes the one that is no id.
  @Test func namesThatLookAlikeDoNotOverwriteEachOther() throws {
    let scratch = try TemporaryFolder()
    let ann = try #require(Slug("ann"))
    var state = try WorkshopState.sample()
    state.details.participants[ann] = state.details.participants[.ana]
    let folder = try scratch.workshop(state)
    let ballots = folder.path + "/ballots/"
    let others = ["Ann.json", "ANN.json", "\u{E9}.json", "e\u{301}.json"]
    for (number, name) in others.enumerated() { try put("\(number)", ballots + name) }
    try folder.vote(
      .vote(.owned), on: try question("a.q0"), by: ann, who: "Ann", now: .at(1))
    #expect(names(ballots).count == 5)
    for (number, name) in others.enumerated() { #expect(try text(ballots + name) == "\(number)") }
    #expect(try folder.load(strict: true).papers.keys.sorted() == [ann])
    let faults = try Validation.faults(at: folder.path).map { Array($0.file.utf8) }
    for name in others { #expect(faults.contains(Array((ballots + name).utf8))) }
  }

  @Test func namesThatAreSpeltInTwoWaysGetTwoIds() throws {
    var details = try WorkshopState.sample().details
    let role = try #require(Slug("executive"))
    for name in ["Zo\u{E9}", "Zoe\u{301}", "ZOE"] {
      let id = try #require(details.newParticipantID(name: name))
      #expect(details.participants[id] == nil)
      details.participants[id] = Participant(name: name, role: role)
    }
    #expect(details.participants.count == 5)
  }
}
