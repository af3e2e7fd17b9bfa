import Workbench
import Workshop

/// One participant's ballots as a plain dialogue. It knows on which questions they have voted and
/// never how, so nothing it says can tell; and nothing of the others'.
struct BallotDialogue: Dialogue {
  enum Step: Equatable {
    case level, comment
    /// Every question has been asked.
    case end
  }

  private var state: WorkshopState
  private let walk: AskWalk
  private let name: String
  private let path: String
  private(set) var voted: Set<QuestionID>
  private var hasCommented: Set<QuestionID>
  private var place: Int
  private(set) var step = Step.level
  private var trail: [Int] = []
  private var turn = AskTurn()

  let unfinished: UnsavedText? = nil
  let draft: UnsavedText? = nil

  init(_ state: WorkshopState, path: String, participant: Slug, paper: BallotPaper?) {
    self.state = state
    self.path = path
    walk = AskWalk(state)
    name = state.details.name(of: participant)
    let ballots = paper?.ballots ?? [:]
    voted = Set(ballots.keys)
    hasCommented = Set(ballots.filter { !$0.value.comment.isBlank }.keys)
    place = walk.order.first ?? 0
    if let first = walk.order.first(where: isOpen) ?? walk.order.first(where: canVote) {
      place = first
    } else {
      step = .end
    }
  }

  var question: Question { state.playbook.questions[place] }

  /// The questions that are not revealed.
  private func canVote(_ place: Int) -> Bool {
    state.reveals[state.playbook.questions[place].id] == nil
  }

  private func isOpen(_ place: Int) -> Bool {
    canVote(place) && !voted.contains(state.playbook.questions[place].id)
  }

  mutating func replace(_ state: WorkshopState) {
    guard state.playbook == self.state.playbook else { return }
    self.state = state
  }

  mutating func adopt(_ result: AskResult) -> [AskText] {
    guard case .revealed(let question) = result else { return [] }
    voted.remove(question)
    if state.reveals[question] == nil {
      state.reveals[question] = Reveal(at: Timestamp(seconds: 0), ballots: [:])
    }
    if question == self.question.id { step = .level }
    let title = state.playbook[question]?.title ?? question.text
    return [
      AskText("\(title) has been revealed in the meantime: your vote on it is not kept."),
      AskText("Enter goes on."),
    ]
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
    guard canVote(place) else { return sayClosed() }
    turn.saves.append(.vote(question.id, level))
    voted.insert(question.id)
    say("Your vote is taken.")
    step = .comment
    sayPrompt()
  }

  private mutating func takeComment(_ text: String) {
    guard canVote(place) else { return sayClosed() }
    guard text.utf8.count <= Bounds.text else {
      return say("That is the most a text can hold: 64 KiB. It is not taken.")
    }
    turn.saves.append(.comment(question.id, text.trimmed))
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

  private mutating func perform(_ command: AskCommand, _ argument: String) {
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
    case .gaps, .all, .note, .dissent, .more, .people, .add, .delete, .draft:
      say("That is nothing for ballots. .help says what there is.")
    }
  }

  private static let commands: [AskCommand] = [
    .help, .again, .why, .skip, .back, .go, .questions, .clear, .save, .leave,
  ]
}

// MARK: - Moves

extension BallotDialogue {
  private mutating func goOn() {
    switch step {
    case .level, .comment: skip()
    case .end: if let first = walk.order.first(where: canVote) { begin(first) } else { sayPrompt() }
    }
  }

  private mutating func skip() {
    if let next = walk.next(after: place, isOpen) {
      trail.append(place)
      begin(next)
    } else {
      trail.append(place)
      step = .end
      sayPrompt()
    }
  }

  private mutating func goBack() {
    if step == .comment { return begin(place) }
    guard let before = trail.popLast() ?? walk.previous(before: place) else {
      return say("This is the first question. Type go and a number for another.")
    }
    begin(before)
  }

  private mutating func go(to name: String) {
    let places = AskWalk.places(named: name, in: state.playbook)
    switch places.count {
    case 0: say("There is no such question. Type go and a number, an id or a word.")
    case 1:
      trail.append(place)
      begin(places[0])
    default:
      say("That may be one of \(places.count) questions; type go and its number.")
      for place in places.prefix(10) {
        say(state.playbook.questions[place].title, lead: "\(place + 1). ")
      }
    }
  }

  private mutating func begin(_ place: Int) {
    self.place = place
    step = .level
    sayQuestion()
    if canVote(place) { sayPrompt() } else { sayClosed() }
  }

  private mutating func clear() {
    guard step != .end, canVote(place) else { return say("There is nothing to take away here.") }
    guard voted.contains(question.id) else { return say("You have not voted here.") }
    if step == .comment {
      turn.saves.append(.comment(question.id, ""))
      hasCommented.remove(question.id)
      say("Your comment is taken away.")
      return sayPrompt()
    }
    turn.saves.append(.takeVoteBack(question.id))
    voted.remove(question.id)
    hasCommented.remove(question.id)
    say("Your vote is taken back.")
    sayPrompt()
  }

  private mutating func leave() {
    turn.isOver = true
    let left = walk.order.count(where: isOpen)
    say(
      left == 0
        ? "You have voted on every question that is open."
        : "\(AskWords.count(left, "question waits", "questions wait")) for your vote.")
  }
}

// MARK: - Words

extension BallotDialogue {
  private mutating func say(_ text: String, lead: String = "", apart: Bool = false) {
    turn.said.append(AskText(text, lead: lead, isApart: apart))
  }

  private mutating func sayQuestion() {
    turn.said += AskWords.question(question, at: place, in: state)
  }

  private mutating func sayClosed() {
    step = .level
    say("It has been revealed and is closed: nobody can vote on it any more. Enter goes on.")
  }

  private mutating func sayPrompt() {
    switch step {
    case .level where !canVote(place): sayClosed()
    case .level:
      say(
        voted.contains(question.id)
          ? "You have voted. Type a level from 0 to 4 to change it, a minus sign (-) if you do not know, or Enter "
            + "to leave it."
          : "Your level, 0 to 4, or a minus sign (-) if you do not know. Enter goes on without a vote."
      )
    case .comment:
      say(
        hasCommented.contains(question.id)
          ? "You have commented. Type another comment in its place, or Enter to leave it."
          : "A comment on one line, or Enter for none.")
    case .end:
      let left = walk.order.count(where: isOpen)
      say(
        left == 0
          ? "There is no question left to vote on. Type leave, or go and a question to change a vote."
          : "That was the last question; \(AskWords.count(left, "waits", "wait")) for your vote. "
            + "Type go and a question, or leave.", apart: true)
    }
  }

  private mutating func sayQuestions() {
    for (place, question) in state.playbook.questions.enumerated() {
      let standing =
        !canVote(place)
        ? "closed" : voted.contains(question.id) ? "you have voted" : "waits for your vote"
      say("\(question.title): \(standing)", lead: "\(place + 1). ")
    }
  }
}
