import SessionStore
import Store
import Testing
import Workshop

@testable import Session
@testable import pilotage

/// What is found of an earlier session when the program starts without a workshop.
struct DraftsAtHomeTests {
  @Test("A workshop that was filled in and never made is found at home")
  func newWorkshop() throws {
    let bench = try Bench()
    let folders = UserFolders(environment: ["HOME": bench.scratch.path + "/home"])
    var form = DetailsForm(stage: try #require(Slug("launch")))
    form.folder = "claims"
    form.title = "Claims pilot"
    var before = EffectRunner(folders: folders)
    before.drafts.keep([.newWorkshop(form)], for: nil)

    var runner = EffectRunner(folders: folders)
    guard case .draftsFound(let drafts)? = runner.afterOpening(title: nil).last else {
      Issue.record("nothing was looked for")
      return
    }
    #expect(drafts == [.newWorkshop(form)])
  }
}
