import TerminalKit
import Workshop

extension Workbench {
  /// Asks who votes in private; those who have not voted come first.
  mutating func passLaptop() -> [Effect] {
    guard let open, let selected = selectedQuestion else {
      refuse("Open a workshop first.")
      return []
    }
    if let why = open.objectionToVoting() {
      refuse(why)
      return []
    }
    let decision = open.playbook.decisions[selected.decisionIndex]
    let questions = open.questionsToVoteOn(in: selected.decisionIndex)
    guard !questions.isEmpty else {
      refuse("Every question of \(decision.title.printable) is revealed already or does not apply.")
      return []
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
    overlay = .list(
      ListOverlay(
        .voter, title: "Who votes on \(decision.title.printable)?", items: items,
        hasQuery: items.count > ListOverlay.shortcuts.count))
    return []
  }

  /// Hands the keyboard to somebody.
  mutating func pass(to person: Slug) {
    guard let open, let selected = selectedQuestion else { return }
    let questions = open.questionsToVoteOn(in: selected.decisionIndex)
    pass = PassState(
      person: person, decision: selected.decisionIndex, questions: questions)
    pass.selection = questions.firstIndex { !open.hasVoted(person, on: $0) } ?? 0
    show(.pass)
  }

  mutating func performInPass(_ command: Command) -> [Effect] {
    switch pass.step {
    case .warning: performBeforeVoting(command)
    case .voting: return performWhileVoting(command)
    case .done: performAfterVoting(command)
    }
    return []
  }

  private mutating func performBeforeVoting(_ command: Command) {
    switch command {
    case .enter: pass.step = .voting
    case .back:
      pass = PassState()
      place = .board
    default: refuse("Enter goes on once the projector shows nothing; Esc goes back.")
    }
  }

  private mutating func performAfterVoting(_ command: Command) {
    switch command {
    case .enter, .back:
      pass = PassState()
      place = .board
    case .up, .clearBallot:
      pass.step = .voting
      pass.offset = 0
    default: refuse("Hand the laptop back; Enter goes on with the workshop.")
    }
  }

  private mutating func performWhileVoting(_ command: Command) -> [Effect] {
    switch command {
    case .ballot(let level): return give(level)
    case .ballotUnknown: return give(nil)
    case .comment, .enter: beginComment()
    case .up, .clearBallot:
      if pass.selection == 0, command == .clearBallot { refuse("This is the first question.") }
      goInPass(to: pass.selection - 1)
    case .down: goInPass(to: pass.selection + 1)
    case .pageUp: pass.offset = max(0, pass.offset - 5)
    case .pageDown: pass.offset = min(passScrollRange, pass.offset + 5)
    case .back: pass.step = .done
    default: break
    }
    return []
  }

  /// Behind the last question the laptop goes back.
  private mutating func goInPass(to index: Int) {
    pass.offset = 0
    if index >= pass.questions.count {
      pass.step = .done
    } else {
      pass.selection = max(0, index)
    }
  }

  /// Keeps a ballot. What the screen says is the same whatever it was.
  private mutating func give(_ level: Level?) -> [Effect] {
    guard let open, let person = pass.person, let question = passQuestion?.id else { return [] }
    if open.isRevealed(question) {
      refuse("It was revealed meanwhile: its ballots stay as they were.")
      return []
    }
    if isReadOnly() { return [] }
    pass.given.insert(question)
    return withPending(.vote(question, [person: Ballot(level: level)], reveals: false))
  }

  private mutating func beginComment() {
    guard let person = pass.person, let question = passQuestion?.id else { return }
    guard isGiven(question) else {
      return refuse("A level first: 0–4, or ? if you do not know. Then a comment.")
    }
    if open?.isRevealed(question) == true {
      return refuse("It was revealed meanwhile: its ballots stay as they were.")
    }
    if isReadOnly() { return }
    beginTyping(.ballotComment(question, person), text: "")
  }

  /// Keeps a comment beside the ballot that is on disk.
  mutating func giveComment(_ text: String, _ question: QuestionID, _ person: Slug) -> [Effect] {
    guard !text.isBlank else { return [] }
    say("The comment is given. ↓ goes on.")
    return withPending(.comment(question, person, text.trimmed))
  }

  /// The question the participant is at.
  var passQuestion: Question? {
    guard pass.questions.indices.contains(pass.selection) else { return nil }
    return open?.playbook[pass.questions[pass.selection]]
  }

  /// Whether there is a ballot, now or from before.
  func isGiven(_ question: QuestionID) -> Bool {
    pass.given.contains(question)
      || pass.person.map { open?.hasVoted($0, on: question) == true } ?? false
  }

  /// Whatever others changed, the participant stays at a question there is, or is done.
  mutating func keepPassInView() {
    guard place == .pass, let open else { return }
    guard let person = pass.person, open.state.details.participants[person]?.observer == false,
      !pass.questions.isEmpty
    else {
      typing = nil
      pass = PassState()
      place = .board
      return refuse("The vote has ended: who voted takes no part any more.")
    }
    pass.offset = max(0, min(pass.offset, passScrollRange))
  }

  var adviceInPass: String {
    switch pass.step {
    case .warning: return "Enter goes on once the projector shows nothing. Esc goes back."
    case .done: return "Hand the laptop back. Enter goes on with the workshop."
    case .voting:
      let isLast = pass.selection == pass.questions.count - 1
      guard let question = passQuestion?.id, isGiven(question) else {
        return "0–4 gives your level, ? or - says you don't know. ↓ leaves it open."
      }
      return isLast
        ? "Given. ↓ ends it, Enter adds a comment, ↑ goes back."
        : "Given. ↓ goes on, Enter adds a comment, ↑ goes back."
    }
  }
}

extension OpenWorkshop {
  /// The questions of a decision on which one can still vote.
  func questionsToVoteOn(in decision: Int) -> [QuestionID] {
    guard playbook.decisions.indices.contains(decision) else { return [] }
    return playbook.decisions[decision].questions.map(\.id).filter {
      !isRevealed($0) && state.answers[$0]?.level != .notApplicable
    }
  }
}
