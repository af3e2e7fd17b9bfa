import TerminalKit
import Workshop

extension Workbench {
  mutating func performInAction(_ command: Command) -> [Effect] {
    guard var form = actionForm else {
      place = .board
      return []
    }
    if command != .back { form.isToldOfLeaving = false }
    let entries = ActionEntry.allCases
    let here = entries.firstIndex(of: form.selection) ?? 0
    func move(_ step: Int) { form.selection = entries[max(0, min(entries.count - 1, here + step))] }
    switch command {
    case .up: move(-1)
    case .down: move(1)
    case .first, .pageUp: move(-entries.count)
    case .last, .pageDown: move(entries.count)
    case .nextField, .previousField:
      move(command == .nextField ? 1 : -1)
      actionForm = form
      return typeInActionEntry()
    case .left: choose(by: -1, &form)
    case .right: choose(by: 1, &form)
    case .reach(let level): reach(level, &form)
    case .clearLevel:
      clear(&form)
      unfinished[.action(form.selection)] = nil
    case .enter:
      if form.selection.isTyped { return typeInActionEntry() }
      if form.selection == .question {
        overlay = .list(actionQuestionList)
        return []
      }
      choose(by: 1, &form)
    case .create: return keepAction()
    case .back: return leaveAction()
    default: break
    }
    actionForm = form
    return []
  }

  mutating func typeInActionEntry() -> [Effect] {
    guard let form = actionForm, form.selection.isTyped else { return [] }
    beginTyping(.action(form.selection), text: form.text(of: form.selection))
    return []
  }

  /// Takes a text typed in the form.
  mutating func takenEntry(_ entry: ActionEntry, text: String) -> Result<[Effect], Refusal> {
    if let day = open?.day, actionForm?.set(entry, to: text, on: day) == false {
      return .failure(Refusal(text: "Due: type \(DueInput.forms)."))
    }
    return .success([])
  }

  mutating func setActionQuestion(_ question: QuestionID?) {
    actionForm?.action.apply(.question(question))
  }

  private func choose(by step: Int, _ form: inout ActionForm) {
    func next<Value: Equatable>(_ value: Value, of values: [Value]) -> Value {
      let here = values.firstIndex(of: value) ?? 0
      return values[(here + step + values.count) % values.count]
    }
    switch form.selection {
    case .question:
      let questions = [nil] + (open?.playbook.questions ?? []).map { Optional($0.id) }
      form.action.apply(.question(next(form.action.question, of: questions)))
    case .reaches where form.action.question != nil:
      form.action.reaches = next(
        form.action.reaches, of: [nil, .discussed, .defined, .owned, .proven])
    case .status: form.action.status = next(form.action.status, of: Action.Status.allCases)
    case .text, .owner, .due, .reaches: break
    }
  }

  private mutating func reach(_ level: Level, _ form: inout ActionForm) {
    guard form.action.question != nil else {
      return refuse("Say which question it serves first: then a level can be reached.")
    }
    form.action.reaches = level
    form.selection = .reaches
    say("It will reach level \(level.rawValue).")
  }

  private func clear(_ form: inout ActionForm) {
    switch form.selection {
    case .text: form.action.text = ""
    case .owner: form.action.owner = ""
    case .due: form.action.due = nil
    case .question: form.action.apply(.question(nil))
    case .reaches: form.action.reaches = nil
    case .status: form.action.status = .open
    }
  }

  private mutating func keepAction() -> [Effect] {
    guard let form = actionForm, !isReadOnly() else { return [] }
    if form.action.text.isBlank {
      actionForm?.selection = .text
      refuse("Say what is to be done.")
      return []
    }
    if let left = unfinished[.action(.due)] {
      actionForm?.selection = .due
      refuse("“\(left.editor.text.printable)” is no date: type \(DueInput.forms).")
      return []
    }
    closeAction()
    guard let id = form.id else {
      say("Planned. P shows the plan.")
      return withPending(.addAction(form.action))
    }
    return form.edits.isEmpty ? [] : change(id, form.edits)
  }

  /// Leaves the form; what was changed in it is dropped only when asked twice.
  private mutating func leaveAction() -> [Effect] {
    guard let form = actionForm else { return [] }
    if form.isChanged || unfinished[.action(.due)] != nil, !form.isToldOfLeaving {
      actionForm?.isToldOfLeaving = true
      refuse("Not kept yet: Ctrl-S keeps it, q again drops it.")
      return []
    }
    closeAction()
    return []
  }

  private mutating func closeAction() {
    place = actionForm?.from ?? .board
    actionForm = nil
    unfinished = unfinished.filter { if case .action = $0.key { false } else { true } }
  }

  /// The questions an action can serve.
  private var actionQuestionList: ListOverlay {
    let questions = (open?.playbook.questions ?? []).map { question in
      ListOverlay.Item(
        question.title.printable,
        detail: open?.playbook.decisions[question.decisionIndex].title.printable ?? "",
        .actionQuestion(question.id))
    }
    return ListOverlay(
      .actionQuestion, title: "Which question does it serve?",
      items: [ListOverlay.Item("none", .actionQuestion(nil))] + questions, hasQuery: true)
  }

  var adviceInAction: String {
    switch actionForm?.selection {
    case .question?: "Enter chooses the question it serves."
    case .reaches?: "0–4: the level of its question once this is done and shown."
    case .status?: "Enter or ← → choose."
    default: "Enter types, Tab goes on to the next entry. Ctrl-S keeps the action."
    }
  }

  func adviceInAction(typing entry: ActionEntry) -> String {
    switch entry {
    case .text: "One next step with a result. Tab goes on to who does it."
    case .owner: "One name. Tab goes on to the date."
    case .due: "Type \(DueInput.forms)."
    case .question, .reaches, .status: ""
    }
  }
}
