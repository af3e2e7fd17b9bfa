import Reports
import Scoring
import TerminalKit
import Workshop

/// Where actions come from: a question, a gap, evidence nobody in the room has, a stray thought.
extension Workbench {
  /// Opens the form for a new action. On a gap the playbook's next step is written in already.
  mutating func newAction() -> [Effect] {
    guard let open, !isReadOnly() else { return [] }
    var action = Action(text: "")
    if let (score, question) = questionAtHand(open) {
      action = ActionBeginning.planned("", for: question, score)
      if place == .gaps, let level = Level(rawValue: score.supported) {
        action.text = question.advice(from: level) ?? ""
        action.reaches = Level(rawValue: min(4, score.supported + 1))
      }
    }
    return fillIn(action, at: .text)
  }

  /// Leaves what the room can't answer to somebody, with a date.
  mutating func askLater() -> [Effect] {
    guard let open, !isReadOnly(), let (score, question) = questionAtHand(open) else { return [] }
    return fillIn(ActionBeginning.later(for: question, score, on: open.day), at: .owner)
  }

  /// Asks for a thought to be parked.
  mutating func park() -> [Effect] {
    guard open != nil else {
      refuse("Open a workshop first.")
      return []
    }
    if !isReadOnly() { beginTyping(.parked, text: "") }
    return []
  }

  /// Parks a thought; where one stands on a question, with that question.
  mutating func takenThought(_ text: String) -> Result<[Effect], Refusal> {
    guard !text.isBlank else { return .failure(Refusal(text: "Type the thought:")) }
    var action = Action(text: text.trimmed, status: .parked)
    if let open, place != .actions { action.question = questionAtHand(open)?.question.id }
    say("Parked. P shows the plan and what is parked.")
    return .success(withPending(.addAction(action)))
  }

  /// Opens the form, at once typing in an entry.
  private mutating func fillIn(_ action: Action, at entry: ActionEntry) -> [Effect] {
    overlay = nil
    if place == .action {
      refuse("Keep this action with Ctrl-S first, or drop it with q.")
      return []
    }
    let under = place == .table ? Place.question : place
    // One that was begun and left by another way is not lost.
    if let begun = actionForm, begun.id == nil, begun.isChanged {
      actionForm?.from = under
      place = .action
      say("You had begun this action: Ctrl-S keeps it, q drops it.")
      return []
    }
    var form = ActionForm(action, over: under)
    form.selection = entry
    actionForm = form
    place = .action
    return typeInActionEntry()
  }

  /// The question that what is planned here is for; none in the plan itself.
  private func questionAtHand(_ open: OpenWorkshop) -> (score: QuestionScore, question: Question)? {
    let question = place == .gaps ? selectedGap : place == .actions ? nil : selectedQuestion
    guard let question, let index = open.playbook.index(of: question.id) else { return nil }
    return (open.score.questions[index], question)
  }
}
