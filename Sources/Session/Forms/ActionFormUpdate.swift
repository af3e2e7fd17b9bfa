import Reports
import Scoring
import TerminalKit
import Workshop

/// The form for an action: opening it for a question or a gap, filling it in, saving and leaving.
extension Session {
  /// Opens the form for a new action for the question at an index. `withNextStep`: with the
  /// playbook's next step filled in.
  package mutating func newAction(on index: Int?, withNextStep: Bool) {
    guard let open, !isReadOnly() else { return }
    var action = Action(text: "")
    if let index {
      let (question, score) = (open.playbook.questions[index], open.score.questions[index])
      action = ActionBeginning.planned("", for: question, score)
      if withNextStep, let level = Level(rawValue: score.supported) {
        action.text = question.advice(from: level) ?? ""
        action.reaches = Level(rawValue: min(4, score.supported + 1))
      }
    }
    fillIn(action, at: .text)
  }

  /// Opens the form for a question that somebody has to answer later.
  package mutating func askLater(on index: Int?) {
    guard let open, !isReadOnly(), let index else { return }
    fillIn(
      ActionBeginning.later(
        for: open.playbook.questions[index], open.score.questions[index], on: open.day),
      at: .owner)
  }

  /// Asks for a thought to park, about the question at an index if there is one.
  package mutating func park(on index: Int?) {
    guard let open else { return refuse("Open a workshop first.") }
    if isReadOnly() { return }
    beginTyping(.prompt(.parked), text: "")
    typing?.about = index.map { open.playbook.questions[$0].id }
  }

  /// Opens the form for the selected action of the plan.
  package mutating func changeSelectedAction() {
    guard let (id, action) = selectedPlanAction, !isReadOnly() else { return }
    actionForm = ActionForm(id: id, action, over: place)
    place = .action
  }

  /// The selected action of the plan; the first one where none was chosen.
  package var selectedPlanAction: (id: Slug, action: Action)? {
    guard let open, open.plan.count > 0 else { return nil }
    let id = open.plan[selectedPlanRow]
    return open.state.actions[id].map { (id, $0) }
  }

  /// The row of the selected action in the plan.
  package var selectedPlanRow: Int {
    guard let open, let id = selectedAction, let action = open.state.actions[id] else { return 0 }
    return open.plan.row(of: id, action) ?? 0
  }

  /// Opens the form for a new action and starts typing in an entry.
  private mutating func fillIn(_ action: Action, at entry: ActionEntry) {
    overlay = nil
    if place == .action {
      return refuse("Keep this action with Ctrl-S first, or drop it with q.")
    }
    let under = place == .table ? Place.question : place
    // A new action that was left half-filled is shown again.
    if let begun = actionForm, begun.id == nil, begun.isChanged {
      actionForm?.from = under
      place = .action
      return say("You had begun this action: Ctrl-S keeps it, q drops it.")
    }
    var form = ActionForm(action, over: under)
    form.selection = entry
    actionForm = form
    place = .action
    typeInActionEntry()
  }

  /// Starts typing in the selected entry, if it is typed.
  package mutating func typeInActionEntry() {
    guard let form = actionForm, form.selection.isTyped else { return }
    beginTyping(.action(form.selection), text: form.text(of: form.selection))
  }

  /// Saves the form's action and closes the form.
  package mutating func keepAction() -> [Effect] {
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
    guard let id = form.id else { return withPending(.addAction(form.action)) }
    return form.edits.isEmpty ? [] : change(id, form.edits)
  }

  /// Leaves the form; changes are dropped only when asked twice.
  package mutating func leaveAction() {
    guard let form = actionForm else { return }
    if form.isChanged || unfinished[.action(.due)] != nil, !form.isToldOfLeaving {
      actionForm?.isToldOfLeaving = true
      return refuse("Not kept yet: Ctrl-S keeps it, q again drops it.")
    }
    closeAction()
  }

  private mutating func closeAction() {
    place = actionForm?.from ?? .board
    actionForm = nil
    unfinished = unfinished.filter { if case .action = $0.key { false } else { true } }
  }
}
