import Reports
import TerminalKit
import Workshop

/// The lists to choose from over the screen.
extension Session {
  /// Everything that can be searched: what the playbook asks and what people wrote.
  package var searchList: ListOverlay {
    guard let open else {
      return ListOverlay(.search, title: "Search", items: [], hasQuery: true)
    }
    var items: [ListOverlay.Item] = []
    for question in open.playbook.questions {
      func add(_ label: String, _ text: String) {
        guard !text.isBlank else { return }
        items.append(
          ListOverlay.Item(
            "\(question.title) · \(label)", detail: text.printable,
            .command(.goToQuestion(question.id))))
      }
      add("asks", question.ask)
      let answer = open.state.answers[question.id]
      for field in question.fields {
        add(field.label, EvidenceText.all(of: field, value: answer?.fields[field.id.text]))
      }
      add("note", answer?.note ?? "")
      add("does not apply", answer?.reason ?? "")
      for (id, why) in (answer?.dissent ?? [:]).sorted(by: { $0.key < $1.key }) {
        add("\(open.state.details.name(of: id)) dissents", why)
      }
      for (level, text) in question.descriptors.enumerated() { add("level \(level)", text) }
      for action in open.actions(for: question.id) { add("action", action.action.text) }
    }
    return ListOverlay(.search, title: "Search the workshop", items: items, hasQuery: true)
  }

  /// The themes to choose from, with the one in use selected.
  func list(of themes: [ThemeTitle]) -> ListOverlay {
    var list = ListOverlay(
      .themes, title: "Themes",
      items: themes.map { theme in
        ListOverlay.Item(
          theme.title, detail: theme.id == self.theme ? "in use" : "",
          .command(.useTheme(theme.id)))
      }, hasQuery: false)
    list.selection = themes.firstIndex { $0.id == theme } ?? 0
    return list
  }

  /// The formats to export the summary in, with names and without.
  package var exportList: ListOverlay {
    func items(anonymous: Bool) -> [ListOverlay.Item] {
      ExportFormat.allCases.map {
        ListOverlay.Item(
          anonymous ? $0.anonymousTitle : $0.title, detail: ".\($0.fileExtension)",
          .export($0, anonymous: anonymous))
      }
    }
    return ListOverlay(
      .export, title: "Export the summary as",
      items: items(anonymous: false) + items(anonymous: true), hasQuery: false)
  }

  /// The participants who may dissent; `nil` where there are none.
  package var dissentList: ListOverlay? {
    guard let open, let question = selectedQuestion else { return nil }
    let dissent = open.state.answers[question.id]?.dissent ?? [:]
    let items = open.voters.map {
      ListOverlay.Item(
        $0.participant.name.printable,
        detail: dissent[$0.id] == nil ? $0.participant.title.printable : "dissents already",
        .dissent($0.id))
    }
    guard !items.isEmpty else { return nil }
    return ListOverlay(
      .dissent, title: "Who sees \(question.title) differently?", items: items,
      hasQuery: items.count > ListOverlay.shortcuts.count)
  }

  /// The participants who can vote in private on the selected decision, those with questions left
  /// first. `nil` where nobody can; a notice says why.
  package mutating func voterList() -> ListOverlay? {
    guard let open, let selected = selectedQuestion else {
      refuse("Open a workshop first.")
      return nil
    }
    if let why = open.objectionToVoting() {
      refuse(why)
      return nil
    }
    let decision = open.playbook.decisions[selected.decisionIndex]
    let questions = open.questionsToVoteOn(in: selected.decisionIndex)
    guard !questions.isEmpty else {
      refuse("Every question of \(decision.title.printable) is revealed already or does not apply.")
      return nil
    }
    let people = open.voters.map { voter in
      (voter, left: questions.filter { !open.hasVoted(voter.id, on: $0) }.count)
    }
    let items = (people.filter { $0.left > 0 } + people.filter { $0.left == 0 }).map {
      ListOverlay.Item(
        $0.0.participant.name.printable,
        detail: $0.left == 0
          ? "has voted"
          : "\($0.left) of \(questions.count) \(questions.count == 1 ? "question" : "questions") open",
        .voter($0.0.id))
    }
    return ListOverlay(
      .voter, title: "Who votes on \(decision.title.printable)?", items: items,
      hasQuery: items.count > ListOverlay.shortcuts.count)
  }

  /// The questions that an action can serve, and none.
  package var actionQuestionList: ListOverlay {
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
}
