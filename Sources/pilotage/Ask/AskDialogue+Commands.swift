import JSON
import Reports
import Scoring
import Workshop

extension AskDialogue {
  mutating func perform(_ command: AskWord, _ argument: String) {
    // What is typed of a text is kept, whatever is asked for then.
    switch command {
    case .clear, .help, .people, .why, .save, .show, .gaps, .questions, .park: break
    default: finishText()
    }
    switch command {
    case .skip, .go, .leave, .all, .note, .dissent, .draft, .action, .later: finishPlan()
    default: break
    }
    switch command {
    case .help: sayHelp()
    case .again:
      sayQuestion()
      sayPrompt()
    case .why:
      say(question.why.isBlank ? "The playbook does not say why." : question.why)
      if case .field(let id) = step, let help = question.field(id)?.help, !help.isBlank {
        say(help)
      }
    case .show: show()
    case .skip: skip()
    case .back: goBack()
    case .go: go(to: argument)
    case .questions: sayQuestions()
    case .gaps: sayGaps()
    case .all: askAll()
    case .save:
      say("Every answer is kept as soon as it is given.")
      if isCollecting { say("The text you are typing is kept when it ends.") }
    case .leave: leave()
    case .done: goOn()
    case .people: sayPeople(step == .dissent ? voters : open.state.details.participantsInOrder)
    case .note, .dissent, .clear, .more, .add, .delete, .draft, .action, .later, .park:
      change(command, argument)
    }
  }

  private mutating func change(_ command: AskWord, _ argument: String) {
    if let why = open.readOnly { return say(why) }
    switch command {
    case .note: ask(.note)
    case .dissent:
      if voters.isEmpty { say("Nobody takes part who could.") } else { ask(.dissent) }
    case .clear: clear()
    case .more: addToText()
    case .add: addRow()
    case .delete: delete(argument)
    case .action: planAction(argument)
    case .later: planLater()
    case .park: park(argument)
    default: takeDraft()
    }
  }

  // MARK: - Going

  private mutating func go(to name: String) {
    if name.isBlank {
      say("Where to? Type go and a number, an id or a word.")
      return
    }
    let indices = AskWalk.indices(named: name, in: playbook)
    switch indices.count {
    case 0: say("There is no question “\(AskValue.shortened(name))”. Type questions to hear them.")
    case 1: goTo(indices[0])
    default:
      say("That may be one of \(indices.count) questions; type go and its number.")
      for index in indices.prefix(10) {
        say(playbook.questions[index].title, lead: "\(index + 1). ")
      }
    }
  }

  private mutating func sayQuestions() {
    for (index, question) in playbook.questions.enumerated() {
      say(
        "\(question.title): \(StatusWords.short(open.score.questions[index].status))",
        lead: "\(index + 1). ")
    }
  }

  private mutating func sayGaps() {
    let rows = open.score.gapRows(of: open.state, limit: 5)
    say(GapWords.headline(shown: rows.count, of: open.score.gaps.count))
    let sentences = GapSentence.all(rows, gate: open.score.stageGate)
    for (row, sentence) in zip(rows, sentences) {
      let number = (playbook.index(of: row.question.id) ?? 0) + 1
      let missing = MissingWords.phrases(of: row.score, in: open.state, on: open.day)
      say(
        "Question \(number), \(row.question.title): level \(GapWords.levels(row.score)). "
          + sentence
          + (missing.isEmpty ? "" : " Missing: \(missing.joined(separator: "; "))."))
    }
  }

  private mutating func askAll() {
    if open.readOnly != nil { return say("All that was answered is said here.") }
    asksAll = true
    let count = AskWords.count(question.fields.count, "field", "fields")
    say("This question has \(count); all are asked for now.")
    switch step {
    case .note, .dissent, .dissentReason, .end: ask(firstField.map { .field($0.id) } ?? .note)
    case .level, .reason, .field, .cell, .owner, .due, .reading: sayPrompt()
    }
  }

  // MARK: - What is there

  /// Takes away what is asked for, or what was typed of it.
  private mutating func clear() {
    if isCollecting {
      lines = []
      isCollecting = false
      say("What you typed is thrown away; what was there before stays.")
      return
    }
    switch step {
    case .level, .reason:
      edit([.level(nil)])
      step = .level
    case .field(let id): edit([.field(id, nil)])
    case .cell(let id, let row, let column):
      if let field = question.field(id) { put(nil, in: field, row: row, column: column) }
    case .note: edit([.note("")])
    case .dissentReason(let person):
      edit([.dissent(person, nil)])
      say("They do not see it differently any more.")
      return ask(.dissent)
    case .owner, .due: clearPlan()
    case .dissent, .reading, .end: return say("There is nothing to take away here.")
    }
    say("It is taken away.")
    sayPrompt()
  }

  /// Goes on with the text that is there.
  private mutating func addToText() {
    guard takesSeveralLines else { return say("Only a text of several lines goes on.") }
    let lines = currentText.split(separator: "\n", omittingEmptySubsequences: false)
    self.lines = lines.map(String.init)
    isCollecting = true
    say(currentText.isBlank ? "There is no text yet: type it." : currentText)
    say("Go on with the next line. A full stop alone ends it.")
  }

  private mutating func takeDraft() {
    if let draft, draft.target == .prompt(.parked) {
      self.draft = nil
      return park(draft.text)
    }
    guard let draft, case .answer(let id, let part) = draft.target,
      let index = playbook.index(of: id)
    else {
      return say("There is no text from before.")
    }
    self.draft = nil
    if index != self.index { trail.append(self.index) }
    self.index = index
    switch part {
    case .field(let field): step = .field(field)
    case .cell(let field, let row, let column):
      let table = question.field(field)
      let columnIndex = table?.columns.firstIndex { $0.id == column } ?? 0
      step = .cell(field, row: min(row, table.map { rows(of: $0).count } ?? 0), column: columnIndex)
    case .note: step = .note
    case .reason: step = .reason
    case .dissent(let person): step = .dissentReason(person)
    }
    say("Question \(index + 1), \(question.title). The text so far:")
    say(draft.text)
    guard takesSeveralLines else { return retype(draft.text) }
    lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    isCollecting = true
    say("Go on with the next line. A full stop alone ends it.")
  }

  /// A text of one line can't be typed on: it is taken as if it had been typed now.
  private mutating func retype(_ text: String) {
    switch step {
    case .field(let id): if let field = question.field(id) { take(text, for: field) }
    case .cell(let id, let row, let column):
      if let field = question.field(id) { takeCell(text, of: field, row: row, column: column) }
    case .reason: takeReason(text)
    case .dissentReason(let person): takeDissent(text, of: person)
    case .level, .note, .dissent, .owner, .due, .reading, .end: break
    }
  }
}
