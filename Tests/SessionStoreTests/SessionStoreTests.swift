import Glibc
import Reports
import Session
import SessionStore
import Store
import TestSupport
import Testing
import Workshop

/// What comes of a change that a session asks for, on a real folder.
struct SessionStoreTests {
  private let scratch: TemporaryFolder
  private var store: SessionStore
  private let sources: QuestionID

  private static let now = Timestamp(seconds: 1_795_510_800)

  init() throws {
    scratch = try TemporaryFolder()
    let folder = try WorkshopFolder.create(
      at: scratch.path + "/w", state: try SmallWorkshop.state(),
      writer: try #require(Slug("w-other")))
    store = SessionStore(
      folders: UserFolders(environment: ["HOME": scratch.path]), who: "Ana Ruiz",
      clock: SessionStore.Clock(
        now: { Self.now }, today: { SmallWorkshop.day }, text: { "10:42" }),
      directory: scratch.path)
    sources = try #require(QuestionID("data.sources"))
    _ = try store.load(folder.path)
  }

  /// The answer as it is on disk.
  private func saved() throws -> Answer? {
    try #require(store.folder).load(strict: true).state.answers[sources]
  }

  @Test mutating func aChangeIsOnDiskWhenItIsSaidToBeSaved() throws {
    let effect = Effect.answer(sources, [.note("new")])
    guard
      case .saved(.answer(sources, let answer), effect, let time)? = store.perform(effect)?.first
    else {
      Issue.record("nothing is saved")
      return
    }
    #expect(time == ClockTime("10:42"))
    #expect(answer?.note == "new" && answer?.updated == Self.now)
    #expect(try saved() == answer)
  }

  /// On a screen there is room for the place within the workshop and for why, not for a whole path.
  @Test mutating func whatCanNotBeSavedIsToldWithoutTheWholePath() throws {
    let file = scratch.path + "/w/answers/data.sources.json"
    try #require(unlink(file) == 0 && symlink("/nonexistent", file) == 0)
    let effect = Effect.answer(sources, [.note("new")])
    guard case .saveFailed(effect, let problem)? = store.perform(effect)?.first else {
      Issue.record("it is not told")
      return
    }
    #expect(problem.hasPrefix("answers/data.sources.json: "), "\(problem)")
    #expect(store.failure as? StoreError == .isLink(path: file))
  }

  @Test mutating func whatIsNotForTheDiskIsLeftToTheTerminal() {
    let effects: [Effect] = [
      .editOutside("text"), .askPlainly(at: nil), .mergeCopies, .findThemes, .setTheme("dusk"),
      .setMouse(true), .suspend, .redraw, .quit,
    ]
    for effect in effects { #expect(store.perform(effect) == nil, "\(effect)") }
  }

  @Test mutating func relativePathsBeginAtItsDirectory() throws {
    let csv = try #require(ExportFormat(rawValue: "csv"))
    guard
      case .exported(scratch.path + "/plan.csv")? = store.perform(
        .export(csv, path: "plan.csv", replacing: false))?.first
    else {
      Issue.record("nothing is written")
      return
    }
    #expect(scratch.exists("plan.csv"))
    guard
      case .exportExists("plan.csv")? = store.perform(
        .export(csv, path: "plan.csv", replacing: false))?.first
    else {
      Issue.record("it is replaced unasked")
      return
    }
    guard case .opened(let sample)? = store.perform(.openSample)?.first else {
      Issue.record("there is no sample")
      return
    }
    #expect(sample.path == scratch.path + "/pilotage-demo")
    #expect(sample.day == SmallWorkshop.day)
  }
}
