import PlainText
import TerminalKit
import Workshop

/// The agenda: the list of open questions, and the run through the gate's questions only.
extension Session {
  /// Shows the open questions over the screen, in agenda order with the minutes for each.
  package mutating func showAgenda() {
    guard let open else { return refuse("Open a workshop first.") }
    let questions = open.agenda.map { open.playbook.questions[$0] }
    guard !questions.isEmpty else { return say("Every question has an answer.") }
    let gate = open.state.stageGate
    let seconds = questions.map { open.playbook.seconds(for: $0) }
    var lines = zip(questions, seconds).map { question, seconds -> [Span] in
      [
        Span(
          TextWidth.padded("\((seconds + 59) / 60) min", to: 7, alignment: .trailing),
          Style(.accent)),
        Span("  " + question.title.printable),
        Span(
          "  " + open.playbook.decisions[question.decisionIndex].title.printable
            + (gate?.names(question.id) == true ? " · gate" : ""), .muted),
      ]
    }
    let total = seconds.reduce(0, +)
    lines += [
      [], [Span("\((total + 59) / 60) minutes in all; t starts the timer.", .muted)],
    ]
    overlay = .text(TextOverlay(title: "Agenda", lines: lines))
  }

  /// Limits the agenda to the questions of the stage's gate, or lifts that limit.
  package mutating func toggleEssentials() -> [Effect] {
    guard let open else {
      refuse("Open a workshop first.")
      return []
    }
    if open.isEssential {
      self.open?.isEssential = false
      say("All questions are on the agenda again.")
      return []
    }
    guard open.essentials.count > 0 else {
      refuse("This stage has no gate, so there are no essentials: all questions count alike.")
      return []
    }
    self.open?.isEssential = true
    guard let first = self.open?.agenda.first else {
      say(sayingAllAnswered)
      return []
    }
    if self.open?.agenda.contains(selection) == false {
      select(first)
      if place != .room { go(.board) }
    }
    say(
      "Only the \(counted(open.essentials.count)) questions of the gate: Space goes through them.")
    return []
  }

  /// Starts the session with the gate's questions only.
  package mutating func beginWithEssentials() {
    if open?.isEssential == false { _ = toggleEssentials() }
  }

  /// The sentence for an agenda with nothing left on it.
  package var sayingAllAnswered: String {
    guard let open, open.isEssential else {
      return "Every question has an answer. g shows the gaps."
    }
    let count = open.essentials.count
    return count == 1
      ? "The one question of the gate is answered: g shows the gaps."
      : "All \(counted(count)) are answered: g shows the gaps."
  }

  /// A small number in words.
  private func counted(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }
}
