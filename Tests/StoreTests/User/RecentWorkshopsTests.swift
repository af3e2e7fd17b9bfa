import Glibc
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct RecentWorkshopsTests {
  @Test func theLatestIsFirstAndOnlySoManyAreKept() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["HOME": scratch.path])
    #expect(user.recent().isEmpty)
    for number in 0..<25 {
      try user.remember(
        RecentWorkshop(path: "/w\(number)", title: "T\(number)", opened: .at(number)))
    }
    #expect(user.recent().map(\.path) == (5..<25).reversed().map { "/w\($0)" })
    let kept = try FileSystem.document(user.state + "/recent.json").object?["workshops"]?.array
    #expect(kept?.count == 20)
    try user.remember(RecentWorkshop(path: "/w10", title: "New", opened: .at(99)))
    #expect(user.recent().count == 20)
    #expect(user.recent().first == RecentWorkshop(path: "/w10", title: "New", opened: .at(99)))
    try user.forget("/w10")
    #expect(user.recent().count == 19 && !user.recent().contains { $0.path == "/w10" })
  }

  @Test func oneWorkshopHasOneEntry() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["HOME": scratch.path])
    mkdir(scratch.path + "/w", 0o755)
    symlink("w", scratch.path + "/link")
    try user.remember(RecentWorkshop(path: scratch.path + "/w", title: "A", opened: .at(1)))
    try user.remember(RecentWorkshop(path: scratch.path + "/link", title: "A", opened: .at(2)))
    #expect(user.recent().map(\.opened) == [.at(2)])
  }

  @Test(arguments: [
    "", "{", "[]", #"{"workshops":{}}"#,
    #"{"workshops":[1,{},{"path":"relative","opened":"2026-11-23T10:12:00Z"}]}"#,
  ])
  func aBrokenListIsEmptyAndMadeAnew(broken: String) throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["XDG_STATE_HOME": scratch.path])
    try put(broken, user.state + "/recent.json")
    #expect(user.recent().isEmpty)
    try user.remember(RecentWorkshop(path: "/w", title: "", opened: .at(1)))
    #expect(user.recent().count == 1)
  }
}
