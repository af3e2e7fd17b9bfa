import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderLoadTests {
  @Test func aFolderThatIsNoWorkshopIsNamed() throws {
    let scratch = try TemporaryFolder()
    let here = WorkshopFolder(scratch.path, writer: .writer)
    #expect(failure { _ = try here.load(strict: true) } == .notAWorkshop(path: scratch.path))
    let none = WorkshopFolder(scratch.path + "/none", writer: .writer)
    #expect(failure { _ = try none.load(strict: true) } == .notFound(path: none.path))
    try put("x", scratch.path + "/file")
    let file = WorkshopFolder(scratch.path + "/file", writer: .writer)
    #expect(failure { _ = try file.load(strict: true) } == .notAWorkshop(path: file.path))
  }

  @Test func halfOfASyncedFolderIsNotHereYet() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    unlink(folder.path + "/playbook.json")
    #expect(
      failure { _ = try folder.load(strict: false) }
        == .notHereYet(path: folder.path + "/playbook.json"))
  }

  @Test func aPlaybookMustKeepItsRules() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let file = folder.path + "/playbook.json"
    try put(
      try text(file).replacing("\"weight\": 1,", with: "").replacing("\"Q3\"", with: "\" \""), file)
    guard case .rule(file, let line, let fault)? = failure({ _ = try folder.load(strict: false) })
    else {
      Issue.record("taken, or named otherwise")
      return
    }
    #expect(fault.reason == .blank)
    #expect(try text(file).split(separator: "\n")[line - 1].contains("\"title\": \" \""))
  }

  @Test(arguments: [
    "", "{", "[]", "null", "\u{0}\u{0}", "{\"format\":\"pilotage/answer/1\"}",
    "{\"format\":\"pilotage/answer/2\",\"question\":\"a.q0\"}",
    "{\"format\":\"pilotage/ballot/1\",\"participant\":\"ana-ruiz\"}",
    "{\"format\":\"pilotage/answer/1\",\"question\":\"a.q0\",\"level\":7}",
    "{\"format\":\"pilotage/answer/1\",\"question\":\"a.q1\"}",
    "{\"format\":\"pilotage/answer/1\",\"question\":\"../x\"}",
  ])
  func aBrokenRecordIsNamedAndTheOthersAreRead(broken: String) throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let good = try question("a.q2")
    try folder.updateAnswer(good, who: "Ana", now: .at(1)) { $0.note = "n" }
    let file = folder.path + "/answers/a.q0.json"
    try put(broken, file)
    let loaded = try folder.load(strict: false)
    #expect(loaded.state.answers.keys.sorted() == [good])
    #expect(loaded.faults.map(\.file) == ["answers/a.q0.json"])
    #expect(failure { _ = try folder.load(strict: true) }?.path == file)
    // And it is never overwritten.
    let error = failure {
      try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(2)) { $0.note = "x" }
    }
    #expect(error?.path == file)
    #expect(try text(file) == broken)
  }

  @Test func conflictCopiesAreNoVotes() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.vote(
      .vote(.owned), on: id, by: .ana, who: "Ana", now: .at(1))
    let ballots = folder.path + "/ballots/"
    let paper = try text(ballots + "ana-ruiz.json")
    for name in [
      "ana-ruiz.sync-conflict-20260818-173636-D4LGQYW.json",
      "ana-ruiz (Ann's conflicted copy 2026-11-23).json", ".syncthing.ana-ruiz.json.tmp",
      "Ana-Ruiz.json", "ana-ruiz.json~",
    ] {
      try put(paper, ballots + name)
    }
    let before = contents(folder.path)
    let loaded = try folder.load(strict: true)
    #expect(loaded.papers.keys.sorted() == [.ana])
    #expect(
      loaded.conflictCopies == [
        ConflictCopy(
          file: "ballots/ana-ruiz (Ann's conflicted copy 2026-11-23).json", record: .ballots(.ana)),
        ConflictCopy(
          file: "ballots/ana-ruiz.sync-conflict-20260818-173636-D4LGQYW.json",
          record: .ballots(.ana)),
      ])
    #expect(contents(folder.path) == before)
    try folder.reveal(id, who: "Ana", now: .at(2))
    #expect(try folder.load(strict: true).state.reveals[id]?.ballots.count == 1)
  }

  @Test func copiesOfTheWorkshopItselfAreNamed() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try put("{}", folder.path + "/workshop.sync-conflict-20260818-173636-D4LGQYW.json")
    try put("{}", folder.path + "/notes (1).json")
    #expect(try folder.load(strict: true).conflictCopies.map(\.record) == [.details])
  }

  @Test func anOtherPersonsBallotsMayBeUnreadable() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try folder.vote(
      .vote(.owned), on: try question("a.q0"), by: .ana, who: "Ana", now: .at(1))
    chmod(folder.path + "/ballots/ana-ruiz.json", 0)
    chmod(scratch.path, 0o755)
    let loaded = try withoutRoot { try folder.load(strict: true) }
    #expect(loaded.papers.isEmpty)
    #expect(loaded.faults.map(\.file) == ["ballots/ana-ruiz.json"])
  }

  @Test func aReadOnlyFolderIsReadAndTheFirstChangeSaysSo() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    chmod(scratch.path, 0o755)
    chmod(folder.path, 0o555)
    for name in names(folder.path) { chmod(folder.path + "/" + name, 0o444) }
    let before = contents(folder.path)
    let (loaded, error) = try withoutRoot {
      (
        try folder.load(strict: true),
        failure {
          try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
        }
      )
    }
    #expect(loaded.isReadOnly && loaded.faults.isEmpty)
    #expect(error == .readOnly(path: folder.path, errno: EACCES))
    #expect(contents(folder.path) == before)
    #expect(try folder.load(strict: true).isReadOnly == (access(folder.path, W_OK) != 0))
  }

  @Test func aReadOnlyFileIsNotReplaced() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    chmod(scratch.path, 0o755)
    for name in ["", "/answers", "/history"] { chmod(folder.path + name, 0o777) }
    for name in ["/.lock", "/history/w-test.ndjson"] { chmod(folder.path + name, 0o666) }
    let file = folder.path + "/answers/a.q0.json"
    chmod(file, 0o444)
    let error = try withoutRoot {
      failure {
        try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(2)) { $0.note = "m" }
      }
    }
    #expect(error == .readOnly(path: file, errno: EACCES))
    #expect(try text(file).contains("\"n\""))
  }

  @Test func aWholeWorkshopIsReadWithFewCalls() throws {
    let scratch = try TemporaryFolder()
    var state = try WorkshopState.sample()
    for question in state.playbook.questions {
      var answer = Answer()
      answer.note = "n"
      state.answers[question.id] = answer
      state.reveals[question.id] = Reveal(at: .at(1), ballots: [:])
    }
    let folder = try scratch.workshop(state)
    #expect(try folder.load(strict: true).state.answers.count == 30)
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    for _ in 0..<10 { _ = try folder.load(strict: true) }
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    let milliseconds =
      Double(end.tv_sec - start.tv_sec) * 1000 + Double(end.tv_nsec - start.tv_nsec) / 1e6
    print("load of 62 files, debug: \(milliseconds / 10) ms")
    // Far more than it needs, less than anybody would notice.
    #expect(milliseconds / 10 < 500)
  }
}
