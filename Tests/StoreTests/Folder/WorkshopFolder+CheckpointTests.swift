import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderCheckpointTests {
  @Test func aCheckpointIsNeverOverwritten() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    var state = try folder.load(strict: true).state
    let first = try folder.takeCheckpoint(
      name: "Nach dem Gespräch", state: state, who: "Ana", now: .at(0))
    let day = Timestamp.at(0).date
    #expect(first.id.text == "\(day)-nach-dem-gesprach")
    let bytes = try FileSystem.bytes(folder.path + "/" + first.file)
    state.details.title = "Other"
    let second = try folder.takeCheckpoint(
      name: "Nach dem Gespräch", state: state, who: "Ana", now: .at(5))
    #expect(second.id.text == "\(day)-nach-dem-gesprach-2")
    #expect(try FileSystem.bytes(folder.path + "/" + first.file) == bytes)
    #expect(try folder.checkpoint(first.id).state.details.title == "Invoice triage")
    #expect(try folder.checkpoint(second.id).state.details.title == "Other")
    #expect(try folder.load(strict: true).checkpoints == [first, second])
  }

  /// An existing file is never overwritten, even a broken one.
  @Test func aBrokenCheckpointIsNotOverwritten() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let state = try folder.load(strict: true).state
    let file = folder.path + "/checkpoints/\(Timestamp.at(0).date)-x.json"
    try put("{", file)
    let taken = try folder.takeCheckpoint(name: "x", state: state, who: "Ana", now: .at(0))
    #expect(taken.id.text.hasSuffix("-x-2"))
    #expect(try text(file) == "{")
    let loaded = try folder.load(strict: true)
    #expect(loaded.checkpoints == [taken])
    #expect(loaded.faults.count == 1)
  }

  @Test(arguments: [
    "", "../../x", "漢字", "\u{1B}[2J", String(repeating: "long ", count: 50), "a/b\u{0}c",
  ])
  func anyNameMakesAnIdAndIsKept(name: String) throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let state = try folder.load(strict: true).state
    let taken = try folder.takeCheckpoint(name: name, state: state, who: "Ana", now: .at(0))
    #expect(names(folder.path + "/checkpoints") == [taken.id.text + ".json"])
    #expect(try folder.checkpoint(taken.id).name == name)
    #expect(try folder.load(strict: true).checkpoints.map(\.name) == [name])
  }

  @Test func theHistoryTellsThatItWasTaken() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let state = try folder.load(strict: true).state
    let taken = try folder.takeCheckpoint(name: "x", state: state, who: "Ana", now: .at(0))
    let change = try #require(try folder.history().last)
    #expect(change.path == taken.file && change.after == nil && !change.isUndoable)
  }
}
