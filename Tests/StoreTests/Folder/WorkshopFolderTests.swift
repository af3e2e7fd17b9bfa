import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderTests {
  @Test func aNewWorkshopComesBackAsItWas() throws {
    let scratch = try TemporaryFolder()
    var state = try WorkshopState.sample()
    let id = try question("a.q0")
    state.answers[id] = {
      var answer = Answer()
      answer.level = .level(.defined)
      answer.fields["what"] = "x"
      return answer
    }()
    state.reveals[id] = Reveal(at: .at(3), ballots: [.ana: Ballot(level: nil)])
    state.actions[try #require(Slug("a-000000"))] = Action(text: "Do it")
    let paper = BallotPaper(participant: .ana, ballots: [id: Ballot(level: .owned)])
    let folder = try scratch.workshop(state, papers: [paper])
    let loaded = try folder.load(strict: true)
    #expect(loaded.state == state)
    #expect(loaded.papers == [.ana: paper])
    #expect(loaded.faults.isEmpty && loaded.checkpoints.isEmpty && !loaded.isReadOnly)
    #expect(
      names(folder.path, all: true) == [
        ".gitattributes", ".gitignore", "actions", "answers", "ballots", "playbook.json", "reveals",
        "workshop.json",
      ])
    #expect(
      try text(folder.path + "/.gitignore").split(separator: "\n").prefix(2) == [
        "room.json", "ballots/",
      ])
  }

  @Test func whatIsWrittenIsCanonical() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) {
      $0.level = .level(.defined)
      $0.fields["what"] = .string("a/b \u{9B}")
      $0.fields["many"] = .array([])
      $0.dissent[.ben] = "no"
    }
    #expect(
      try text(folder.path + "/answers/a.q0.json") == """
        {
          "dissent": {
            "ben-ode": "no"
          },
          "fields": {
            "what": "a/b \\u009b"
          },
          "format": "pilotage/answer/1",
          "level": 2,
          "question": "a.q0",
          "updated": "\(Timestamp.at(1))"
        }

        """)
  }

  @Test func itGoesIntoAnEmptyFolderOrOneThatIsNotThere() throws {
    let scratch = try TemporaryFolder()
    mkdir(scratch.path + "/w", 0o755)
    mkdir(scratch.path + "/w/.git", 0o755)
    let folder = try scratch.workshop()
    #expect(try folder.load(strict: true).state == .sample())
  }

  @Test func itIsNotMadeAnywhereElse() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let before = contents(folder.path)
    #expect(failure { _ = try scratch.workshop() } == .notEmpty(path: folder.path))
    #expect(contents(folder.path) == before)
    try put("x", scratch.path + "/file")
    let state = try WorkshopState.sample()
    #expect(
      failure {
        _ = try WorkshopFolder.create(at: scratch.path + "/file", state: state, writer: .writer)
      } == .notEmpty(path: scratch.path + "/file"))
    #expect(
      failure {
        _ = try WorkshopFolder.create(at: scratch.path + "/no/w", state: state, writer: .writer)
      } == .cannotCreate(path: scratch.path + "/no/w", errno: ENOENT))
  }

  /// An action that could not be read back stops it when playbook and answers are written.
  @Test(arguments: [false, true])
  func whatCouldNotBeMadeWholeIsTakenAway(isThere: Bool) throws {
    let scratch = try TemporaryFolder()
    if isThere { mkdir(scratch.path + "/w", 0o755) }
    var state = try WorkshopState.sample()
    state.answers[try question("a.q0")] = Answer()
    state.actions[.ana] = Action(text: String(repeating: "x", count: Bounds.text + 1))
    let error = failure { _ = try scratch.workshop(state) }
    #expect(error?.path == scratch.path + "/w/actions/ana-ruiz.json")
    #expect(names(scratch.path, all: true) == (isThere ? ["w"] : []))
    #expect(names(scratch.path + "/w", all: true).isEmpty)
    state.actions = [:]
    #expect(try scratch.workshop(state).load(strict: true).state == state)
  }

  @Test func whereNobodyMayMakeAFolderItSaysSo() throws {
    let scratch = try TemporaryFolder()
    chmod(scratch.path, 0o555)
    let error = try withoutRoot { failure { _ = try scratch.workshop() } }
    #expect(error == .cannotCreate(path: scratch.path + "/w", errno: EACCES))
    #expect(names(scratch.path).isEmpty)
  }

  @Test func aLinkedFolderWorks() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    symlink("w", scratch.path + "/link")
    let linked = WorkshopFolder(scratch.path + "/link", writer: .writer)
    try linked.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    #expect(try folder.load(strict: true).state.answers[try question("a.q0")]?.note == "n")
    #expect(try mode(scratch.path + "/link") & 0o777 == 0o777)
  }

  @Test func aLinkedRecordIsReadAndNotWrittenThrough() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    let file = folder.path + "/answers/a.q0.json"
    rename(file, scratch.path + "/target.json")
    symlink("../../target.json", file)
    let target = try text(scratch.path + "/target.json")
    #expect(try folder.load(strict: true).state.answers[id]?.note == "n")
    for note in ["changed", ""] {
      #expect(
        failure { try folder.updateAnswer(id, who: "Ana", now: .at(2)) { $0.note = note } }
          == .isLink(path: file))
    }
    #expect(try text(scratch.path + "/target.json") == target)
    var status = stat()
    lstat(file, &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aLinkedSubfolderIsNotWrittenInto() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    mkdir(scratch.path + "/outside", 0o755)
    symlink("../outside", folder.path + "/answers")
    #expect(
      failure {
        try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
      } == .isLink(path: folder.path + "/answers"))
    #expect(names(scratch.path + "/outside", all: true).isEmpty)
  }

  @Test func aPlantedTemporaryNameIsNotWrittenThrough() throws {
    let scratch = try TemporaryFolder()
    try put("precious", scratch.path + "/target")
    let folder = try OpenFolder(scratch.path)
    symlink("target", scratch.path + "/.f.tmp")
    #expect(throws: SystemError(number: EEXIST)) {
      _ = try folder.open(".f.tmp", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    }
    #expect(try text(scratch.path + "/target") == "precious")
  }
}
