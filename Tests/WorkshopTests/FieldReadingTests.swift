import JSON
import TestSupport
import Testing
import Workshop

@Suite struct FieldReadingTests {
  private func field(_ id: String, of question: String) throws -> Field {
    let playbook = try Playbook(json: Document.playbook.json())
    let question = try #require(playbook.questions.first { $0.id.text == question })
    return try #require(question.fields.first { $0.id.text == id })
  }

  private func read(_ id: String, _ value: JSONValue?) throws -> FieldReading {
    let inData = ["sources", "checks"].contains(id)
    return try field(id, of: inData ? "data.audit" : "goal.measure").read(value)
  }

  @Test func nothingAndNullAreNoValue() throws {
    for id in ["measure", "better", "target", "on", "sources", "checks"] {
      #expect(try read(id, nil) == .none)
      #expect(try read(id, .null) == .none)
    }
  }

  @Test func eachKindReadsItsOwnType() throws {
    #expect(try read("measure", "x") == .text("x"))
    #expect(try read("measure", "") == .text(""))
    #expect(try read("better", "lower") == .text("lower"))
    #expect(try read("better", "Lower") == .impossible)
    #expect(try read("better", " ") == .text(" "))
    #expect(try read("target", 4) == .number(4))
    #expect(try read("target", .number(1e300)) == .number(1e300))
    #expect(try read("on", "2026-02-28") == .date(date("2026-02-28")))
    #expect(try read("on", "2026-02-30") == .impossible)
    #expect(try read("on", "") == .text(""))
    #expect(try read("checks", ["a", ""]) == .list(["a", ""]))
    #expect(
      try read("sources", [["owner": "Ann", "other": 3], [:]])
        == .table([[.none, .text("Ann"), .none], [.none, .none, .none]]))
  }

  @Test func anyOtherTypeIsWrong() throws {
    let all: [JSONValue] = [true, 3, .number(0.5), "x", [], ["x"], [:], [["a": "b"]], [.null]]
    let fits: [String: [JSONValue]] = [
      "measure": ["x"], "better": ["x"], "on": ["x"], "target": [3, .number(0.5)],
      "checks": [[], ["x"]], "sources": [[], [["a": "b"]]],
    ]
    for (id, good) in fits {
      for value in all where !good.contains(value) {
        #expect(try read(id, value) == .wrongType, "\(id): \(value)")
      }
    }
  }
}
