import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopSourceTests {
  @Test func aFolderAndItsCheckpointReadAlike() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    let source = try WorkshopSource.read(folder.path)
    #expect(source.kind == .folder && source.day == nil)
    let taken = try folder.takeCheckpoint(
      name: "Before", state: source.state, who: "Ana", now: .at(2))
    let copy = try WorkshopSource.read(folder.path + "/" + taken.file)
    #expect(copy.state == source.state)
    #expect(copy.kind == .checkpoint(name: "Before", taken: .at(2)))
    #expect(copy.day == Timestamp.at(2).date)
    #expect(try WorkshopSource.read(folder.path).checkpoints == [taken])
  }

  @Test func aPathThatIsNeitherIsNamed() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let none = scratch.path + "/none"
    #expect(failure { _ = try WorkshopSource.read(none) } == .notFound(path: none))
    #expect(
      failure { _ = try WorkshopSource.read(scratch.path) } == .notAWorkshop(path: scratch.path))
    let playbook = folder.path + "/playbook.json"
    #expect(
      failure { _ = try WorkshopSource.read(playbook) }?.message.hasSuffix(
        "format: should be pilotage/checkpoint/1, is \"pilotage/playbook/1\"") == true)
    #expect(WorkshopSource.isWorkshop(folder.path) && !WorkshopSource.isWorkshop(scratch.path))
  }
}
