import JSON
import TerminalKit
import TestSupport
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Whatever others do meanwhile")
struct RandomOutsideTests {
  private static let places: Set<Place> = [
    .details, .board, .question, .table, .gaps, .summary, .room,
  ]

  @Test("Random keys and random changes of others lose no text", arguments: UInt64(61)...64)
  func storm(seed: UInt64) throws {
    var room = seed.isMultiple(of: 2) ? try Room.sample() : try Room.unanswered()
    var input = RandomInput(seed: seed)
    var others = Others(seed: seed)
    let checks = RandomInputTests()
    for number in 0..<1_500 {
      let event = input.next(for: room.bench)
      room.forget()
      room.send(event)
      if room.bench.session.open?.path != "/workshops/pilot" { room = try Room.sample() }
      // The texts are on the board and in the questions: from elsewhere one goes back.
      if !Self.places.contains(room.bench.session.place) { try room.press("Esc Esc") }
      if number.isMultiple(of: 3) {
        let (place, typed, overlay) = (
          room.bench.session.place, room.bench.session.typing?.editor.text,
          room.bench.session.overlay == nil
        )
        try room.outside { try others.change(&$0) }
        #expect(room.bench.session.typing?.editor.text == typed, "seed \(seed), event \(number)")
        #expect((room.bench.session.overlay == nil) == overlay)
        #expect(
          room.bench.session.place == place || place == .table || place == .question)
      }
      var problem = checks.problemOnScreen(of: room)
      // A row that others took out stands on the screen as long as something is typed in it.
      if room.bench.session.typing == nil, room.bench.session.unfinished.isEmpty {
        problem = problem ?? checks.problemOnDisk(of: room)
      }
      try #require(
        problem == nil, "seed \(seed), event \(number), \(event): \(problem ?? "")")
    }
  }
}

/// What others do to a workshop's folder.
private struct Others {
  private var chance: SeededRandom

  init(seed: UInt64) { chance = SeededRandom(seed &+ 1000) }

  mutating func change(_ folder: inout MemoryDisk.Folder) throws {
    let questions = ["data.audit", "governance.tools", "data.quality", "outcomes.measure"]
    guard let question = questions.randomElement(using: &chance).flatMap({ QuestionID($0) }),
      let asked = folder.playbook[question]
    else { return }
    switch Int.random(in: 0..<8, using: &chance) {
    case 0...3:
      guard let table = asked.fields.first(where: { $0.kind == .table }) else { return }
      var rows = try folder.answer(question)?.fields[table.id.text]?.array ?? []
      change(&rows, table)
      try folder.edit(question, [.field(table.id, rows.isEmpty ? nil : .array(rows))])
    case 4: try folder.edit(question, [.note("Theirs \(Int.random(in: 0..<5, using: &chance))")])
    case 5:
      let level = Level.allCases.randomElement(using: &chance).map { AnswerLevel.level($0) }
      try folder.edit(question, [.level(level)])
    case 6:
      for field in asked.fields where field.kind == .text {
        try folder.edit(question, [.field(field.id, "theirs")])
      }
    default: folder.details.title = "Title \(Int.random(in: 0..<9, using: &chance))"
    }
  }

  private mutating func change(_ rows: inout [JSONValue], _ table: Field) {
    let new: JSONValue = [
      table.columns[0].id.text: .string("row \(Int.random(in: 0..<4, using: &chance))")
    ]
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: rows.insert(new, at: Int.random(in: 0...rows.count, using: &chance))
    case 1: if !rows.isEmpty { rows.remove(at: Int.random(in: 0..<rows.count, using: &chance)) }
    case 2: rows.shuffle(using: &chance)
    default:
      if !rows.isEmpty { rows[Int.random(in: 0..<rows.count, using: &chance)] = new }
    }
  }
}
