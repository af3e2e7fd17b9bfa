import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderRoomTests {
  @Test func whereTheRoomIsComesBack() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    #expect(folder.room() == nil)
    var room = Room(question: try question("a.q0"), timerEnds: .at(60))
    room.rest["later"] = 1
    try folder.setRoom(room)
    #expect(folder.room() == room)
    try folder.setRoom(Room(timerLeft: 30))
    #expect(folder.room() == Room(timerLeft: 30))
    #expect(try folder.history().isEmpty)
  }

  @Test func aBrokenRoomIsNone() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try put("{", folder.path + "/room.json")
    #expect(folder.room() == nil)
    #expect(try folder.load(strict: true).faults.isEmpty)
    try folder.setRoom(Room())
    #expect(folder.room() == Room())
  }
}
