import Testing
import Workshop

@testable import Store

@Suite struct UndoStacksTests {
  private func change(
    _ id: String, _ step: Change.Step = .change, path: String = "answers/a.q0.json"
  ) -> Change {
    Change(id: id, time: .at(1), who: "", path: path, before: ["a": 1], after: ["a": 2], step: step)
  }

  private func ids(_ changes: [Change]) -> [[String]] {
    let stacks = UndoStacks(changes)
    return [stacks.done.map(\.id), stacks.undone.map(\.id)]
  }

  @Test func undoingMovesOverAndRedoingBack() {
    var changes = [change("1"), change("2")]
    #expect(ids(changes) == [["1", "2"], []])
    changes.append(change("3", .undoes("2")))
    #expect(ids(changes) == [["1"], ["2"]])
    changes.append(change("4", .undoes("1")))
    #expect(ids(changes) == [[], ["2", "1"]])
    changes.append(change("5", .redoes("1")))
    #expect(ids(changes) == [["1"], ["2"]])
    changes.append(change("6"))
    #expect(ids(changes) == [["1", "6"], []])
  }

  @Test func aChangeThatCannotBeUndoneIsNoStep() {
    let vote = Change(id: "v", time: .at(1), who: "", path: "ballots/ana.json")
    let reveal = change("r", path: "reveals/a.q0.json")
    #expect(ids([change("1"), change("2", .undoes("1")), vote, reveal]) == [[], ["1"]])
  }

  @Test func stepsThatNameNothingChangeNothing() {
    #expect(
      ids([change("1"), change("2", .undoes("x")), change("3", .redoes("y"))]) == [["1"], []])
  }
}
