import JSON
import Testing

@Suite struct JSONValueTests {
  private let all: [JSONValue] = [.null, true, 1, .number(1.5), "x", [1], ["a": 1]]

  @Test func aValueIsOfOneKind() {
    #expect(all.map { $0.string != nil } == [false, false, false, false, true, false, false])
    #expect(all.map { $0.number != nil } == [false, false, true, true, false, false, false])
    #expect(all.map { $0.array != nil } == [false, false, false, false, false, true, false])
    #expect(all.map { $0.object != nil } == [false, false, false, false, false, false, true])
    #expect(
      all.map(\.kindName) == [
        "null", "true or false", "a number", "a number", "text", "a list", "an object",
      ])
  }

  @Test func onlyNullAndEmptyTextListsAndObjectsAreEmpty() {
    let empty: [JSONValue] = [.null, "", [], .object(JSONObject())]
    #expect(empty.allSatisfy { $0.isEmpty })
    let full: [JSONValue] = [false, 0, .number(0), " ", [.null], ["a": .null]]
    #expect(full.allSatisfy { !$0.isEmpty })
  }

  @Test func whatIsAbsentIsNull() {
    #expect(JSONValue(Optional<String>.none) == .null)
    #expect(JSONValue(Optional<Int>.none) == .null)
    #expect(JSONValue(Optional<Double>.none) == .null)
    #expect(JSONValue(Optional(2)) == 2)
    #expect(JSONValue(["a", "b"]) == ["a", "b"])
  }
}
