import JSON
import Testing
import Workshop

@testable import Store

@Suite struct CheckpointHeadTests {
  private func checkpoint(_ name: String) throws -> Checkpoint {
    var state = try WorkshopState.sample()
    // This would mislead a plain search for the key.
    state.details.title = "\n  \"name\": \"no\",\n  \"taken\": \"2000-01-01T00:00:00Z\""
    state.details.rest["name"] = "inner"
    return Checkpoint(name: name, taken: .at(7), state: state)
  }

  @Test(arguments: ["x", "a \"quoted\" name,", "Ann’s\u{9B}", ""])
  func itIsReadWithoutTheRest(name: String) throws {
    let bytes = CanonicalJSON.bytes(try checkpoint(name).json)
    let head = try CheckpointHead(bytes, path: "x")
    #expect(head.name == name && head.taken == .at(7))
    // It is broken after the head, which shows that the rest is not read.
    let cut = try CheckpointHead(Array(bytes.dropLast(2)), path: "x")
    #expect(cut == head)
  }

  @Test func anotherSpellingIsReadAsAWhole() throws {
    let line = CanonicalJSON.line(try checkpoint("x").json)
    let head = try CheckpointHead(line, path: "x")
    #expect(head.name == "x" && head.taken == .at(7))
    #expect(failure { _ = try CheckpointHead(Array(line.dropLast(1)), path: "x") }?.path == "x")
  }
}
