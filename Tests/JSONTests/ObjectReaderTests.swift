import JSON
import Testing

@Suite struct ObjectReaderTests {
  private func reader(_ text: String) throws -> ObjectReader {
    try ObjectReader(try parse(text))
  }

  @Test func unreadMembersAreTheRest() throws {
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

  @Test func aMemberIsReadOnce() throws {
    var reader = try reader(#"{"a":"x"}"#)
    #expect(try reader.string("a") == "x")
    #expect(try reader.string("a") == nil)
  }

  @Test func anyNumberOfMembersCanBeRead() throws {
    let members = (100..<300).map { (key: "k\($0)", value: JSONValue($0)) }
    var reader = try ObjectReader(.object(JSONObject(members)))
    for member in members where member.key != "k177" {
      #expect(try reader.integer(member.key) == member.value.number.map { Int($0) })
    }
    #expect(reader.rest == JSONObject([("k177", 177)]))
  }

  @Test func itemsAreReadInOrder() throws {
    var reader = try reader(#"{"list":[{"n":1},{"n":2}]}"#)
    let numbers = try reader.items("list") { (item: inout ObjectReader) throws(JSONError) in
      try item.integer("n")
    }
    #expect(numbers == [1, 2])
    let none = try reader.items("none") { (item: inout ObjectReader) throws(JSONError) in 0 }
    #expect(none.isEmpty)
  }

  @Test func entriesAreReadByID() throws {
    var reader = try reader(#"{"all":{"1":{"n":"x"},"2":{"n":"y"}}}"#)
    let texts = try reader.entries("all", id: { Int($0) }) {
      (entry: inout ObjectReader) throws(JSONError) in try entry.requiredString("n")
    }
    #expect(texts == [1: "x", 2: "y"])
  }

  /// What is refused in an item or an entry, at any depth.
  @Test(
    arguments: [
      (#"{"list":[{"inner":{}},1]}"#, .unexpected("list[1]", "an object", "a number")),
      (
        #"{"list":[{"inner":{}},{"inner":{"list":[{"n":1}]}}]}"#,
        .missing("list[1].inner.list[0].m")
      ),
      (#"{"all":{"x":{"n":1}}}"#, .unexpected("all.x", "a number", "another key")),
      (#"{"all":{"1":[]}}"#, .unexpected("all.1", "an object", "a list")),
      (#"{"all":{"1":{}}}"#, .missing("all.1.n")),
    ] as [(String, Refusal)])
  func anErrorIsNamedWithItsPlaceFromTheRoot(text: String, refusal: Refusal) throws {
    var reader = try reader(text)
    var thrown: Refusal?
    do throws(JSONError) {
      _ = try reader.items("list") { (item: inout ObjectReader) throws(JSONError) in
        guard var inner = try item.reader("inner") else { return }
        _ = try inner.items("list") { (item: inout ObjectReader) throws(JSONError) in
          _ = try item.requiredString("m")
        }
      }
      _ = try reader.entries("all", id: { Int($0) }, expected: "a number") {
        (entry: inout ObjectReader) throws(JSONError) in try entry.requiredString("n")
      }
    } catch {
      thrown = Refusal(error)
    }
    #expect(thrown == refusal)
  }

  enum Refusal: Equatable {
    case missing(String)
    case unexpected(String, String, String)

    init?(_ error: JSONError) {
      switch error {
      case .missing(let path): self = .missing(path.description)
      case .unexpected(let path, let expected, let found):
        self = .unexpected(path.description, expected, found)
      default: return nil
      }
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
