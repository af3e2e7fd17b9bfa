import JSON
import Testing

@Suite struct JSONErrorTests {
  @Test func anErrorGoesBelowItsParent() {
    let parent = JSONPath().key("workshop")
    let title = JSONPath().key("title")
    #expect(JSONError.missing(path: title).below(parent) == .missing(path: parent.key("title")))
    #expect(
      JSONError.unexpected(path: title, expected: "a", found: "b").below(parent)
        == .unexpected(path: parent.key("title"), expected: "a", found: "b"))
  }

  @Test(arguments: [
    JSONError.syntax(line: 1, column: 2, near: "x"), .tooDeep(line: 1, bound: 32),
    .tooLarge(bytes: 2, bound: 1), .otherFormat(expected: "a", found: "b"),
    .newerFormat(found: "x"),
  ])
  func anErrorOfTheWholeStaysWhereItIs(error: JSONError) {
    #expect(error.below(JSONPath().key("a")) == error)
  }
}
