import JSON
import Reports
import Scoring
import Workshop

extension AskDialogue {
  /// The words at the beginning, and the first question.
  mutating func opening() -> AskTurn {
    turn = AskTurn()
    if returnsToScreen {
      say("The plain dialogue. .leave comes back to the screen, .help says what else there is.")
    } else {
      sayTitle()
    }
    if let draft, draft.target == .prompt(.parked) {
      say(
        "A thought from before is not saved yet: \(draft.text.prefix(60)). Type .draft to park it.")
    } else if let draft, let question = draft.target.question.flatMap({ playbook[$0] }) {
      say(
        "Text from before is not saved yet, for \(question.title): "
          + "\(draft.text.prefix(60)). Type .draft to go on with it.")
    }
    sayQuestion()
    sayPrompt()
    return turn
  }

  private mutating func sayTitle() {
    let details = open.state.details
    say(details.title + (details.organisation.isBlank ? "" : ", \(details.organisation)"))
    say(
      "\(AskWords.count(playbook.questions.count, "question", "questions")), "
        + "\(AskWords.answered(open.score)).")
    if let why = open.readOnly {
      say(why)
    } else {
      say("Every answer is kept as soon as it is given. Enter alone keeps what is there.")
    }
    say(
      "A dot and a word is a command at any time: .help says what there is, .back, .skip and .leave "
        + "are the first to know. Where no text can be typed, the word alone will do. A text that "
        + "begins with a dot is typed with two dots.")
  }

  mutating func sayQuestion() {
    guard step != .end else { return }
    turn.said += AskWords.question(question, at: index, in: open.state)
    say("The target is level \(score.target). \(StatusWords.sentence(score))")
    if answer?.level == .notApplicable, let reason = answer?.reason, !reason.isBlank {
      say("It does not apply: \(reason)")
    }
    if step == .reading { sayAnswer() }
  }

  /// Says what is asked for now, what is there, and what can be typed.
  mutating func sayPrompt() {
    switch step {
    case .level:
      say(
        "Level 0 to 4, a minus sign (-) if nobody knows, x if it does not apply, or Enter to keep it. "
          + "Type why to hear why it is asked.")
    case .reason:
      say("Why does it not apply to this pilot?")
      sayCurrent(answer?.reason)
    case .field(let id): if let field = question.field(id) { sayPrompt(of: field) }
    case .cell(let id, let row, let column):
      if let field = question.field(id), field.columns.indices.contains(column) {
        sayCell(field.columns[column], of: field, row: row)
      }
    case .note:
      say("Note, for those who were not there. Enter alone goes on.")
      sayLongText(answer?.note)
    case .dissent:
      let people = voters
      say("Does anybody see it differently? Type a number or a name, or Enter to go on.")
      if people.count <= Self.fewPeople {
        sayPeople(people)
      } else {
        say("Type people for the list.")
      }
    case .dissentReason(let person):
      say("Why does \(open.state.details.name(of: person)) see it differently?")
      sayCurrent(answer?.dissent[person])
      if answer?.dissent[person] != nil { say("Type .clear if they do not any more.") }
    case .owner: sayOwner()
    case .due: sayDue()
    case .reading: say("Enter goes to the next question; or go, gaps, questions, leave.")
    case .end:
      let left = open.readOnly == nil ? open.agenda.count : 0
      say("That was the last question.", apart: true)
      say(
        left == 0
          ? "Type gaps to hear what holds you back, go and a question, or leave."
          : "\(AskWords.answered(open.score)): Enter goes to the first without an agreed answer. "
            + "Or type gaps, go and a question, or leave.")
    }
  }

  /// How many people are named unasked.
  private static let fewPeople = 12

  private mutating func sayPrompt(of field: Field) {
    let need = field.requiredAt.map { ", needed from level \($0.rawValue)" } ?? ""
    say("\(field.label): \(field.kind.wanted)\(need).", apart: true)
    if !field.help.isBlank { say(field.help) }
    let value = answer?.fields[field.id.text]
    switch field.entry {
    case .rows: return sayTable(field)
    case .items: return sayList(field)
    case .lines: return sayLongText(AskValue.text(of: field, value))
    case .option: sayOptions(of: field)
    case .line: if field.kind.completesPeople { sayPeopleToPick() }
    }
    sayCurrent(AskValue.text(of: field, value))
  }

  private mutating func sayCell(_ column: Field, of field: Field, row: Int) {
    let rows = rows(of: field)
    let isNew = row >= rows.count
    say(
      "\(isNew ? "New row" : "Row \(row + 1)"), \(column.label): \(column.kind.wanted)"
        + "\(column.required ? ", needed in every row" : "").", apart: true)
    if !column.help.isBlank { say(column.help) }
    if column.entry == .option { sayOptions(of: column) }
    if column.kind.completesPeople { sayPeopleToPick() }
    let text = isNew ? nil : AskValue.text(of: column, rows[row][column.id.text])
    if column.entry == .lines { sayLongText(text) } else { sayCurrent(text) }
  }

  private mutating func sayOptions(of field: Field) {
    for (index, option) in field.options.enumerated() { say(option, lead: "\(index + 1). ") }
  }

  mutating func sayPeopleToPick() {
    let people = open.state.details.participantsInOrder
    guard !people.isEmpty else { return }
    if people.count <= Self.fewPeople {
      say("Type a number, or a name:")
      sayPeople(people)
    } else {
      say("Type a name, or a number; .people names them all.")
    }
  }

  private mutating func sayTable(_ field: Field) {
    if sayWrongType(field) { return }
    let count = rows(of: field).count
    sayRows(of: field)
    say(
      count == 0
        ? "There is no row yet. Type add for one, or Enter to go on."
        : "Type a row's number to change it, delete and a number to take it away, add for a new "
          + "row, or Enter to go on.")
  }

  private mutating func sayList(_ field: Field) {
    if sayWrongType(field) { return }
    let items = items(of: field)
    for (index, item) in items.enumerated() { say(item, lead: "\(index + 1). ") }
    say(
      items.isEmpty
        ? "Type an item and Enter, then the next. Enter alone goes on."
        : "Type one more, or .delete and a number. Enter alone goes on.")
  }

  private mutating func sayWrongType(_ field: Field) -> Bool {
    guard case .wrongType = field.read(answer?.fields[field.id.text]) else { return false }
    sayCurrent(AskValue.text(of: field, answer?.fields[field.id.text]))
    say("Type .clear to take it away.")
    return true
  }

  /// How a text of several lines is typed, and what is there.
  private mutating func sayLongText(_ text: String?) {
    sayCurrent(text)
    let isThere = !(text ?? "").isBlank
    say(
      "A full stop alone ends the text."
        + (isThere ? " What you type takes the place of what is there; .more goes on with it." : "")
    )
  }

  mutating func sayCurrent(_ text: String?) {
    if let text, !text.isBlank { say("Now: \(AskValue.shortened(text))") }
  }
}
