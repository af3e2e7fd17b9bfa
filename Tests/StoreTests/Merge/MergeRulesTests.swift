import JSON
import Testing
import Workshop

@testable import Store

/// Records of which not every part may be merged, or none.
@Suite struct MergeRulesTests {
  private func vote(
    _ level: Level, on id: String, _ folder: WorkshopFolder, at second: Int
  ) throws {
    let id = try question(id)
    try folder.vote(
      .vote(level, comment: "secret"), on: id, by: .ana, who: "Ana", now: .at(second))
  }

  @Test func participantsAreMergedEachOnTheirOwn() throws {
    let machines = try Machines()
    let role = try #require(Slug("executive"))
    let (cy, di) = (try #require(Slug("cy")), try #require(Slug("di")))
    try machines.here.updateDetails(who: "Ana", now: .at(2)) {
      $0.participants[cy] = Participant(name: "Cy", role: role)
      $0.title = "Here"
    }
    try machines.there.updateDetails(who: "Ben", now: .at(3)) {
      $0.participants[di] = Participant(name: "Di", role: role)
      $0.participants[.ben] = nil
      $0.organisation = "There"
    }
    let copy = try machines.sync(.details)
    #expect(try machines.merge(copy).isSettled)
    let details = try machines.here.load(strict: true).state.details
    #expect(details.participants.keys.sorted() == [.ana, cy, di])
    #expect(details.title == "Here" && details.organisation == "There")
    #expect(!names(machines.here.path).contains(copy.file))
  }

  @Test func aParticipantWhoVotedStays() throws {
    let machines = try Machines()
    try vote(.owned, on: "a.q0", machines.here, at: 2)
    try machines.there.updateDetails(who: "Ben", now: .at(3)) { $0.participants[.ana] = nil }
    let copy = try machines.sync(.details)
    for decision in [MergeDecision.undecided, .prefer(.copy)] {
      let merged = try machines.merge(copy, decision)
      #expect(merged.conflicts.map(\.part) == [RecordPart("participants", "ana-ruiz")])
      #expect(merged.conflicts.map(\.isFixed) == [true])
      #expect(try machines.isThere(copy))
    }
    #expect(try machines.merge(copy, .prefer(.here)).isSettled)
    #expect(try machines.here.load(strict: true).state.details.participants[.ana] != nil)
  }

  /// The playbook was synced, but the `workshop.json` that names it came as a copy.
  @Test func thePlaybookThatIsNamedIsTheOneThatIsThere() throws {
    let machines = try Machines()
    let newer = try Playbook.sample(version: "2.0.0")
    _ = try machines.there.replacePlaybook(newer, who: "Ben", now: .at(2))
    try machines.here.updateDetails(who: "Ana", now: .at(3)) { $0.title = "Here" }
    try put(
      try text(machines.there.path + "/playbook.json"), machines.here.path + "/playbook.json")
    let copy = try machines.sync(.details, withHistory: false)
    #expect(try machines.merge(copy, .prefer(.here)).isSettled)
    #expect(try Validation.faults(at: machines.here.path).isEmpty)
    let details = try machines.here.load(strict: true).state.details
    #expect(details.playbookVersion == "2.0.0" && details.title == "Here")
  }

  @Test func votesOnOtherQuestionsAreTakenAndNothingIsToldOfThem() throws {
    let machines = try Machines()
    try vote(.owned, on: "a.q0", machines.here, at: 2)
    try vote(.proven, on: "a.q1", machines.there, at: 3)
    try vote(.owned, on: "a.q0", machines.there, at: 4)
    let copy = try machines.sync(.ballots(.ana))
    #expect(try machines.merge(copy).isSettled)
    let paper = try machines.here.load(strict: true).papers[.ana]
    #expect(paper?.ballots[try question("a.q0")]?.level == .owned)
    #expect(paper?.ballots[try question("a.q1")]?.level == .proven)
    #expect(try mode(machines.here.path + "/ballots/ana-ruiz.json") == 0o600)
    for name in names(machines.here.path + "/history") {
      #expect(try !text(machines.here.path + "/history/" + name).contains("secret"))
    }
  }

  @Test func anotherVoteIsNeitherShownNorASecondVote() throws {
    let machines = try Machines()
    try vote(.owned, on: "a.q0", machines.here, at: 2)
    try vote(.absent, on: "a.q0", machines.there, at: 3)
    let copy = try machines.sync(.ballots(.ana))
    let merged = try machines.merge(copy)
    #expect(merged.conflicts.map(\.part) == [RecordPart("ballots", "a.q0")])
    #expect(merged.conflicts.allSatisfy { $0.here == Optional.none && $0.copy == Optional.none })
    let id = try question("a.q0")
    #expect(try machines.here.reveal(id, who: "Ana", now: .at(5)).ballots.count == 1)
    // What is revealed stays, whatever is preferred.
    #expect(try !machines.merge(copy, .prefer(.copy)).isSettled)
    #expect(try machines.here.load(strict: true).papers[.ana]?.ballots[id]?.level == .owned)
    #expect(try machines.merge(copy, .prefer(.here)).isSettled)
    #expect(try machines.here.conflicts().isEmpty)
  }

  @Test func whichVoteStandsCanBeDecided() throws {
    let machines = try Machines()
    try vote(.owned, on: "a.q0", machines.here, at: 2)
    try vote(.absent, on: "a.q0", machines.there, at: 3)
    let copy = try machines.sync(.ballots(.ana))
    #expect(try machines.merge(copy, .prefer(.copy)).isSettled)
    let paper = try machines.here.load(strict: true).papers[.ana]
    #expect(paper?.ballots[try question("a.q0")]?.level == .absent)
  }

  @Test func aVoteThatComesAfterTheRevealStaysOut() throws {
    let machines = try Machines()
    let id = try question("a.q0")
    try vote(.owned, on: "a.q0", machines.there, at: 2)
    try machines.here.reveal(id, who: "Ana", now: .at(3))
    let copy = try machines.sync(.ballots(.ana))
    #expect(try machines.merge(copy, .prefer(.copy)).conflicts.map(\.isFixed) == [true])
    #expect(names(machines.here.path + "/ballots") == ["ana-ruiz\(Machines.mark).json"])
  }

  @Test func recordsThatNeverChangeAreNotMerged() throws {
    let machines = try Machines { folder in
      try folder.reveal(try question("a.q0"), who: "Ana", now: .at(1))
      try folder.reveal(try question("a.q1"), who: "Ana", now: .at(1))
      let state = try folder.load(strict: true).state
      try folder.takeCheckpoint(name: "Start", state: state, who: "Ana", now: .at(1))
    }
    let same = Record.reveal(try question("a.q0"))
    let other = Record.reveal(try question("a.q1"))
    let checkpoint = try #require(try machines.here.load(strict: true).checkpoints.first)
    for record in [same, other, .checkpoint(checkpoint.id), .playbook] {
      try machines.sync(record)
    }
    let file = machines.here.path + "/reveals/a.q1\(Machines.mark).json"
    let changed = try text(file).replacing("T", with: "T", maxReplacements: 1)
      .replacing("\"at\": \"2", with: "\"at\": \"1")
    try put(changed, file)
    try put(try text(machines.there.path(of: same)), machines.here.path + "/reveals/a.q2 (1).json")
    let before = contents(machines.here.path)
    for conflict in try machines.here.conflicts() {
      _ = try machines.merge(conflict.copy, .prefer(.copy))
    }
    let left = try machines.here.conflicts()
    #expect(
      left.map(\.copy.file) == ["reveals/a.q1\(Machines.mark).json", "reveals/a.q2 (1).json"])
    #expect(left.first?.obstacle == .differs)
    guard case .unreadable? = left.last?.obstacle else {
      Issue.record("taken")
      return
    }
    // Nothing but the three copies that say the same has gone.
    let after = contents(machines.here.path)
    #expect(before.count == after.count + 3 && after.allSatisfy { before[$0.key] == $0.value })
  }

  @Test func aCopyOfAMissingRevealIsLeft() throws {
    let machines = try Machines()
    try machines.there.reveal(try question("a.q0"), who: "Ben", now: .at(1))
    let copy = try machines.sync(.reveal(try question("a.q0")))
    #expect(try machines.merge(copy, .prefer(.copy)).obstacle == .notHereYet)
    #expect(try machines.isThere(copy))
  }

  @Test func whereTheRoomWasIsNotWorthKeeping() throws {
    let machines = try Machines()
    let file = machines.here.path + "/room (1).json"
    try put("whatever", file)
    let copy = try #require(try machines.here.conflicts().first?.copy)
    #expect(
      try machines.merge(copy).isSettled && !names(machines.here.path).contains("room (1).json"))
    #expect(try machines.here.history().isEmpty)
  }
}
