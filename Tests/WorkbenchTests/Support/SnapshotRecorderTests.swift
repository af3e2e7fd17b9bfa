import FoundationEssentials
import TestSupport
import Testing

@Suite("The recorder of snapshots")
struct SnapshotRecorderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "snapshots-\(UUID().uuidString)").path()

  private func recorder(isRecording: Bool = false) -> SnapshotRecorder {
    SnapshotRecorder(folder: folder, command: "record them", isRecording: isRecording)
  }

  @Test("A missing snapshot is written, and fails once")
  func missing() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let problem = try #require(recorder().problem(with: "one\ntwo", named: "screen"))
    #expect(problem.contains("There was no screen.txt"))
    #expect(try String(contentsOfFile: "\(folder)/screen.txt", encoding: .utf8) == "one\ntwo\n")
    #expect(recorder().problem(with: "one\ntwo", named: "screen") == nil)
  }

  @Test("A screen that differs fails with its lines and the command, and is left as it was")
  func different() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = recorder().problem(with: "one\ntwo", named: "screen")
    let problem = try #require(recorder().problem(with: "one\n2\nthree", named: "screen"))
    #expect(problem.contains("2 - two\n2 + 2\n3 - \n3 + three"))
    #expect(problem.contains("record them"))
    #expect(try String(contentsOfFile: "\(folder)/screen.txt", encoding: .utf8) == "one\ntwo\n")
  }

  @Test("While recording, every screen is written and none fails")
  func recording() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(recorder(isRecording: true).problem(with: "one", named: "screen") == nil)
    #expect(recorder(isRecording: true).problem(with: "two", named: "screen") == nil)
    #expect(recorder().problem(with: "two", named: "screen") == nil)
  }
}
