import JSON
import Testing
import Workshop

@testable import Store

@Suite struct CommonStatesTests {
  /// A state by its letter; `-`: no record.
  private func state(_ letter: Character) -> JSONValue? {
    letter == "-" ? Optional.none : ["note": .string(String(letter))]
  }

  /// Changes as `ab bc`: from a to b, from b to c.
  private func states(_ changes: String) -> CommonStates {
    CommonStates(
      changes.split(separator: " ").enumerated().map { number, change in
        Change(
          id: "\(number)", time: .at(0), who: "Ana", path: "x",
          before: state(change.first ?? "-"), after: state(change.last ?? "-"))
      })
  }

  private func last(_ changes: String, _ pair: String) -> String {
    let found = states(changes).last(state(pair.first ?? "-"), state(pair.last ?? "-"))
    return found.map { $0?.object?["note"]?.string ?? "-" }.sorted().joined()
  }

  @Test(
    arguments: [
      // In a line: the older of the two.
      ("-a ab bc", "ac", "a"), ("-a ab bc", "ca", "a"), ("-a ab", "bb", "b"),
      // Two changes of b, in any histories and any order.
      ("-a ab bc bd", "cd", "b"), ("bd -a bc ab", "cd", "b"), ("bd de -a bc ab", "ce", "b"),
      // Made apart.
      ("-a -b", "ab", "-"),
      // Removed on one side, changed on the other.
      ("-a a- ab", "-b", "-a"),
      // A state that no history has.
      ("-a ab", "bx", ""), ("-a ab", "xy", ""), ("", "ab", ""),
      // Undone before the two parted: they share what came after it.
      ("-a ab ba ac cd ce", "de", "c"),
      // Undone where the two parted: either may be the base.
      ("-a ab ba ac bd", "cd", "ab"),
      // Parted, merged, and parted again.
      ("-a ab ac bd cd de df", "ef", "d"),
      // Two merges of the same two.
      ("-a ab ac bd cd be ce", "de", "bc"),
    ])
  func theLastStateInCommon(changes: String, pair: String, last: String) {
    #expect(self.last(changes, pair) == last)
  }

  @Test func aVoteIsToldWithoutItsContentAndLeadsNowhere() {
    let states = CommonStates([Change(id: "1", time: .at(0), who: "Ana", path: "x")])
    #expect(states.last(Optional.none, Optional.none).isEmpty)
  }

  @Test func anotherSpellingIsTheSameState() {
    let states = CommonStates([
      Change(
        id: "1", time: .at(0), who: "Ana", path: "x", before: ["a": 2, "b": ""],
        after: ["a": 3])
    ])
    #expect(states.last(["a": .number(2)], ["a": 3]).count == 1)
  }

  @Test func aLongHistoryIsSearched() {
    var changes: [Change] = []
    for number in 0..<3000 {
      changes.append(
        Change(
          id: "\(number)", time: .at(number), who: "Ana", path: "x",
          before: ["n": JSONValue(number)],
          after: ["n": JSONValue(number + 1)]))
    }
    changes.append(
      Change(
        id: "c", time: .at(0), who: "Ben", path: "x", before: ["n": 2500], after: ["n": "copy"]))
    #expect(CommonStates(changes).last(["n": 3000], ["n": "copy"]) == [["n": 2500]])
  }
}
