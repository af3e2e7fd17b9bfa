import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WriteSessionTests {
  /// A change's time is read under the lock. Otherwise somebody who waited for another's change
  /// would seem to have made theirs before it.
  @Test func theClockIsAskedOnceTheLockIsThere() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let root = try OpenFolder(folder.path)
    var asked = 0
    func moment() -> Timestamp {
      asked += 1
      let held = failure {
        _ = try FolderLock(root, modes: FileModes(isShared: false, mask: 0o022), patience: 0)
      }
      #expect(held != nil, "asked before the lock is there")
      return .at(asked)
    }
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: moment()) { $0.note = "n" }
    try folder.updateDetails(who: "Ana", now: moment()) { $0.title = "Other" }
    let action = try folder.addAction(Action(text: "Do"), who: "Ana", now: moment())
    #expect(action.action.created == .at(3))
    try folder.updateAction(action.id, who: "Ana", now: moment()) { $0.status = .done }
    try folder.undo(who: "Ana", now: moment())
    try folder.redo(who: "Ana", now: moment())
    try folder.vote(.vote(.owned), on: id, by: .ana, who: "Ana", now: moment())
    try folder.reveal(id, who: "Ana", now: moment())
    try folder.takeCheckpoint(
      name: "x", state: try folder.load(strict: true).state, who: "Ana", now: moment())
    _ = try folder.replacePlaybook(try .sample(version: "1.0.1"), who: "Ana", now: moment())
    try put(
      try text(folder.path + "/answers/a.q0.json").replacing("\"n\"", with: "\"m\""),
      folder.path + "/answers/a.q0 (1).json")
    let copy = try #require(try folder.conflicts().first)
    try folder.merge(copy.copy, .prefer(.copy), who: "Ana", now: moment())
    #expect(asked == 11)
    #expect(Set(try folder.history().map(\.time)) == Set((1...11).map(Timestamp.at)))
  }
}
