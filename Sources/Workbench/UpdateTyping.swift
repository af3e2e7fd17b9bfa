import JSON
import TerminalKit
import Workshop

extension Workbench {
  /// Where to go when typing ends.
  enum Going {
    case stay, next, previous
  }

  /// Begins to type for a target, with the text that was left unfinished if there is one.
  mutating func beginTyping(_ target: TypingTarget, text: String, isMultiline: Bool = false) {
    typing =
      unfinished.removeValue(forKey: target)
      ?? Typing(target, text: text, isMultiline: isMultiline)
    notice = nil
  }

  mutating func type(_ key: Key) -> [Effect] {
    guard var typing else { return [] }
    // Enter ends a text of one line and is a line feed in one of several.
    if key == .enter, !typing.editor.isMultiline {
      return finishTyping(going: .stay, byEnter: true)
    }
    if let command = Keys.typing.command(for: key) {
      switch command {
      case .back: return finishTyping(going: .stay)
      case .down:
        // In the form for an action Tab goes on with the name that is offered.
        if typing.target == .action(.owner), let completion {
          self.typing?.editor.replaceAll(with: completion)
        }
        return finishTyping(going: .next)
      case .up: return finishTyping(going: .previous)
      case .save:
        let effects = finishTyping(going: .stay)
        return (place == .details || place == .action) && self.typing == nil
          ? effects + perform(.create) : effects
      case .editOutside where typing.target.isPrivate:
        refuse("What is private is typed here only: your own editor would keep a file of it.")
        return []
      case .editOutside: return [.editOutside(typing.editor.text)]
      case .redraw: return [.redraw]
      default:
        say("Esc or Tab ends typing and keeps the text; then q goes back.")
        return []
      }
    }
    if key == .right || key == .end || key == .control("e"), let completion {
      typing.editor.replaceAll(with: completion)
      self.typing = typing
      return []
    }
    if typing.editor.handle(key) { typing.problem = nil }
    if typing.editor.wasRefused { refuse("That is the most a text can hold: 64 KiB.") }
    if typing.target == .exportPath { summary.mayReplace = nil }
    self.typing = typing
    return []
  }

  mutating func paste(_ text: String) -> [Effect] {
    if typing != nil {
      typing?.editor.insert(text)
      typing?.problem = nil
      if typing?.editor.wasRefused == true {
        refuse("Not pasted: a text can hold 64 KiB at most.")
      }
    } else if case .list(var list)? = overlay, list.query != nil {
      list.query?.insert(text)
      list.filter()
      overlay = .list(list)
    } else {
      refuse("Press Enter on a field first, then paste.")
    }
    return []
  }

  /// The rest of a participant's name, where what is typed is the beginning of just that.
  public var completion: String? {
    guard let typing, let open, !typing.editor.text.isBlank,
      typing.editor.cursor == typing.editor.text.utf8.count, isPerson(typing.target)
    else { return nil }
    let typed = typing.editor.text.lowercased()
    return open.state.details.participantsInOrder.map(\.participant.name)
      .first { $0.lowercased().hasPrefix(typed) && $0.utf8.count > typed.utf8.count }
  }

  private func isPerson(_ target: TypingTarget) -> Bool {
    if target == .action(.owner) { return true }
    guard let question = target.question.flatMap({ open?.playbook[$0] }) else { return false }
    switch target {
    case .field(_, let id): return question.field(id)?.kind == .person
    case .cell(_, let id, _, let column):
      return question.field(id)?.columns.first { $0.id == column }?.kind == .person
    default: return false
    }
  }

  /// Ends typing: what suits its field is saved, what does not stays on the screen, marked.
  mutating func finishTyping(going: Going, byEnter: Bool = false) -> [Effect] {
    guard let typing else { return [] }
    if typing.target.isPrompt, !byEnter {
      // Only Enter writes a file, or keeps what was asked for.
      self.typing = nil
      say("Nothing is \(typing.target == .exportPath ? "written" : "kept").")
      return []
    }
    if let conflict = conflict(of: typing) {
      ask(conflict)
      return []
    }
    if typing.hasLostItsRow, !typing.hasChanged {
      self.typing = nil
      return settle(Conflict(typing: typing, theirs: typing.original), .keepTheirs)
    }
    var effects: [Effect] = []
    var refusal: String?
    switch taken(typing, byEnter: byEnter) {
    case .failure(let problem):
      refusal = problem.text
      refuse(problem.text)
      self.typing?.problem = problem.text
      // Enter asks for it to be taken: the person stays until it can be, or leaves with Esc.
      if byEnter { return [] }
      if let left = self.typing { unfinished[left.target] = left }
      hasBeenWarned = false
      self.typing = nil
    case .success(let result):
      self.typing = nil
      unfinished[typing.target] = nil
      effects = result
    }
    effects += move(from: typing.target, going: going)
    // What begins to be typed next does not hide what was wrong with the last.
    if let refusal { refuse(refusal) }
    return effects
  }

