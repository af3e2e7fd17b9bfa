import JSON
import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Whatever is done to it")
struct RandomInputTests {
  @Test("Random events in workshops half way through and empty", arguments: UInt64(1)...8)
  func workshop(seed: UInt64) throws {
    var room = seed.isMultiple(of: 2) ? try Room.sample() : try Room.unanswered()
    try storm(over: &room, seed: seed, events: 2_500)
  }

  @Test("Random events while every other save fails", arguments: UInt64(21)...22)
  func failingDisk(seed: UInt64) throws {
    var room = try Room.sample()
    try storm(over: &room, seed: seed, diskFails: true)
  }

  @Test("Random events write nothing to a workshop that is read only", arguments: UInt64(31)...32)
  func readOnly(seed: UInt64) throws {
    let why = "It can be read, nothing can be changed."
    var room = try Room.sample(readOnly: why)
    let before = try SampleState.state()
    var input = RandomInput(seed: seed)
    for _ in 0..<1_000 {
      room.send(input.next(for: room.bench))
      // Another workshop may be opened or made: there one may write.
      if room.bench.session.open?.readOnly == nil { room = try Room.sample(readOnly: why) }
      try #require(room.writes.isEmpty)
    }
    #expect(room.bench.session.open?.state == before)
    #expect(try room.disk.folders["/workshops/pilot"]?.state() == before)
  }

  @Test("Random events at home", arguments: UInt64(41)...42)
  func home(seed: UInt64) throws {
    var room = Room.home(["/workshops/a": try SampleState.unanswered()])
    try storm(over: &room, seed: seed)
  }

  /// Sends events and looks after each at the screen, and at the record where it was changed.
  private func storm(
    over room: inout Room, seed: UInt64, events: Int = 1_000, diskFails: Bool = false
  ) throws {
    var input = RandomInput(seed: seed)
    for number in 0..<events {
      let event = input.next(for: room.bench)
      if diskFails { room.disk.failure = number % 60 < 30 ? "No space left on device" : nil }
      room.forget()
      room.send(event)
      let problem =
        problemOnScreen(of: room) ?? (room.asked.isEmpty ? nil : problemOnDisk(of: room))
      try #require(problem == nil, "seed \(seed), event \(number), \(event): \(problem ?? "")")
    }
  }

  /// What is wrong with the screen; `nil`: nothing.
  func problemOnScreen(of room: Room) -> String? {
    let canvas = room.picture.canvas
    if canvas.size != room.bench.session.size { return "the picture has another size" }
    if let flaw = flaw(in: canvas) { return flaw }
    guard let cursor = canvas.cursor else {
      return "the cursor is nowhere: \(room.bench.session.place)"
    }
    return canvas.bounds.contains(cursor) ? nil : "the cursor is outside, at \(cursor)"
  }

  /// Where the screen and the disk say different things; `nil`: nowhere.
  func problemOnDisk(of room: Room) -> String? {
    guard let open = room.bench.session.open, let path = room.disk.open else { return nil }
    guard path == open.path, let saved = try? room.disk.folders[path]?.state() else {
      return "another workshop is open on disk"
    }
    return difference(between: open, and: saved, pending: room.bench.session.saving)
  }

  /// The first question whose answer on the screen is not the one on disk with what waits to be
  /// saved.
  private func difference(
    between open: OpenWorkshop, and saved: WorkshopState, pending: Session.SaveStatus
  ) -> String? {
    var saved = saved
    if case .failed(_, let pending) = pending {
      for case .answer(let question, let edits) in pending {
        saved.answers[question, default: Answer()].apply(edits)
      }
      for case .details(let details, _) in pending { saved.details = details }
    }
    if open.state.details != saved.details { return "the details differ" }
    if open.state.reveals != saved.reveals { return "the reveals differ" }
    for question in open.playbook.questions.map(\.id) {
      let shown = document(open.state.answers[question], question)
      let kept = document(saved.answers[question], question)
      if shown != kept { return "\(question) shows \(shown), on disk is \(kept)" }
    }
    return nil
  }

  /// An answer as it would be written, but for when.
  private func document(_ answer: Answer?, _ question: QuestionID) -> String {
    guard var answer, !answer.isEmpty else { return "nothing" }
    answer.updated = nil
    return String(
      decoding: CanonicalJSON.line(answer.json(of: question).withoutEmptyMembers), as: UTF8.self)
  }
}
