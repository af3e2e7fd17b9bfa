import Scoring
import TerminalKit
import Workshop

/// Going from place to place, and from question to question.
extension Session {
  /// Goes to a place. All but home and the form for a new workshop need an open workshop.
  package mutating func go(_ place: Place) {
    guard open != nil || place == .home || place == .details else {
      return refuse("Open a workshop first.")
    }
    overlay = nil
    self.place = place
    if place != .gaps { open?.supposeNothing() }
  }

  /// Goes into the selected question, at an item or at the first field that is missing.
  package mutating func goInto(_ item: QuestionFocus.Item? = nil) {
    guard let selected = selectedQuestion, let open else { return }
    overlay = nil
    place = .question
    if let item {
      focus.item = item
      return
    }
    if size.width < WideScreen.columns, open.state.answers[selected.id]?.level == nil {
      // On a narrow terminal the levels are to be seen here only: they come first.
      focus.item = .ladder
      focus.offset = 0
      return
    }
    let missing = open.score.questions[selection].missing.first?.field
    focus.item =
      (missing ?? visibleFields.first?.id).map(QuestionFocus.Item.field)
      ?? (selected.fields.isEmpty ? .note : .ladder)
  }

  /// Goes to a question on the board, or stays where one is with that question selected.
  package mutating func go(to id: QuestionID, staying: Bool = false) {
    guard let index = open?.playbook.index(of: id) else { return }
    overlay = nil
    if index != selection { select(index) }
    if !staying { place = .board }
  }

  /// Hands the keyboard to a participant, who votes in private.
  package mutating func go(passingTo person: Slug) {
    voter = person
    go(.pass)
  }

  /// The screen that an action's form stands over; `nil` where nothing stands over another screen.
  package var placeBelow: Place? { place == .action ? actionForm?.from ?? .board : nil }

  /// The selected question.
  package var selectedQuestion: Question? {
    guard let open, open.playbook.questions.indices.contains(selection) else { return nil }
    return open.playbook.questions[selection]
  }

  /// Selects a question by its index; beyond the ends nothing moves.
  package mutating func select(_ index: Int) {
    guard let open, open.playbook.questions.indices.contains(index) else { return }
    selection = index
    focus = QuestionFocus()
  }

  /// Selects the first question of the decision so many steps away, round to the start.
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

/// From how many columns the selected question stands beside the decisions.
package enum WideScreen {
  package static let columns = 100
}
