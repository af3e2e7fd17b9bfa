import Reports
import Scoring
import Workshop

extension AskDialogue {
  /// Asks for something.
  mutating func ask(_ step: Step) {
    self.step = step
    lines = []
    isCollecting = false
    sayPrompt()
  }

  /// Goes on to what is asked for next; what was asked for stays as it is.
  mutating func goOn() {
    switch step {
    case .level, .reason: ask(firstField.map { .field($0.id) } ?? .note)
    case .field(let id):
      let fields = question.fields
      let here = fields.firstIndex { $0.id == id } ?? fields.count - 1
      ask(fields[(here + 1)...].first(where: isAsked).map { .field($0.id) } ?? .note)
    case .cell(let id, let row, let column):
      guard let field = question.field(id), column + 1 < field.columns.count else {
        return finishRow(of: id)
      }
      ask(.cell(id, row: row, column: column + 1))
    case .note: voters.isEmpty ? finishQuestion() : ask(.dissent)
    case .dissent: finishQuestion()
    case .dissentReason: ask(.dissent)
    case .owner: ask(.due)
    case .due:
      finishPlan()
      sayPrompt()
    case .reading: goToNext { _ in true }
    case .end:
      if let first = open.agenda.first, open.readOnly == nil {
        goTo(first)
      } else if let first = walk.order.first {
        goTo(first)
      }
    }
  }

  mutating func goBack() {
    switch step {
    case .level, .reading: goToQuestionBefore()
    case .reason: ask(.level)
    case .field(let id):
      let before = question.fields.prefix { $0.id != id }.last(where: isAsked)
      ask(before.map { .field($0.id) } ?? .level)
    case .cell(let id, let row, let column):
      if column > 0 { ask(.cell(id, row: row, column: column - 1)) } else { finishRow(of: id) }
    case .note: ask(question.fields.last(where: isAsked).map { .field($0.id) } ?? .level)
    case .dissent: ask(.note)
    case .dissentReason: ask(.dissent)
    case .owner: dropPlan()
    case .due: ask(.owner)
    case .end: goTo(index)
    }
  }

  private mutating func goToQuestionBefore() {
    guard let before = trail.popLast() ?? walk.previous(before: index) else {
      say("This is the first question. Type go and a number for another.")
      return
    }
    begin(before)
  }

  /// Goes to another question; back comes from there to this one.
  mutating func goTo(_ index: Int) {
    if step != .end, index != self.index { trail.append(self.index) }
    begin(index)
  }

  mutating func begin(_ index: Int) {
    self.index = index
    asksAll = false
    lines = []
    isCollecting = false
    step = open.readOnly == nil ? .level : .reading
    sayQuestion()
    sayPrompt()
  }

  /// Says what the record holds of the question now, and goes on.
  private mutating func finishQuestion() {
    say("\(question.title): \(AskWords.standing(score, in: open.state, on: open.day))")
    skip()
  }

  /// Goes to the next question that is open.
  mutating func skip() {
    if open.readOnly != nil { return goToNext { _ in true } }
    let agenda = Set(open.agenda)
    goToNext { agenda.contains($0) }
  }

  private mutating func goToNext(_ isWanted: (Int) -> Bool) {
    if let next = walk.next(after: index, isWanted) {
      goTo(next)
    } else {
      trail.append(index)
      ask(.end)
    }
  }

  // MARK: - What is asked for

  var firstField: Field? { question.fields.first(where: isAsked) }

  /// The fields asked for: those needed up to the higher of claimed and target level and those that
  /// hold something, or all. Nobody who does not know the level is asked to show it.
  func isAsked(_ field: Field) -> Bool {
    if asksAll { return true }
    if score.status == .notApplicable || score.status == .unknown { return false }
    let highest = max(score.claimed, score.target)
    let isNeeded = field.requiredAt.map { $0.rawValue <= highest } ?? false
    return isNeeded || answer?.fields[field.id.text].map { !$0.isEmpty } ?? false
  }

  /// Who can see a question differently.
  var voters: [(id: Slug, participant: Participant)] {
    open.state.details.participantsInOrder.filter { !$0.participant.observer }
  }

  mutating func leave() {
    turn.isOver = true
    if returnsToScreen { return say("Back to the screen.") }
    guard open.readOnly == nil else { return }
    if let next = open.agenda.first {
      say(
        "\(AskWords.answered(open.score)); the next without an agreed answer is "
          + "\(playbook.questions[next].title).")
    } else {
      say("Every question has an answer.")
    }
    say("Go on with: pilotage ask \(ShellWord.quoted(open.path))")
  }
}
