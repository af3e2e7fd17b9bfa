import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Before the reveal nothing tells how somebody voted")
struct SecrecyTests {
  /// What is to be seen at a moment: every cell with its style, the cursor, what is asked for.
  private struct Sight: Equatable {
    let text: String
    let styles: String
    let cursor: Point?
    let notice: Session.Notice?
    let saving: Session.SaveStatus
    let effects: [String]
  }

  private static func sight(_ room: Room) -> Sight {
    let canvas = room.picture.canvas
    return Sight(
      text: canvas.text, styles: canvas.styleMap, cursor: canvas.cursor,
      notice: room.bench.session.notice, saving: room.bench.session.saving,
      effects: room.asked.map { effect in
        switch effect {
        case .vote(let question, let ballots, let reveals):
          "vote \(question) \(ballots.keys.sorted()) \(reveals)"
        case .comment(let question, let person, _): "comment \(question) \(person)"
        default: "\(effect)"
        }
      })
  }

  /// Everything that is seen while two people vote in private and the team then walks everywhere.
  /// While a comment is typed it is seen by who types it: these moments are left out.
  private static func sights(
    _ votes: [String], _ comments: [String], size: Size
  ) throws -> [Sight] {
    var room = try VotingRoom.room(size: size)
    var sights: [Sight] = []
    func press(_ keys: String) throws {
      for step in try KeyScript(keys).steps {
        room.forget()
        if case .key(let key) = step { room.send(.key(key)) }
        if room.bench.session.typing == nil || room.bench.session.place != .pass {
          sights.append(sight(room))
        }
      }
    }
    for (person, digits) in votes.enumerated() {
      try press("V \(person + 1) Enter")
      for (index, digit) in digits.enumerated() {
        try press("\(digit)")
        if index == 1 { try press("Enter '\(comments[person])' Enter") }
        try press("Up Down Down")
      }
      // One is given anew.
      try press("Up \(digits.last ?? "0") Down Enter")
    }
    try press("Enter Home Down End q g Down e Esc q s PageDown q r e Esc ] q")
    try press("] ] [ [ / 'a' Esc : Esc ? Esc w Esc e Esc v Left Left Esc R j R k")
    return sights
  }

  @Test(
    "Two rooms that vote otherwise look alike at every key",
    arguments: [Size(width: 124, height: 30), Size(width: 80, height: 24)])
  func alike(size: Size) throws {
    let first = try Self.sights(["012340", "444444"], ["short", "I agree"], size: size)
    let second = try Self.sights(["4?0-13", "01?230"], ["other", "I  deny"], size: size)
    #expect(first.count == second.count)
    for (index, pair) in zip(first, second).enumerated() {
      try #require(pair.0 == pair.1, "at key \(index)\n\(pair.0.text)\n\(pair.1.text)")
    }
  }

  @Test("The reveal then tells them apart")
  func revealed() throws {
    var pictures: Set<String> = []
    for digits in ["0 Esc", "4 Esc"] {
      var room = try VotingRoom.room()
      try room.press("V 1 Enter \(digits) Enter V 1 Enter \(digits) Enter R R")
      pictures.insert(room.picture.canvas.text)
    }
    #expect(pictures.count == 2)
  }

  @Test("Undo and the export ask for nothing that holds a ballot")
  func record() throws {
    let room = try VotingRoom.hidden()
    #expect(room.bench.session.open?.state.reveals.isEmpty == true)
    #expect(room.bench.session.open?.voted.values.first?.count == 2)
  }
}
