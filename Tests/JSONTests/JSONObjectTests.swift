import JSON
import TestSupport
import Testing

@Suite struct JSONObjectTests {
  @Test func keysStandInTheOrderOfTheirBytes() {
    var object = JSONObject()
    for key in ["b", "a", "é", "Z", "e\u{301}", "", "aa"] { object[key] = 1 }
    #expect(
      object.keys.map { Array($0.utf8) }
        == ["", "Z", "a", "aa", "b", "e\u{301}", "é"].map { Array($0.utf8) })
  }

  @Test(arguments: 0..<50)
  func anObjectIsADictionaryOfBytes(seed: Int) {
    var generator = SeededRandom(UInt64(seed))
    var object = JSONObject()
    var model: [[UInt8]: Int] = [:]
    for step in 0..<60 {
      let key =
        ["a", "b", "\u{E9}", "e\u{301}", "c", "\u{1F642}"].randomElement(using: &generator) ?? "a"
      if Bool.random(using: &generator) {
        object[key] = JSONValue(step)
        model[Array(key.utf8)] = step
      } else {
        object[key] = nil
        model[Array(key.utf8)] = nil
      }
    }
    #expect(object.count == model.count)
    for key in ["a", "d", "\u{E9}", "e\u{301}"] where model[Array(key.utf8)] == nil {
      // Not `== nil`: with a null in it that would hold too.
      if case .some(let value) = object[key] { Issue.record("\(key) is \(value)") }
    }
    for (key, value) in model {
      #expect(object[String(decoding: key, as: UTF8.self)] == JSONValue(value))
    }
  }

  @Test func theLastOfDoubledMembersStands() {
    let object = JSONObject([("b", 1), ("a", 2), ("b", 3)])
    #expect(object.keys == ["a", "b"])
    #expect(object["b"] == 3)
  }

  @Test func manyMembersInAnyOrderTakeNoLongTime() {
    let members = (0..<200_000).map { (key: String(1_000_000 - $0), value: JSONValue($0)) }
    let object = JSONObject(members + [(key: "1000000", value: "the last")])
    #expect(object.count == members.count)
    #expect(object["1000000"] == "the last")
    #expect(object["999999"] == 1)
  }

  @Test func aRemovedMemberIsGoneAndNullCountsAsAbsent() {
    var object = JSONObject([("a", 1), ("n", .null)])
    #expect(object.removeValue("a") == 1)
    let again = object.removeValue("a")
    let null = object.removeValue("n")
    #expect(again == Optional<JSONValue>.none)
    #expect(null == Optional<JSONValue>.none)
    #expect(object.isEmpty)
  }

  @Test func mergingTakesTheOthersValues() {
    let merged = JSONObject([("a", 1), ("b", 2)]).merging(JSONObject([("b", 3), ("c", 4)]))
    #expect(merged == JSONObject([("a", 1), ("b", 3), ("c", 4)]))
  }

  @Test func emptyMembersAreLeftOutAtAnyDepth() throws {
    let value = try parse(
      #"{"a":"","b":[],"c":{"d":null,"e":{}},"f":[{"g":""},"",0],"h":0,"i":false}"#)
    #expect(value.withoutEmptyMembers == (try parse(#"{"f":[{},"",0],"h":0,"i":false}"#)))
  }
}
