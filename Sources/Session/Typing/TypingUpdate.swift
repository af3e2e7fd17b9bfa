import JSON
import TerminalKit
import Workshop

/// Typing a text: starting, handling keys, and saving it where it suits its field.
extension Session {
  /// Where the selection goes when typing ends.
  package enum Going {
    /// Nowhere, to the next entry or to the one before.
    case stay, next, previous
  }

  /// Starts typing, with the unsaved text of the target if there is one.
  package mutating func beginTyping(
    _ target: TypingTarget, text: String, isMultiline: Bool = false
  ) {
    typing =
      unfinished.removeValue(forKey: target)
      ?? Typing(target, text: text, isMultiline: isMultiline)
    notice = nil
  }

  /// Handles a key that types or edits.
  package mutating func type(_ key: Key) {
    guard var typing else { return }
    if key == .right || key == .end || key == .control("e"), let completion {
      typing.editor.replaceAll(with: completion)
      self.typing = typing
      return
    }
    if typing.editor.handle(key) { typing.problem = nil }
    if typing.editor.wasRefused { refuse("That is the most a text can hold: 64 KiB.") }
    if typing.target == .prompt(.exportPath) { export.mayReplace = nil }
    self.typing = typing
  }

  /// Carries out a command while a text is typed.
  package mutating func performTyping(_ command: Command) -> [Effect] {
    guard let typing else { return [] }
    switch command {
    case .back: return finishTyping(going: .stay)
    case .down:
      // In the form for an action, Tab accepts the offered name.
      if typing.target == .action(.owner), let completion {
        self.typing?.editor.replaceAll(with: completion)
      }
      return finishTyping(going: .next)
    case .up: return finishTyping(going: .previous)
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

  /// Inserts pasted text. It never acts as keys.
  package mutating func paste(_ text: String) {
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
  }

  /// The first participant's name that begins with the typed text and goes on; `nil` where there is
  /// none or the field takes no names.
  package var completion: String? {
    guard let typing, let open, !typing.editor.text.isBlank,
      typing.editor.cursor == typing.editor.text.utf8.count, takesPerson(typing.target)
    else { return nil }
    let typed = typing.editor.text.lowercased()
    return open.state.details.participantsInOrder.map(\.participant.name)
      .first { $0.lowercased().hasPrefix(typed) && $0.utf8.count > typed.utf8.count }
  }

  private func takesPerson(_ target: TypingTarget) -> Bool {
    if target == .action(.owner) { return true }
    guard case .answer(let id, let part) = target, let question = open?.playbook[id] else {
      return false
    }
    return question.field(of: part)?.kind.completesPeople == true
  }

  /// Ends typing. A text that suits its field is saved; one that does not stays, marked as unsaved.
  package mutating func finishTyping(going: Going, byEnter: Bool = false) -> [Effect] {
    guard let typing else { return [] }
    if case .prompt(let prompt) = typing.target, !byEnter {
      // Only Enter confirms a prompt.
      self.typing = nil
      say("Nothing is \(prompt == .exportPath ? "written" : "kept").")
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
    switch accept(typing, byEnter: byEnter) {
    case .failure(let problem):
      refusal = problem.text
      refuse(problem.text)
      self.typing?.problem = problem.text
      // After Enter the person stays until the text is accepted, or leaves with Esc.
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
    // Starting to type in the next field must not hide the refusal.
    if let refusal { refuse(refusal) }
    return effects
  }

  /// Why a text was not accepted.
  struct Refusal: Error {
    let text: String
  }

  private mutating func accept(_ typing: Typing, byEnter: Bool) -> Result<[Effect], Refusal> {
    let text = typing.editor.text
    switch typing.target {
    case .answer(let question, let part):
      return accept(typing, part, of: question, byEnter: byEnter)
    case .ballotComment(let question, let person):
      guard !text.isBlank else { return .success([]) }
      return .success(withPending(.comment(question, person, text.trimmed)))
    case .details(let entry):
      guard text.utf8.count <= 2000 else {
        return .failure(Refusal(text: "That is too long for this entry."))
      }
      detailsForm?.set(entry, to: text.trimmed)
      return .success([])
    case .action(let entry):
      if let day = open?.day, actionForm?.set(entry, to: text, on: day) == false {
        return .failure(Refusal(text: "Due: type \(DueInput.forms)."))
      }
      return .success([])
    case .prompt(.exportPath):
      let path = text.trimmed
      guard !path.isEmpty else { return .failure(Refusal(text: "Type the name of a file.")) }
      return .success([
        .export(
          export.format, path: path, replacing: export.mayReplace == path,
          anonymous: export.isAnonymous)
      ])
    case .prompt(.parked):
      guard !text.isBlank else { return .failure(Refusal(text: "Type the thought:")) }
      var action = Action(text: text.trimmed, status: .parked)
      action.question = typing.about
      return .success(withPending(.addAction(action)))
    case .prompt(.checkpointName):
      guard !text.isBlank else { return .failure(Refusal(text: "Type a name:")) }
      return .success(withPending(.takeCheckpoint(name: text.trimmed)))
    }
  }

  private mutating func accept(
    _ typing: Typing, _ part: TypingTarget.AnswerPart, of question: QuestionID, byEnter: Bool
  ) -> Result<[Effect], Refusal> {
    let text = typing.editor.text
    switch part {
    case .note:
      return .success(typing.hasChanged ? edit(question, [.note(text.isBlank ? "" : text)]) : [])
    case .dissent(let person):
      return .success(
        typing.hasChanged
          ? edit(question, [.dissent(person, text.isBlank ? nil : text.trimmed)]) : [])
    case .reason:
      if text.isBlank {
        if byEnter {
          return .failure(Refusal(text: "Say why it does not apply, or press Esc to leave it."))
        }
        say("Nothing is changed: without a reason it applies.")
        return .success([])
      }
      return .success(edit(question, [.level(.notApplicable), .reason(text)]))
    case .field, .cell:
      guard let open, let field = open.playbook[question]?.field(of: part) else {
        return .success([])
      }
      do {
        let value = try field.value(typed: text, today: open.day)
        return .success(typing.hasChanged ? set(part, of: question, to: value) : [])
      } catch {
        return .failure(Refusal(text: "\(field.label): \(error.message)."))
      }
    }
  }

  /// Sets a field, or a cell if its row still exists.
  private mutating func set(
    _ part: TypingTarget.AnswerPart, of question: QuestionID, to value: JSONValue?
  ) -> [Effect] {
    switch part {
    case .field(let id): return edit(question, [.field(id, value)])
    case .cell(let id, let row, let column):
      var rows = rows(of: id, in: question)
      guard rows.indices.contains(row) else { return [] }
      rows[row][column.text] = value
      return edit(question, [.field(id, .array(rows.map(JSONValue.object)))])
    case .note, .reason, .dissent: return []
    }
  }

  /// Moves the selection after typing and starts typing there.
  private mutating func move(from target: TypingTarget, going: Going) -> [Effect] {
    let step = going == .next ? 1 : -1
    switch (target, going) {
    case (.prompt, _), (.ballotComment, _), (_, .stay): return []
    case (.action, _):
      if actionForm?.move(by: step) == true { typeInActionEntry() }
    case (.details, _):
      if detailsForm?.move(by: step) == true { typeInDetailsEntry() }
    case (.answer(let question, .cell(let id, _, _)), _):
      return typeInNextCell(question, id, by: step)
    case (.answer, _):
      let before = focus.item
      moveFocus(by: step)
      return focus.item == before ? [] : typeInSelectedItem()
    }
    return []
  }
}

extension Question {
  /// The field or column behind a part of the answer; `nil` for note, reason and dissent.
  package func field(of part: TypingTarget.AnswerPart) -> Field? {
    switch part {
    case .field(let id): field(id)
    case .cell(let id, _, let column): field(id)?.columns.first { $0.id == column }
    case .note, .reason, .dissent: nil
    }
  }
}
