import Session
import SessionStore
import Store
import TestSupport
import Testing
import Workshop

/// What is told to those who follow, and what is read when others change something.
struct RoomEffectsTests {
  private let scratch: TemporaryFolder
  private let folder: WorkshopFolder
  private var store: SessionStore
  private let sources: QuestionID
  private let shape: QuestionID

  init() throws {
    scratch = try TemporaryFolder()
    folder = try WorkshopFolder.create(
      at: scratch.path + "/w", state: try SmallWorkshop.state(),
      writer: try #require(Slug("w-other")))
    store = SessionStore(folders: UserFolders(environment: ["HOME": scratch.path]), who: "Ana Ruiz")
    sources = try #require(QuestionID("data.sources"))
    shape = try #require(QuestionID("data.shape"))
    _ = try store.load(folder.path)
  }

  @Test mutating func theRoomIsToldAndLetGo() throws {
    _ = store.perform(.setRoom(Room(question: sources, timerLeft: 60)))
    #expect(folder.room() == Room(question: sources, timerLeft: 60))
    // One's own words are no news to oneself.
    #expect(store.watch?.due == nil)
    store.leaveRoom()
    #expect(folder.room() == Room())
  }

  @Test mutating func whoeverLeadsByNowGoesOnLeading() throws {
    _ = store.perform(.setRoom(Room(question: sources)))
    try folder.setRoom(Room(question: shape))
    store.leaveRoom()
    #expect(folder.room()?.question == shape)
  }

  @Test mutating func unknownKeysOfTheRoomAreKept() throws {
    var room = Room(question: shape)
    room.rest["music"] = "off"
    try folder.setRoom(room)
    _ = store.perform(.setRoom(Room(question: sources)))
    #expect(folder.room()?.rest["music"] == "off")
    store.leaveRoom()
    #expect(folder.room()?.rest["music"] == "off")
    #expect(folder.room()?.question == nil)
  }

  @Test mutating func anotherWorkshopLetsTheFirstGo() throws {
    _ = store.perform(.setRoom(Room(question: sources)))
    let other = try WorkshopFolder.create(
      at: scratch.path + "/x", state: try SmallWorkshop.state(),
      writer: try #require(Slug("w-other")))
    _ = try store.load(other.path)
    #expect(folder.room() == Room())
    #expect(other.room() == nil)
  }

  @Test mutating func whatOthersChangedIsReadWithItsAuthor() throws {
    try folder.updateAnswer(sources, who: "Ben Ode", now: Timestamp(seconds: 5)) {
      $0.note = "seen"
    }
    guard case .changedOutside(let fresh)? = store.perform(.readAgain)?.first else {
      Issue.record("nothing was read")
      return
    }
    #expect(fresh.state.answers[sources]?.note == "seen")
    guard case .authorFound(sources, let who)? = store.perform(.findAuthor(sources))?.first else {
      Issue.record("nobody was found")
      return
    }
    #expect(who == "Ben Ode")
    let nobody = store.perform(.findAuthor(shape))
    #expect(nobody?.isEmpty == true)
  }

  /// Somebody is taken out of the workshop while hands are counted: the others' votes are kept and
  /// revealed, and nothing waits to be tried again in vain.
  @Test mutating func whoHasNoVoteAnyMoreKeepsNobodyBack() throws {
    let (ana, ben) = (try #require(Slug("ana")), try #require(Slug("ben")))
    try folder.updateDetails(who: "Ben Ode", now: Timestamp(seconds: 5)) {
      $0.participants[ana] = nil
    }
    let events = store.perform(
      .vote(sources, [ana: Ballot(level: .owned), ben: Ballot(level: .absent)], reveals: true))
    #expect(try folder.load(strict: true).state.reveals[sources]?.ballots.keys.sorted() == [ben])
    guard case .undoRefused(let why)? = events?.last else {
      Issue.record("nothing is told")
      return
    }
    #expect(why == "ana: is no participant any more, so the vote is not kept")
  }

  @Test mutating func aFolderThatCantBeReadStaysAsItWas() throws {
    try scratch.put("{", "w/workshop.json")
    let events = store.perform(.readAgain)
    #expect(events?.isEmpty == true)
  }
}
