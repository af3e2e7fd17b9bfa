import Testing
import Workshop

@testable import pilotage

/// What a what-if takes as given.
struct SuppositionTests {
  private func state() throws -> WorkshopState {
    WorkshopState(details: try details(), playbook: try builtIn())
  }

  @Test func levels() throws {
    let levels = try Supposition.levels(
      ["outcomes.measure=3", "data.audit=0", "outcomes.measure=4"], in: try state())
    #expect(
      levels == [
        try question("outcomes.measure").id: .proven, try question("data.audit").id: .absent,
      ])
    #expect(try Supposition.levels([], in: try state()).isEmpty)
  }

  @Test func refused() throws {
    for text in ["", "outcomes.measure", "outcomes.measure=", "outcomes.measure=5", "x=unknown"] {
      #expect(throws: UsageFault.noSupposition(text)) { try Supposition.parse(text) }
    }
    #expect(throws: UsageFault.self) { try Supposition.levels(["a.b=1"], in: try self.state()) }
    var state = try self.state()
    let id = try question("outcomes.usecase").id
    state.answers[id] = Answer()
    state.answers[id]?.level = .notApplicable
    // Without a reason it counts as no level.
    #expect(try Supposition.levels(["outcomes.usecase=1"], in: state) == [id: .discussed])
    state.answers[id]?.reason = "no such thing"
    #expect(throws: UsageFault.supposedNotApplicable(id)) {
      try Supposition.levels(["outcomes.usecase=1"], in: state)
    }
  }
}