  /// Why a text is not taken.
  struct Refusal: Error {
    let text: String
  }

  private mutating func taken(_ typing: Typing, byEnter: Bool) -> Result<[Effect], Refusal> {
    let text = typing.editor.text
    switch typing.target {
    case .field(let question, let id):
      guard let open, let field = open.playbook[question]?.field(id) else { return .success([]) }
      do {
        let value = try field.value(typed: text, today: open.day)
        return .success(typing.hasChanged ? edit(question, [.field(id, value)]) : [])
      } catch {
        return .failure(Refusal(text: "\(field.label): \(error.message)."))
      }
    case .cell(let question, let id, let row, let column):
      return takenCell(typing, question, id, row, column)
    case .note(let question):
      return .success(typing.hasChanged ? edit(question, [.note(text.isBlank ? "" : text)]) : [])
    case .reason(let question):
      if text.isBlank {
        if byEnter {
          return .failure(Refusal(text: "Say why it does not apply, or press Esc to leave it."))
        }
        say("Nothing is changed: without a reason it applies.")
        return .success([])
      }
      return .success(edit(question, [.level(.notApplicable), .reason(text)]))
    case .dissent(let question, let person):
      return .success(
        typing.hasChanged
          ? edit(question, [.dissent(person, text.isBlank ? nil : text.trimmed)]) : [])
    case .ballotComment(let question, let person):
      return .success(giveComment(text, question, person))
    case .detail(let entry):
      return takenDetail(entry, text: text)
    case .exportPath:
      let path = text.trimmed
      guard !path.isEmpty else { return .failure(Refusal(text: "Type the name of a file.")) }
      let replacing = summary.mayReplace == path
      return .success([
        .export(
          summary.format, path: path, replacing: replacing, anonymous: summary.isAnonymous)
      ])
    case .parked: return takenThought(text)
    case .checkpointName: return takenCheckpointName(text)
    case .action(let entry): return takenEntry(entry, text: text)
    case .query: return .success([])
    }
  }

  private mutating func takenCell(
    _ typing: Typing, _ question: QuestionID, _ id: FieldID, _ row: Int, _ column: FieldID
  ) -> Result<[Effect], Refusal> {
    guard let open, let field = open.playbook[question]?.field(id),
      let cell = field.columns.first(where: { $0.id == column })
    else { return .success([]) }
    do {
      let value = try cell.value(typed: typing.editor.text, today: open.day)
      guard typing.hasChanged else { return .success([]) }
      var rows = rows(of: id, in: question)
      guard rows.indices.contains(row) else { return .success([]) }
      rows[row][column.text] = value
      return .success(edit(question, [.field(id, .array(rows.map(JSONValue.object)))]))
    } catch {
      return .failure(Refusal(text: "\(cell.label): \(error.message)."))
    }
  }

  /// Where the selection goes once typing has ended; typing goes on there.
  private mutating func move(from target: TypingTarget, going: Going) -> [Effect] {
    switch (target, going) {
    case (.exportPath, _), (.ballotComment, _), (.parked, _), (.checkpointName, _), (_, .stay):
      return []
    case (.action, _):
      let before = actionForm?.selection
      let effects = performInAction(going == .next ? .down : .up)
      return actionForm?.selection == before ? effects : effects + typeInActionEntry()
    case (.cell(let question, let id, _, _), _):
      return nextCell(question, id, forward: going == .next)
    case (.detail, .next), (.detail, .previous):
      let before = form?.selection
      let effects = performInForm(going == .next ? .down : .up)
      return form?.selection == before ? effects : effects + typeInSelectedEntry()
    default:
      let before = question.item
      let effects = moveInQuestion(by: going == .next ? 1 : -1, scrolls: false)
      return question.item == before ? effects : effects + typeInSelectedItem()
    }
  }

  /// Changes an answer, at once on the screen and then on disk.
  mutating func edit(_ question: QuestionID, _ edits: [AnswerEdit]) -> [Effect] {
    guard let open, !isReadOnly() else { return [] }
    var answer = open.state.answers[question] ?? Answer()
    answer.apply(edits)
    if let objection = open.playbook.objection(to: answer, of: question), edits.changeLevel {
      refuse(
        objection == .namedByGate
          ? "A gate names this question, so it always applies. Press - if nobody knows."
          : "Say why it does not apply first.")
      return []
    }
    self.open?.setAnswer(answer, to: question)
    return withPending(.answer(question, edits))
  }

  /// Says why nothing can be changed, if so.
  mutating func isReadOnly() -> Bool {
    guard let why = open?.readOnly else { return false }
    refuse(why)
    return true
  }
}

extension [AnswerEdit] {
  /// Whether what the team agreed is changed, or why the question does not apply.
  fileprivate var changeLevel: Bool {
    contains { edit in
      switch edit {
      case .level, .reason: true
      case .field, .appendItem, .appendRow, .note, .dissent: false
      }
    }
  }
}
