import TerminalKit
import Workshop

@testable import Session
@testable import Workbench

/// Rooms of people who vote: two executives, two specialists and one who watches, before the first
/// question of a workshop in which nothing is answered.
enum VotingRoom {
  static let ana = "ana-ruiz"
  static let people = ["Ana Ruiz", "Ben Ode", "Cy Lam", "Dee Fox"]

  static func state(named: Bool = false) throws -> WorkshopState {
    var state = try SampleState.unanswered()
    let roles = state.playbook.roles.map(\.id)
    state.details.participants = [:]
    state.details.ballotsNamed = named
    for (index, name) in people.enumerated() {
      guard let id = state.details.newParticipantID(name: name) else { throw SampleState.Missing() }
      state.details.participants[id] = Participant(
        name: name, role: index < 2 ? roles[0] : roles[roles.count - 1])
    }
    if let id = state.details.newParticipantID(name: "Olu Watch") {
      state.details.participants[id] = Participant(
        name: "Olu Watch", role: roles[0], observer: true)
    }
    return state
  }

  /// Nobody has voted.
  static func room(named: Bool = false, size: Size = Room.standard) throws -> Room {
    Room.opened(try state(named: named), size: size)
  }

  /// Ana and Ben have voted on the first question, at terminals of their own.
  static func hidden(
    _ levels: [Level?] = [.owned, .absent], size: Size = Room.standard
  ) throws -> Room {
    var room = try room(size: size)
    guard let question = room.bench.session.selectedQuestion?.id else {
      throw SampleState.Missing()
    }
    room.carryOut([
      .vote(question, try ballots(levels), reveals: false)
    ])
    room.forget()
    return room
  }

  /// The first question as it was revealed.
  static func revealed(
    _ levels: [Level?] = [.owned, .proven, .discussed, .absent], comments: [String] = [],
    named: Bool = false, size: Size = Room.standard
  ) throws -> Room {
    var room = try room(named: named, size: size)
    guard let question = room.bench.session.selectedQuestion?.id else {
      throw SampleState.Missing()
    }
    room.carryOut([.vote(question, try ballots(levels, comments), reveals: true)])
    room.forget()
    return room
  }

  /// As many people as a workshop can hold.
  static func crowd(of count: Int, size: Size = Room.standard) throws -> Room {
    var state = try state()
    let role = state.playbook.roles[0].id
    state.details.participants = [:]
    for number in 1...count {
      let name = "Person \(number < 100 ? number < 10 ? "00" : "0" : "")\(number)"
      if let id = state.details.newParticipantID(name: name) {
        state.details.participants[id] = Participant(name: name, role: role)
      }
    }
    return Room.opened(state, size: size)
  }

  /// Ballots of the people in their order.
  static func ballots(_ levels: [Level?], _ comments: [String] = []) throws -> [Slug: Ballot] {
    var ballots: [Slug: Ballot] = [:]
    for (index, level) in levels.enumerated() {
      guard let id = Slug.made(of: people[index]) else { throw SampleState.Missing() }
      ballots[id] = Ballot(
        level: level, comment: comments.indices.contains(index) ? comments[index] : "")
    }
    return ballots
  }

  /// The hidden ballots on disk of the question selected first, as digits by person.
  static func kept(_ room: Room) throws -> [String: String] {
    guard let path = room.disk.open, let folder = room.disk.folders[path],
      let question = room.bench.session.open?.playbook.questions[room.bench.session.selection].id
    else { throw SampleState.Missing() }
    var result: [String: String] = [:]
    for (id, ballot) in folder.ballots[question] ?? [:] {
      result[id.text] = ballot.level.map { "\($0.rawValue)" } ?? "?"
    }
    return result
  }
}
