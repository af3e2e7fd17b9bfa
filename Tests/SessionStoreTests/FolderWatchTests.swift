import Timing
import Glibc
import SessionStore
import Store
import TestSupport
import Testing
import Workshop

/// When the loop reads a workshop's folder again.
struct FolderWatchTests {
  private let scratch: TemporaryFolder
  private let folder: WorkshopFolder
  private let question: QuestionID

  init() throws {
    scratch = try TemporaryFolder()
    folder = try WorkshopFolder.create(
      at: scratch.path + "/w", state: try SmallWorkshop.state(),
      writer: try #require(Slug("w-test")))
    question = try #require(QuestionID("data.sources"))
  }

  private func change(_ note: String) throws {
    try folder.updateAnswer(question, who: "Ben", now: Timestamp(seconds: 1)) { $0.note = note }
  }

  /// Waits as the loop does, for what is reported or due, at most five seconds.
  private func wait(for watch: inout FolderWatch) -> Bool {
    let end = Moment(secondsFromNow: 5)
    while end.secondsFromNow > 0 {
      if watch.isTimeToRead() { return true }
      let due = min(end.secondsFromNow, watch.due?.secondsFromNow ?? 5)
      var polled = watch.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if poll(&polled, nfds_t(polled.count), Int32(max(0, due * 1000) + 1)) > 0 { watch.collect() }
    }
    return false
  }

  @Test func nothingIsDueWhileNothingHappens() {
    var watch = FolderWatch(folder.path)
    #expect(watch.due == nil)
    let isTime = watch.isTimeToRead()
    #expect(!isTime)
    #expect(watch.descriptors.count == 1)
  }

  @Test func aBurstOfChangesIsReadOnce() throws {
    var watch = FolderWatch(folder.path)
    for number in 0..<20 {
      try change("\(number)")
      watch.collect()
    }
    #expect(watch.due != nil)
    let isRead = wait(for: &watch)
    #expect(isRead)
    #expect(watch.due == nil)
    let isReadAgain = watch.isTimeToRead()
    #expect(!isReadAgain)
  }

  @Test func aBurstWithoutAnEndIsReadAllTheSame() throws {
    var watch = FolderWatch(folder.path)
    let end = Moment(secondsFromNow: 5)
    var number = 0
    while !watch.isTimeToRead(), end.secondsFromNow > 0 {
      number += 1
      try change("\(number)")
      watch.collect()
    }
    #expect(end.secondsFromNow > 0)
  }

  @Test func aChangeIsReadWithinASecond() throws {
    var watch = FolderWatch(folder.path)
    try change("new")
    let second = Moment(secondsFromNow: 1)
    let isRead = wait(for: &watch)
    #expect(isRead)
    #expect(second.secondsFromNow > 0)
  }

  @Test func aTextThatIsDoneWaitsForNoBurstToEnd() throws {
    var watch = FolderWatch(folder.path)
    try change("new")
    let hasChanged = [watch.hasChangedByNow(), watch.hasChangedByNow()]
    #expect(hasChanged == [true, false])
    #expect(watch.due == nil)
  }

  @Test func whereNothingIsReportedItLooksEachSecond() throws {
    // A folder that is not there yet can't be reported on.
    let path = scratch.path + "/later"
    var watch = FolderWatch(path)
    #expect(watch.descriptors.isEmpty)
    #expect(watch.due.map { $0.secondsFromNow <= 1 } == true)
    _ = try WorkshopFolder.create(
      at: path, state: try SmallWorkshop.state(), writer: try #require(Slug("w-test")))
    let twoSeconds = Moment(secondsFromNow: 2)
    let isRead = wait(for: &watch)
    #expect(isRead)
    #expect(twoSeconds.secondsFromNow > 0)
    // It looks again a second later.
    #expect(watch.due != nil)
  }

  @Test func whereTheRoomIsIsNoReasonToReadTheWorkshop() throws {
    var watch = FolderWatch(folder.path)
    try folder.setRoom(Room(question: question))
    watch.collect()
    #expect(watch.due == nil)
    let hasMoved = [watch.takeRoomMoved(), watch.takeRoomMoved()]
    #expect(hasMoved == [true, false])
  }
}
