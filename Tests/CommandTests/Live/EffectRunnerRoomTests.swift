import JSON
import Playbooks
import Store
import TestSupport
import Testing
import Session
import SessionStore
import Workbench
import Workshop

@testable import pilotage

/// What is told to those who follow, and what is read when others change something.
struct EffectRunnerRoomTests {
  private let scratch: TemporaryFolder
  private let folder: WorkshopFolder
  private var runner: EffectRunner
  private let audit: QuestionID
  private let shape: QuestionID

  init() throws {
    scratch = try TemporaryFolder(onDisk: true)
    folder = try WorkshopFolder.create(
      at: scratch.path + "/w",
      state: WorkshopState(details: try details(), playbook: try builtIn()),
      writer: try #require(Slug("w-other")))
    runner = EffectRunner(
      folders: UserFolders(environment: [
        "HOME": scratch.path, "XDG_STATE_HOME": scratch.path + "/state",
        "XDG_CONFIG_HOME": scratch.path + "/config",
      ]))
    audit = try #require(QuestionID("data.audit"))
    shape = try #require(QuestionID("data.shape"))
    _ = try runner.store.load(folder.path)
  }

  @Test mutating func theRoomIsToldAndLetGo() throws {
    _ = runner.perform(.setRoom(Room(question: audit, timerLeft: 60)))
    #expect(folder.room() == Room(question: audit, timerLeft: 60))
    // One's own words are no news to oneself.
    #expect(runner.store.watch?.due == nil)
    runner.store.leaveRoom()
    #expect(folder.room() == Room())
  }

  @Test mutating func whoeverLeadsByNowGoesOnLeading() throws {
    _ = runner.perform(.setRoom(Room(question: audit)))
    try folder.setRoom(Room(question: shape))
    runner.store.leaveRoom()
    #expect(folder.room()?.question == shape)
  }

  @Test mutating func unknownKeysOfTheRoomAreKept() throws {
    var room = Room(question: shape)
    room.rest["music"] = "off"
    try folder.setRoom(room)
    _ = runner.perform(.setRoom(Room(question: audit)))
    #expect(folder.room()?.rest["music"] == "off")
    runner.store.leaveRoom()
    #expect(folder.room()?.rest["music"] == "off")
    #expect(folder.room()?.question == nil)
  }

  @Test mutating func anotherWorkshopLetsTheFirstGo() throws {
    _ = runner.perform(.setRoom(Room(question: audit)))
    let other = try WorkshopFolder.create(
      at: scratch.path + "/x",
      state: WorkshopState(details: try details(), playbook: try builtIn()),
      writer: try #require(Slug("w-other")))
    _ = try runner.store.load(other.path)
    #expect(folder.room() == Room())
    #expect(other.room() == nil)
  }

  @Test mutating func whatOthersChangedIsReadWithItsAuthor() throws {
    try folder.updateAnswer(audit, who: "Ben Ode", now: Timestamp(seconds: 5)) { $0.note = "seen" }
    guard case .changedOutside(let fresh)? = runner.perform(.readAgain).first else {
      Issue.record("nothing was read")
      return
    }
    #expect(fresh.state.answers[audit]?.note == "seen")
    guard case .authorFound(audit, let who)? = runner.perform(.findAuthor(audit)).first else {
      Issue.record("nobody was found")
      return
    }
    #expect(who == "Ben Ode")
    let nobody = runner.perform(.findAuthor(shape))
    #expect(nobody.isEmpty)
  }

  /// Somebody is taken out of the workshop while hands are counted: the others' votes are kept and
  /// revealed, and nothing waits to be tried again in vain.
  @Test mutating func whoHasNoVoteAnyMoreKeepsNobodyBack() throws {
    let (ana, ben) = (try #require(Slug("ana-ruiz")), try #require(Slug("ben-ode")))
    try folder.updateDetails(who: "Ben Ode", now: Timestamp(seconds: 5)) {
      $0.participants[ana] = nil
    }
    let events = runner.perform(
      .vote(audit, [ana: Ballot(level: .owned), ben: Ballot(level: .absent)], reveals: true))
    #expect(try folder.load(strict: true).state.reveals[audit]?.ballots.keys.sorted() == [ben])
    guard case .undoRefused(let why)? = events.last else {
      Issue.record("nothing is told")
      return
    }
    #expect(why == "ana-ruiz: is no participant any more, so the vote is not kept")
  }

  @Test mutating func aFolderThatCantBeReadStaysAsItWas() throws {
    try scratch.put("{", "w/workshop.json")
    let events = runner.perform(.readAgain)
    #expect(events.isEmpty)
  }
}
