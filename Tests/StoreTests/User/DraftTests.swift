import Glibc
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct DraftTests {
  private func draft(_ key: String, _ text: String, _ time: Int, workshop: String = "/w") -> Draft {
    Draft(workshop: workshop, key: key, text: text, time: .at(time))
  }

  @Test func draftsAreKeptPerPlaceAndTakenAway() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["HOME": scratch.path])
    #expect(user.drafts(of: "/w").isEmpty)
    try user.keep(draft("a.q0/note", "first", 1))
    try user.keep(draft("a.q0/what", "x\n\u{1B}é", 3))
    try user.keep(draft("a.q0/note", "second", 2))
    try user.keep(draft("a.q0/note", "elsewhere", 9, workshop: "/other"))
    #expect(
      user.drafts(of: "/w") == [
        draft("a.q0/note", "second", 2), draft("a.q0/what", "x\n\u{1B}é", 3),
      ])
    user.removeDraft(of: "/w", key: "a.q0/note")
    user.removeDraft(of: "/w", key: "none")
    #expect(user.drafts(of: "/w").map(\.key) == ["a.q0/what"])
    #expect(user.drafts(of: "/other").count == 1)
  }

  @Test func brokenDraftsDoNoHarm() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["HOME": scratch.path])
    try user.keep(draft("a.q0/note", "text", 1))
    let drafts = user.state + "/drafts/"
    for (number, broken) in [
      "", "{", "[]", "\u{0}\u{0}", #"{"workshop":"/w"}"#,
      #"{"workshop":"/w","key":1,"text":2,"time":3}"#,
    ].enumerated() {
      try put(broken, drafts + "\(number).json")
    }
    mkdir(drafts + "folder.json", 0o700)
    mkfifo(drafts + "pipe.json", 0o600)
    #expect(user.drafts(of: "/w") == [draft("a.q0/note", "text", 1)])
  }

  @Test func aWorkshopIsTheSameByEveryWay() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["HOME": scratch.path])
    mkdir(scratch.path + "/w", 0o755)
    symlink("w", scratch.path + "/link")
    try user.keep(draft("k", "text", 1, workshop: scratch.path + "/link"))
    #expect(user.drafts(of: scratch.path + "/w").count == 1)
    #expect(user.drafts(of: scratch.path + "/w/../link").count == 1)
    user.removeDraft(of: scratch.path + "/w", key: "k")
    #expect(user.drafts(of: scratch.path + "/link").isEmpty)
  }
}
