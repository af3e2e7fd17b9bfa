import Scoring
import TerminalKit
import Workshop

/// Going from screen to screen and from question to question.
extension Session {
  /// Goes to a screen. All but home and the details form need an open workshop.
  package mutating func go(_ place: Place) {
    guard open != nil || place == .home || place == .details else {
      return refuse("Open a workshop first.")
    }
    overlay = nil
    self.place = place
    if place != .gaps { open?.supposeNothing() }
  }

  /// Goes into the selected question, to an item or to the first missing field.
  package mutating func goInto(_ item: QuestionFocus.Item? = nil) {
    guard let selected = selectedQuestion, let open else { return }
    overlay = nil
    place = .question
    if let item {
      focus.item = item
      return
    }
    if size.width < WideScreen.columns, open.state.answers[selected.id]?.level == nil {
      // A narrow terminal shows the levels only here, so they come first.
      focus.item = .ladder
      focus.offset = 0
      return
    }
    let missing = open.score.questions[selection].missing.first?.field
    focus.item =
      (missing ?? visibleFields.first?.id).map(QuestionFocus.Item.field)
      ?? (selected.fields.isEmpty ? .note : .ladder)
  }

  /// Selects a question, and goes to the board unless `staying`.
  package mutating func go(to id: QuestionID, staying: Bool = false) {
    guard let index = open?.playbook.index(of: id) else { return }
    overlay = nil
    if index != selection { select(index) }
    if !staying { place = .board }
  }

  /// Hands the keyboard to a participant for a private vote.
  package mutating func go(passingTo person: Slug) {
    voter = person
    go(.pass)
  }

  /// The screen below an action's form; `nil` where that form is not open.
  package var placeBelow: Place? { place == .action ? actionForm?.from ?? .board : nil }

  /// The question at the selected index; `nil` where no workshop is open.
  package var selectedQuestion: Question? {
    guard let open, open.playbook.questions.indices.contains(selection) else { return nil }
    return open.playbook.questions[selection]
  }

  /// Selects the question at an index; does nothing where there is none.
  package mutating func select(_ index: Int) {
    guard let open, open.playbook.questions.indices.contains(index) else { return }
    selection = index
    focus = QuestionFocus()
  }

  /// Selects the first question of the decision `step` further on. After the last decision comes
  /// the first.
  package mutating func selectDecision(by step: Int) {
    guard let open, let selected = selectedQuestion else { return }
    let count = open.playbook.decisions.count
    let decision = (selected.decisionIndex + step + count) % count
    if let index = open.playbook.firstIndex(ofDecision: decision) { select(index) }
  }

  /// Selects the next question without an agreed answer.
  package mutating func selectNextOpenQuestion() {
    guard let next = open?.next(after: selection) else {
      return say(
        open?.agenda.isEmpty == true
          ? sayingAllAnswered : "This is the last question without an answer.")
    }
    select(next)
  }
}

/// The width from which a screen counts as wide.
package enum WideScreen {
  /// From this many columns on, the selected question is shown beside the decisions.
  package static let columns = 100
}
