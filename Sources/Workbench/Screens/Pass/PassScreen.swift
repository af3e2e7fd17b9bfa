import Session
import TerminalKit
import Workshop

/// The private vote of one participant at the room's keyboard. Votes are saved at once and not held
/// here; afterwards only their existence is known.
struct PassScreen: Screen {
  enum Step: Equatable, Sendable {
    /// Asks to blank the projector first.
    case warning
    case voting
    /// The laptop goes back.
    case done
  }

  /// The index of the decision that is voted on.
  var decision = 0
  var questions: [QuestionID] = []
  var step = Step.warning
  var selection = 0
  /// The questions voted on during this turn.
  var given: Set<QuestionID> = []
  /// Lines of the levels scrolled off the top.
  var offset = 0

  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect] {
    guard let open = session.open, let selected = session.selectedQuestion,
      let person = session.voter
    else { return [] }
    self = PassScreen()
    decision = selected.decisionIndex
    questions = open.questionsToVoteOn(in: decision)
    selection = questions.firstIndex { !open.hasVoted(person, on: $0) } ?? 0
    return []
  }

  private mutating func leave(_ session: inout Session) {
    self = PassScreen()
    session.go(.board)
  }

  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    switch step {
    case .warning: performBeforeVoting(command, &session)
    case .voting: return performWhileVoting(command, &session)
    case .done: performAfterVoting(command, &session)
    }
    return []
  }

  private mutating func performBeforeVoting(_ command: Command, _ session: inout Session) {
    switch command {
    case .enter: step = .voting
    case .back:
      leave(&session)
    default: session.refuse("Enter goes on once the projector shows nothing; Esc goes back.")
    }
  }

  private mutating func performAfterVoting(_ command: Command, _ session: inout Session) {
    switch command {
    case .enter, .back:
      leave(&session)
    case .up, .clearBallot:
      step = .voting
      offset = 0
    default: session.refuse("Hand the laptop back; Enter goes on with the workshop.")
    }
  }

  private mutating func performWhileVoting(
    _ command: Command, _ session: inout Session
  ) -> [Effect] {
    switch command {
    case .ballot(let level): return give(level, &session)
    case .ballotUnknown: return give(nil, &session)
    case .comment, .enter: beginComment(&session)
    case .up, .clearBallot:
      if selection == 0, command == .clearBallot { session.refuse("This is the first question.") }
      go(to: selection - 1)
    case .down: go(to: selection + 1)
    case .pageUp: offset = max(0, offset - 5)
    case .pageDown: offset = min(scrollRange(session), offset + 5)
    case .back: step = .done
    default: break
    }
    return []
  }

  /// Goes to a question; after the last one, the laptop goes back.
  private mutating func go(to index: Int) {
    offset = 0
    if index >= questions.count {
      step = .done
    } else {
      selection = max(0, index)
    }
  }

  /// Saves a ballot. The screen says the same whatever the vote was.
  private mutating func give(_ level: Level?, _ session: inout Session) -> [Effect] {
    guard let open = session.open, let person = session.voter, let question = question(session)?.id
    else { return [] }
    if open.isRevealed(question) {
      session.refuse("It was revealed meanwhile: its ballots stay as they were.")
      return []
    }
    if session.isReadOnly() { return [] }
    given.insert(question)
    return session.withPending(.vote(question, [person: Ballot(level: level)], reveals: false))
  }

  private func beginComment(_ session: inout Session) {
    guard let person = session.voter, let question = question(session)?.id else { return }
    guard isGiven(question, session) else {
      return session.refuse("A level first: 0–4, or ? if you do not know. Then a comment.")
    }
    if session.open?.isRevealed(question) == true {
      return session.refuse("It was revealed meanwhile: its ballots stay as they were.")
    }
    if session.isReadOnly() { return }
    session.beginTyping(.ballotComment(question, person), text: "")
  }

  /// The question that the participant votes on now.
  func question(_ session: Session) -> Question? {
    guard questions.indices.contains(selection) else { return nil }
    return session.open?.playbook[questions[selection]]
  }

  /// Whether there is a ballot, from this turn or an earlier one.
  func isGiven(_ question: QuestionID, _ session: Session) -> Bool {
    given.contains(question)
      || session.voter.map { session.open?.hasVoted($0, on: question) == true } ?? false
  }

  /// Keeps the participant on an existing question after changes by others, or ends the vote.
  mutating func keepInView(_ session: inout Session) {
    guard session.place == .pass, let open = session.open else { return }
    guard let person = session.voter, open.state.details.participants[person]?.observer == false,
      !questions.isEmpty
    else {
      session.typing = nil
      leave(&session)
      return session.refuse("The vote has ended: who voted takes no part any more.")
    }
    offset = max(0, min(offset, scrollRange(session)))
  }

  func advice(_ session: Session) -> String {
    switch step {
    case .warning: return "Enter goes on once the projector shows nothing. Esc goes back."
    case .done: return "Hand the laptop back. Enter goes on with the workshop."
    case .voting:
      let isLast = selection == questions.count - 1
      guard let question = question(session)?.id, isGiven(question, session) else {
        return "0–4 gives your level, ? or - says you don't know. ↓ leaves it open."
      }
      return isLast
        ? "Given. ↓ ends it, Enter adds a comment, ↑ goes back."
        : "Given. ↓ goes on, Enter adds a comment, ↑ goes back."
    }
  }

  var hints: [KeyHint]? {
    step == .voting
      ? nil
      : [
        KeyHint(key: "Enter", label: "go on", priority: 9),
        KeyHint(key: "Esc", label: "back", priority: 9),
      ]
  }
}
