import JSON
import Reports
import Scoring
import Session
import Workshop

/// A workshop as a plain dialogue: it takes a line and returns what to say.
///
/// It touches no disk or terminal; its turns hold the effects to carry out.
struct AskDialogue: Dialogue {
  /// What is asked for now.
  enum Step: Equatable {
    case level
    /// Why the question does not apply.
    case reason
    case field(FieldID)
    /// A cell of a table; `row` is past the last row for a new one.
    case cell(FieldID, row: Int, column: Int)
    case note
    /// Who sees it differently.
    case dissent
    case dissentReason(Slug)
    /// Who does what is being planned, and by when.
    case owner, due
    /// Nothing can be changed here: questions are only read.
    case reading
    /// Every question has been asked.
    case end
  }

  var session: Session
  let walk: AskWalk
  var step: Step
  /// The lines of a text of several lines that is being typed.
  var lines: [String] = []
  var isCollecting = false
  /// Whether all fields of the question are asked for.
  var asksAll = false
  /// What is being planned.
  var plan: Plan?
  /// Questions that were asked before this one.
  var trail: [Int] = []
  /// Whether the screen comes back when the person leaves.
  var returnsToScreen = false
  /// Text that was being typed when the program ended.
  var draft: UnsavedText?
  /// What is said and to be kept in this turn.
  var turn = AskTurn()

  /// On a question, or on the first that is open.
  init(_ folder: OpenedFolder, at question: QuestionID? = nil, draft: UnsavedText? = nil) {
    session = Session(on: folder)
    walk = AskWalk(folder.state)
    self.draft = draft
    let wanted = question.flatMap { folder.state.playbook.index(of: $0) }
    step = folder.readOnly == nil ? .level : .reading
    let first = folder.readOnly == nil ? open.agenda.first : nil
    index = wanted ?? first ?? walk.order.first ?? 0
  }

  var playbook: Playbook { open.playbook }
  var question: Question { playbook.questions[index] }
  var answer: Answer? { open.state.answers[question.id] }
  var score: QuestionScore { open.score.questions[index] }

  // MARK: - Turns

  mutating func take(_ line: String) -> AskTurn {
    turn = AskTurn()
    handle(AskInput(line), line)
    return turn
  }

  /// The input is at its end: what was said is kept, and the person leaves.
  mutating func inputEnded() -> AskTurn {
    turn = AskTurn()
    finishText()
    finishPlan()
    leave()
    return turn
  }

  /// The text being typed that is not kept yet.
  var unfinished: UnsavedText? {
    // After a crash it comes back as a parked thought.
    if let plan { return UnsavedText(target: .prompt(.parked), text: plan.action.text) }
    guard isCollecting, !lines.isEmpty, let target else { return nil }
    return UnsavedText(target: target, text: lines.joined(separator: "\n"))
  }

  /// What a text that is typed now is for.
  var target: TypingTarget? {
    switch step {
    case .field(let id): .answer(question.id, .field(id))
    case .cell(let id, let row, let column):
      question.field(id).flatMap { field in
        field.columns.indices.contains(column)
          ? .answer(question.id, .cell(id, row: row, column: field.columns[column].id)) : nil
      }
    case .note: .answer(question.id, .note)
    case .reason: .answer(question.id, .reason)
    case .dissentReason(let person): .answer(question.id, .dissent(person))
    case .level, .dissent, .owner, .due, .reading, .end: nil
    }
  }

  private mutating func handle(_ input: AskInput, _ line: String) {
    switch input {
    case .nothing where isCollecting: collect("")
    case .nothing: goOn()
    case .fullStop:
      if finishText() { goOn() }
    case .command(let command, let argument): perform(command, argument)
    case .unknownCommand(let word):
      say(
        "There is no command \(word): nothing is taken. .help says which there are. "
          + "A text that begins with a dot is typed with two dots.")
    case .text(let text): take(text: text)
    }
  }

  private mutating func take(text: String) {
    // A command's word where text is asked for is text; somebody may have meant the command.
    if takesText, let command = AskWord(word: text.trimmed) {
      say("Taken as text. To ask for it instead, type .\(command.rawValue)")
    }
    switch step {
    case .level: if !takeLevel(text) { performBare(text) }
    case .reason: takeReason(text)
    case .field(let id):
      if let field = question.field(id) { take(text, for: field) } else { goOn() }
    case .cell(let id, let row, let column):
      if let field = question.field(id) { takeCell(text, of: field, row: row, column: column) }
    case .note: collect(text)
    case .dissent: if !takePerson(text) { performBare(text) }
    case .dissentReason(let person): takeDissent(text, of: person)
    case .owner: takeOwner(text)
    case .due: if !takeDue(text) { performBare(text) }
    case .reading, .end: performBare(text)
    }
  }

  /// A word that is a command where no text can be typed.
  mutating func performBare(_ text: String) {
    if let (command, argument) = AskInput.bare(text) {
      perform(command, argument)
    } else {
      say("Not understood: \(AskValue.shortened(text)).")
      sayPrompt()
    }
  }

  // MARK: - Saying and keeping

  mutating func say(_ text: String, lead: String = "", apart: Bool = false) {
    turn.said.append(AskText(text, lead: lead, isApart: apart))
  }

  /// Changes the answer, unless its level could not be kept so; whether it did.
  @discardableResult
  mutating func edit(_ edits: [AnswerEdit], changesLevel: Bool = false) -> Bool {
    var answer = answer ?? Answer()
    answer.apply(edits)
    if changesLevel, let objection = playbook.objection(to: answer, of: question.id) {
      say(
        objection == .namedByGate
          ? "A gate names this question, so it always applies. Type - if nobody knows."
          : "Say why it does not apply.")
      return false
    }
    turn.effects = Effect.merged(turn.effects + session.edit(question.id, edits))
    return true
  }
}
