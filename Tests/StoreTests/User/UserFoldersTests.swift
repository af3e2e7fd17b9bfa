import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct UserFoldersTests {
  @Test func theyAreWhereTheXDGSpecificationSays() {
    let standard = UserFolders(environment: ["HOME": "/home/ana"])
    #expect(standard.config == "/home/ana/.config/pilotage")
    #expect(standard.state == "/home/ana/.local/state/pilotage")
    let set = UserFolders(environment: [
      "HOME": "/home/ana", "XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "relative",
    ])
    #expect(set.config == "/c/pilotage")
    #expect(set.state == "/home/ana/.local/state/pilotage")
    #expect(UserFolders(environment: [:]).config == "/nonexistent/.config/pilotage")
  }

  @Test func theWriterStaysTheSame() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["HOME": scratch.path])
    let writer = user.writer()
    #expect(writer.text.hasPrefix("w-") && writer.text.count > 6)
    #expect(user.writer() == writer)
    #expect(try mode(user.state + "/writer") == 0o600)
    // Another machine's line, as in a home folder that was copied, is not ours.
    let line = try text(user.state + "/writer")
    try put("another-machine w-theirs\n" + line, user.state + "/writer")
    #expect(user.writer() == writer)
    try put("nonsense\nanother-machine w-theirs\n", user.state + "/writer")
    let fresh = user.writer()
    #expect(fresh != writer && fresh.text != "w-theirs")
    #expect(user.writer() == fresh)
  }

  @Test func whereNothingCanBeKeptThereIsAWriterStill() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["HOME": scratch.path])
    chmod(scratch.path, 0o555)
    let writers = try withoutRoot { [user.writer(), user.writer()] }
    #expect(writers[0] != writers[1] && writers[0].text.hasPrefix("w-"))
    let error = try withoutRoot { failure { try user.keep(Preferences(theme: "x")) } }
    #expect(error == .cannotCreate(path: user.config, errno: ENOENT))
  }

  @Test func ownPlaybooksAndThemesAreListed() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["XDG_CONFIG_HOME": scratch.path])
    #expect(user.playbooks.isEmpty && user.themes.isEmpty)
    mkdir(user.config, 0o755)
    for name in ["b.json", "a.json", ".c.json", "d.txt", "b (1).json"] {
      try put("{}", user.config + "/playbooks/" + name)
    }
    mkdir(user.config + "/playbooks/e.json", 0o755)
    try put("{}", user.config + "/themes/mine.json")
    #expect(user.playbooks.map(\.name) == ["a", "b"])
    #expect(user.themes == [.init(name: "mine", path: user.config + "/themes/mine.json")])
  }
}
