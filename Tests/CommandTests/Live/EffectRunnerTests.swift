import Glibc
import Store
import TestSupport
import Testing
import Session
import SessionStore
import Workbench
import Workshop

@testable import pilotage

@Suite struct EffectRunnerTests {
  /// On a screen there is room for the place within the workshop and for why, not for a whole path.
  @Test func whatCanNotBeSavedIsToldWithoutTheWholePath() throws {
    let bench = try Bench()
    try bench.workshop()
    let workshop = bench.scratch.path + "/w"
    try #require(mkdir(workshop + "/answers", 0o755) == 0)
    try #require(symlink("/nonexistent", workshop + "/answers/data.audit.json") == 0)
    var runner = EffectRunner(
      folders: UserFolders(environment: ["HOME": bench.scratch.path + "/home"]))
    _ = try runner.store.load(workshop)
    let id = try #require(QuestionID("data.audit"))
    let events = runner.perform(.answer(id, [.note("new")]))
    guard case .saveFailed(_, let problem)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(problem.hasPrefix("answers/data.audit.json: "), "\(problem)")
  }
}
