import TerminalKit
import Testing

@Suite("The question as it looks")
struct QuestionViewTests {
  static let narrow = Size(width: 80, height: 24)

  private func room(_ question: String, _ keys: String, size: Size = Room.standard) throws -> Room {
    var room = try Room.sample(size: size)
    try room.goTo(question)
    try room.press(keys)
    return room
  }

  @Test("Fields of every kind, one of them short of its goal")
  func fields() throws {
    expectScreen(try room("outcomes.measure", "Enter"), "question-fields")
    expectScreen(try room("outcomes.measure", "Enter", size: Self.narrow), "question-fields-80x24")
  }

  @Test("The smallest terminal")
  func smallest() throws {
    let size = Size(width: 60, height: 18)
    expectScreen(try room("outcomes.measure", "Enter", size: size), "question-fields-60x18")
  }

  @Test("Inside a table")
  func table() throws {
    let keys = "Enter Home Down Enter Down Right"
    expectScreen(try room("data.audit", keys), "question-table")
    expectScreen(try room("data.audit", keys, size: Self.narrow), "question-table-80x24")
  }

  @Test("Typing in a text, with the rest of a participant's name offered")
  func typing() throws {
    let room = try room("outcomes.owner", "Enter Home Down Enter Ctrl-U 'zo'")
    expectScreen(room, "question-typing")
  }

  @Test("Typing a long text over several rows")
  func longText() throws {
    var room = try room("alignment.story", "n Ctrl-A")
    try room.press("'Read aloud again next week.\nThen compare.\n'")
    expectScreen(room, "question-long-text")
  }

  @Test("A list that is longer than its line is shown whole while it is selected")
  func list() throws {
    expectScreen(try room("alignment.sponsor", "Enter Home Down Down"), "question-list")
  }

  @Test("A question that does not apply, and one while its reason is asked for")
  func notApplicable() throws {
    expectScreen(try room("production.training", "Enter"), "question-not-applicable")
    expectScreen(try room("data.shape", "Enter x 'Bought as'"), "question-reason")
  }

  @Test("A dissent on record, and one being typed")
  func dissent() throws {
    expectScreen(try room("outcomes.measure", "Enter End Up"), "question-dissent")
    expectScreen(try room("outcomes.measure", "Enter End"), "question-room")
    expectScreen(try room("outcomes.owner", "d Down Enter 'Not without'"), "question-dissent-typed")
  }

  @Test("A date that is none stays, marked")
  func invalidDate() throws {
    let room = try room("outcomes.owner", "Enter Home Down*4 Enter Ctrl-U 'next week' Tab")
    expectScreen(room, "question-invalid-date")
  }

  @Test("What is typed is to be seen, however low the terminal", arguments: 18...30)
  func typingInLowTerminal(height: Int) throws {
    let lines = "'a\nb\nc\nd\ne\nf\ng\nh\ni\nhere'"
    for width in [60, 80, 124] {
      for (question, keys) in [
        ("production.parallel", "Enter Home Tab 'here'"), ("production.parallel", "n 'here'"),
        ("production.parallel", "n \(lines)"), ("alignment.questions", "Enter Home Tab \(lines)"),
      ] {
        let room = try room(question, keys, size: Size(width: width, height: height))
        #expect(room.rowOfCursor.contains("here"), "\(width)×\(height), \(question), \(keys)")
      }
    }
  }

  @Test(
    "All that stands in the pane can be seen with the arrow keys alone",
    arguments: [(60, 18), (80, 24), (100, 30), (124, 30)])
  func everythingIsReached(width: Int, height: Int) throws {
    for id in ["alignment.questions", "outcomes.measure", "data.quality", "production.training"] {
      var room = try room(id, "Enter f Home", size: Size(width: width, height: height))
      var seen = ""
      for _ in 0..<40 {
        seen += room.rows.joined(separator: "\n") + "\n"
        try room.press("Down")
      }
      let question = try #require(room.bench.session.selectedQuestion)
      let texts = question.prompts + question.descriptors + question.fields.map(\.label)
      for text in texts + [question.why] {
        // A text may take several rows: its first word stands on the first, its last on the last.
        let words = text.split(separator: " ")
        let isSeen = [words.first, words.last].allSatisfy { seen.contains($0 ?? "") }
        #expect(isSeen, "\(id): \(text)")
      }
    }
  }

  @Test("A participant with a name longer than the screen leaves room for why they dissent")
  func longName() throws {
    var state = try SampleState.unanswered()
    for id in state.details.participants.keys {
      state.details.participants[id]?.name = String(repeating: "Anastasia ", count: 30)
    }
    var room = Room.opened(state, size: Size(width: 60, height: 24))
    try room.press("d Enter 'Not yet'")
    #expect(room.rowOfCursor.contains("Not yet"))
    try room.press("Enter")
    #expect(room.rowOfCursor.contains("Not yet"))
  }
}
