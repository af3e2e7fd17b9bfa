import JSON
import Testing
import Workshop

@Suite struct ValueMergeTests {
  @Test func aValueNobodyElseChangedIsSaved() {
    #expect(ValueMerge(begun: "a", typed: "b", present: "a") == .accepted("b"))
    #expect(ValueMerge(begun: "", typed: "b", present: "") == .accepted("b"))
    #expect(ValueMerge(begun: "a", typed: "", present: "a") == .accepted(Optional.none))
  }

  @Test func anUnchangedValueNeedsNoSaving() {
    #expect(ValueMerge(begun: "a", typed: "b", present: "b") == .stands)
    #expect(ValueMerge(begun: "a", typed: "", present: "") == .stands)
    // Typed and undone: another's change stays.
    #expect(ValueMerge(begun: "a", typed: "a", present: "b") == .stands)
    #expect(ValueMerge(begun: "a", typed: "a", present: "") == .stands)
  }

  @Test func aValueBothChangedIsAConflict() {
    #expect(
      ValueMerge(begun: "a", typed: "b", present: "c") == .conflict(new: "b", present: "c"))
    #expect(
      ValueMerge(begun: "a", typed: "", present: "c")
        == .conflict(new: Optional.none, present: "c"))
    #expect(
      ValueMerge(begun: "", typed: "b", present: "c") == .conflict(new: "b", present: "c"))
  }

  @Test func valuesAreComparedAsTheyAreWritten() {
    let none = Optional<JSONValue>.none
    #expect(ValueMerge(base: 1, new: .number(2), present: .integer(2)) == .stands)
    #expect(ValueMerge(base: none, new: ["a"], present: .array([])) == .accepted(["a"]))
    #expect(ValueMerge(base: none, new: .null, present: none) == .stands)
    // Two spellings of é are two texts.
    #expect(
      ValueMerge(begun: "", typed: "\u{E9}", present: "e\u{301}")
        == .conflict(new: "\u{E9}", present: "e\u{301}"))
  }
}
