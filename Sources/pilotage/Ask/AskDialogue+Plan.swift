import Reports
import Workshop

/// What is to be done, by whom and by when; and thoughts for later.
extension AskDialogue {
  /// An action whose owner and date are being asked for.
  struct Plan: Equatable {
    var action: Action
    /// What was asked for before.
    let before: Step
  }

  /// The index of the question that what is planned is for; none behind the last.
  private var indexAtHand: Int? { step == .end ? nil : index }

  mutating func park(_ text: String) {
    guard !text.isBlank else { return say("Type .park and the thought.") }
    guard isShort(text) else { return }
    var action = Action(text: text.trimmed, status: .parked)
    action.question = indexAtHand.map { playbook.questions[$0].id }
    turn.effects += session.withPending(.addAction(action))
    say("Parked.")
    if isCollecting { say("Go on with the text.") } else { sayPrompt() }
  }

  mutating func planAction(_ text: String) {
    guard !text.isBlank else { return say("Type .action and what is to be done.") }
    guard isShort(text) else { return }
    begin(
      indexAtHand.map { index in
        ActionBeginning.planned(
          text.trimmed, for: playbook.questions[index], open.score.questions[index])
      } ?? Action(text: text.trimmed))
  }

  /// Leaves what the room can't answer to somebody.
  mutating func planLater() {
    guard indexAtHand != nil else { return say("Type go and a question first.") }
    begin(ActionBeginning.later(for: question, score, on: open.day))
  }

  private mutating func begin(_ action: Action) {
    plan = Plan(action: action, before: step)
    ask(.owner)
  }

  mutating func sayOwner() {
    guard let action = plan?.action else { return }
    say("To be done: \(action.text)", apart: true)
    say("Who does it?")
    sayPeopleToPick()
    sayCurrent(action.owner)
    say(action.owner.isBlank ? "Enter alone leaves it to nobody." : "Enter alone keeps it.")
  }

  mutating func sayDue() {
    say("By when? Type \(DueInput.forms).", apart: true)
    sayCurrent(plan?.action.due?.description)
    say(plan?.action.due == nil ? "Enter alone gives it no date." : "Enter alone keeps it.")
  }

  mutating func takeOwner(_ text: String) {
    guard isShort(text), let name = person(text) else { return }
    plan?.action.owner = name
    goOn()
  }

  /// Takes a date; whether the text was one.
  mutating func takeDue(_ text: String) -> Bool {
    guard let date = DueInput.date(text, today: open.day) else { return false }
    plan?.action.due = date
    goOn()
    return true
  }

  /// Takes away what is asked for of an action.
  mutating func clearPlan() {
    if step == .due { plan?.action.due = nil } else { plan?.action.owner = "" }
  }

  /// Gives up an action that was begun.
  mutating func dropPlan() {
    guard let plan else { return }
    self.plan = nil
    say("Nothing is planned.")
    ask(plan.before)
  }

  /// Keeps the action that was begun, as far as it was told.
  mutating func finishPlan() {
    guard let plan else { return }
    self.plan = nil
    step = plan.before
    turn.effects += session.withPending(.addAction(plan.action))
    say("Planned: \(PlanText.promise(plan.action, in: open.state, on: open.day)).")
  }
}
