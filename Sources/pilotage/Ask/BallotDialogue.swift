import Session
import Workshop

/// One participant's ballots as a plain dialogue. It knows which questions have a vote, never which
/// vote, and nothing about other people's, so it can't disclose any.
struct BallotDialogue: Dialogue {
  enum Step: Equatable {
    case level, comment
    /// Every question has been asked.
    case end
  }

  var session: Session
  let walk: AskWalk
  private let name: String
  let participant: Slug
  /// How to come back.
  let command: String
  var voted: Set<QuestionID>
  var hasCommented: Set<QuestionID>
  var step = Step.level
  var trail: [Int] = []
  var turn = AskTurn()

  let unfinished: UnsavedText? = nil
  let draft: UnsavedText? = nil

  init(_ folder: OpenedFolder, participant: Slug, paper: BallotPaper?) {
    session = Session(on: folder)
    self.participant = participant
    let state = folder.state
    command = "pilotage ask \(ShellWord.quoted(folder.path)) --as \(participant)"
    walk = AskWalk(state)
    name = state.details.name(of: participant)
    let ballots = paper?.ballots ?? [:]
    voted = Set(ballots.keys)
    hasCommented = Set(ballots.filter { !$0.value.comment.isBlank }.keys)
    index = walk.order.first ?? 0
    if let first = walk.order.first(where: isOpen) ?? walk.order.first(where: canVote) {
      index = first
    } else {
      step = .end
    }
  }

  var state: WorkshopState { open.state }

  var question: Question { state.playbook.questions[index] }

  /// The questions that are not revealed.
  func canVote(_ index: Int) -> Bool {
    state.reveals[state.playbook.questions[index].id] == nil
  }

  func isOpen(_ index: Int) -> Bool {
    canVote(index) && !voted.contains(state.playbook.questions[index].id)
  }

  mutating func hear(_ event: Event) -> [AskText] {
    switch event {
    case .saved(.reveal(let question, _), by: _, at: _):
      voted.remove(question)
      if question == self.question.id { step = .level }
      let title = state.playbook[question]?.title ?? question.text
      return [
        AskText("\(title) has been revealed in the meantime: your vote on it is not kept."),
        AskText("Enter goes on."),
      ]
    case .undoRefused(let why) where canVote(index):
      voted.remove(question.id)
      return [AskText(why)]
    default: return []
    }
  }

  // MARK: - Turns

  mutating func opening() -> AskTurn {
    turn = AskTurn()
    say("\(state.details.title): the ballots of \(name).")
    say(
      "Only you should see this. What you choose is kept at once, hidden until the question is "
        + "revealed, and never said again here.")
    say(
      "A dot and a word is a command at any time: .help says what there is, .back, .skip and .leave "
        + "are the first to know. A comment that begins with a dot is typed with two dots.")
    let closed = walk.order.count { !canVote($0) }
    if closed > 0 {
      let text = AskWords.count(closed, "question is", "questions are")
      say("\(text) revealed already and closed.")
    }
    if step != .end { sayQuestion() }
    sayPrompt()
    return turn
  }

  mutating func take(_ line: String) -> AskTurn {
    turn = AskTurn()
    switch AskInput(line) {
    case .nothing, .fullStop: goOn()
    case .command(let command, let argument): perform(command, argument)
    case .unknownCommand(let word):
      say(
        "There is no command \(word): nothing is taken. .help says which there are. "
          + "A text that begins with a dot is typed with two dots.")
    case .text(let text):
      switch step {
      case .comment: takeComment(text)
      case .level: takeLevel(text)
      case .end: performBare(text)
      }
    }
    return turn
  }

  mutating func inputEnded() -> AskTurn {
    turn = AskTurn()
    leave()
    return turn
  }

  private mutating func takeLevel(_ text: String) {
    let typed = text.trimmed.lowercased()
    let level = typed.utf8.count == 1 ? Int(typed).flatMap(Level.init) : nil
    guard level != nil || typed == "-" || typed == "unknown" else {
      return performBare(text)
    }
    guard canVote(index) else { return sayClosed() }
    let ballots = [participant: Ballot(level: level)]
    keep(.vote(question.id, ballots, reveals: false))
    voted.insert(question.id)
    say("Your vote is taken.")
    step = .comment
    sayPrompt()
  }

  mutating func keep(_ change: Effect) {
    turn.effects += session.withPending(change)
  }

  private mutating func takeComment(_ text: String) {
    guard canVote(index) else { return sayClosed() }
    guard text.utf8.count <= Bounds.text else {
      return say("That is the most a text can hold: 64 KiB. It is not taken.")
    }
    keep(.comment(question.id, participant, text.trimmed))
    hasCommented.insert(question.id)
    say("Your comment is taken.")
    skip()
  }

  private mutating func performBare(_ text: String) {
    if let (command, argument) = AskInput.bare(text) {
      perform(command, argument)
    } else {
      say("Not understood.")
      sayPrompt()
    }
  }

  private mutating func perform(_ command: AskWord, _ argument: String) {
    switch command {
    case .help:
      sayPrompt()
      say("Besides answering you can type, each with a dot before it:", apart: true)
      for command in Self.commands { say(command.help, lead: ".\(command.rawValue) ") }
    case .again:
      if step != .end { sayQuestion() }
      sayPrompt()
    case .why: say(question.why.isBlank ? "The playbook does not say why." : question.why)
    case .skip: skip()
    case .done: goOn()
    case .back: goBack()
    case .go: go(to: argument)
    case .questions: sayQuestions()
    case .clear: clear()
    case .save: say("Every vote is kept as soon as it is given.")
    case .leave: leave()
    case .show: say("What you chose is not said again.")
    case .gaps, .all, .note, .dissent, .more, .people, .add, .delete, .draft, .action, .later,
      .park:
      say("That is nothing for ballots. .help says what there is.")
    }
  }

  private static let commands: [AskWord] = [
    .help, .again, .why, .skip, .back, .go, .questions, .clear, .save, .leave,
  ]
}
