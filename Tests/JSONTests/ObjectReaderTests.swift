import JSON
import Testing

@Suite struct ObjectReaderTests {
  private func reader(_ text: String) throws -> ObjectReader {
    try ObjectReader(try parse(text))
  }

  @Test func whatIsNotTakenIsLeft() throws {
    var reader = try reader(#"{"a":"x","b":2,"new":{"k":[1]},"n":null}"#)
    #expect(try reader.string("a") == "x")
    #expect(try reader.integer("b") == 2)
    #expect(try reader.string("n") == nil)
    #expect(reader.rest == JSONObject([("new", ["k": [1]])]))
  }

  @Test func aWrongTypeIsNamedWithItsPlace() throws {
    var reader = try reader(#"{"a":1,"list":["x",2],"inner":{"b":"x"},"half":1.5}"#)
    #expect(
      throws: JSONError.unexpected(path: JSONPath().key("a"), expected: "text", found: "a number")
    ) {
      try reader.string("a")
    }
    #expect(
      throws: JSONError.unexpected(
        path: JSONPath().key("list").index(1), expected: "text", found: "a number")
    ) {
      try reader.strings("list")
    }
    #expect(
      throws: JSONError.unexpected(
        path: JSONPath().key("half"), expected: "a whole number", found: "a number")
    ) {
      try reader.integer("half")
    }
    #expect(throws: JSONError.missing(path: JSONPath().key("none"))) {
      try reader.requiredString("none")
    }
    var inner = try #require(try reader.reader("inner"))
    #expect(
      throws: JSONError.unexpected(
        path: JSONPath().key("inner").key("b"), expected: "a number", found: "text")
    ) {
      try inner.number("b")
    }
  }

  @Test(
    arguments: [
      ("pilotage/answer/1", nil),
      ("pilotage/answer/2", JSONError.newerFormat(found: "pilotage/answer/2")),
      (
        "pilotage/ballot/1", .otherFormat(expected: "pilotage/answer/1", found: "pilotage/ballot/1")
      ),
      (
        "pilotage/answer/0", .otherFormat(expected: "pilotage/answer/1", found: "pilotage/answer/0")
      ),
      (
        "pilotage/ballot/2", .otherFormat(expected: "pilotage/answer/1", found: "pilotage/ballot/2")
      ),
      ("x", .otherFormat(expected: "pilotage/answer/1", found: "x")),
    ] as [(String, JSONError?)])
  func theFormatIsChecked(format: String, refusal: JSONError?) throws {
    var reader = try ObjectReader(["format": .string(format)])
    var thrown: JSONError?
    do throws(JSONError) { try reader.format("answer") } catch { thrown = error }
    #expect(thrown == refusal)
  }
}
