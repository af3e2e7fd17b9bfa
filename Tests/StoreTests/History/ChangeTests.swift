import JSON
import Testing
import Workshop

@testable import Store

@Suite struct ChangeTests {
  @Test(arguments: [
    Change(id: "1", time: .at(1), who: "Ana", path: "answers/a.q0.json"),
    Change(id: "2", time: .at(1), who: "", path: "x", before: ["a": 1]),
    Change(id: "3", time: .at(1), who: "é", path: "x", after: ["a": 1], step: .undoes("1")),
    Change(
      id: "4", time: .at(1), who: "x", path: "x", before: ["a": 1], after: ["b": 2],
      step: .redoes("1")),
  ])
  func aLineComesBack(change: Change) throws {
    let line = CanonicalJSON.line(change.json)
    #expect(try Change(json: try JSONValue.parse(line)) == change)
    #expect(!line.contains(0x0A))
  }

  @Test func aMissingDocumentIsNull() {
    let change = Change(id: "1", time: .at(1), who: "Ana", path: "x")
    #expect(
      String(decoding: CanonicalJSON.line(change.json), as: UTF8.self)
        == #"{"after":null,"before":null,"id":"1","path":"x","time":"\#(Timestamp.at(1))","who":"Ana"}"#
    )
  }

  @Test(arguments: [
    ("answers/a.q0.json", true), ("actions/a-1.json", true), ("workshop.json", false),
    ("ballots/ana.json", false), ("reveals/a.q0.json", false), ("playbook.json", false),
    ("checkpoints/x.json", false), ("../x.json", false), ("answers/../../x.json", false),
  ])
  func notEveryChangeCanBeUndone(path: String, expected: Bool) {
    #expect(
      Change(id: "1", time: .at(1), who: "", path: path, after: ["a": 1]).isUndoable == expected)
    #expect(!Change(id: "1", time: .at(1), who: "", path: path).isUndoable)
  }
}
