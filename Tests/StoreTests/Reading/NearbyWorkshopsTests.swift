import Glibc
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct NearbyWorkshopsTests {
  private func make(_ path: String, _ title: String, sample: Bool = false) throws {
    var state = try WorkshopState.sample()
    state.details.title = title
    state.details.sample = sample
    _ = try WorkshopFolder.create(at: path, state: state, writer: .writer)
  }

  @Test func workshopsAreFoundTwoFoldersDeep() throws {
    let scratch = try TemporaryFolder()
    mkdir(scratch.path + "/a", 0o755)
    mkdir(scratch.path + "/a/b", 0o755)
    mkdir(scratch.path + "/.hidden", 0o755)
    try make(scratch.path + "/one", "One")
    try make(scratch.path + "/a/two", "Two", sample: true)
    try make(scratch.path + "/a/b/three", "Three")
    try make(scratch.path + "/.hidden/four", "Four")
    try make(scratch.path + "/one/inside", "Inside")
    try put("{", scratch.path + "/a/b/workshop.json")
    symlink("a/b/three", scratch.path + "/link")
    let found = WorkshopSource.nearby(of: scratch.path)
    #expect(found.map(\.title) == ["Two", "Three", "One"])
    #expect(found.map(\.path) == ["/a/two", "/link", "/one"].map { scratch.path + $0 })
    #expect(found.map(\.isSample) == [true, false, false])
    #expect(found.allSatisfy { $0.organisation == "Acme Foods" && $0.updated == .at(0) })
    #expect(WorkshopSource.nearby(of: scratch.path + "/one").map(\.title) == ["One"])
    #expect(WorkshopSource.nearby(of: scratch.path + "/none").isEmpty)
  }

  @Test func theLatestChangeIsTheHistorys() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    // Long enough that the end of the file begins within the document, with what looks like a time.
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(90)) {
      $0.note = String(repeating: #"x,"time":"2099-01-01T00:00:00Z""#, count: 200)
    }
    try folder.updateDetails(who: "Ana \u{1F642}", now: .at(50)) { $0.title = "T" }
    let other = WorkshopFolder(folder.path, writer: try #require(Slug("w-other")))
    #expect(WorkshopSource.summary(of: folder.path)?.updated == .at(50))
    try other.updateAnswer(try question("a.q1"), who: "Ben", now: .at(70)) {
      $0.note = String(repeating: #"x,"time":"2099-01-01T00:00:00Z""#, count: 200)
    }
    #expect(WorkshopSource.summary(of: folder.path)?.updated == .at(70))
  }

  @Test func veryManyFoldersEndTheSearch() throws {
    let scratch = try TemporaryFolder()
    for number in 0..<2100 { mkdir(scratch.path + "/d\(10_000 + number)", 0o755) }
    try make(scratch.path + "/a", "A")
    try make(scratch.path + "/z", "Z")
    #expect(WorkshopSource.nearby(of: scratch.path).map(\.title) == ["A"])
  }
}
