import Workshop

/// From question to question.
extension BallotDialogue {
  mutating func goOn() {
    switch step {
    case .level, .comment: skip()
    case .end: if let first = walk.order.first(where: canVote) { begin(first) } else { sayPrompt() }
    }
  }

  mutating func skip() {
    if let next = walk.next(after: index, isOpen) {
      trail.append(index)
      begin(next)
    } else {
      trail.append(index)
      step = .end
      sayPrompt()
    }
  }

  mutating func goBack() {
    if step == .comment { return begin(index) }
    guard let before = trail.popLast() ?? walk.previous(before: index) else {
      return say("This is the first question. Type go and a number for another.")
    }
    begin(before)
  }

  mutating func go(to name: String) {
    let indices = AskWalk.indices(named: name, in: state.playbook)
    switch indices.count {
    case 0: say("There is no such question. Type go and a number, an id or a word.")
    case 1:
      trail.append(index)
      begin(indices[0])
    default:
      say("That may be one of \(indices.count) questions; type go and its number.")
      for index in indices.prefix(10) {
        say(state.playbook.questions[index].title, lead: "\(index + 1). ")
      }
    }
  }

  mutating func begin(_ index: Int) {
    self.index = index
    step = .level
    sayQuestion()
    if canVote(index) { sayPrompt() } else { sayClosed() }
  }

  mutating func clear() {
    guard step != .end, canVote(index) else { return say("There is nothing to take away here.") }
    guard voted.contains(question.id) else { return say("You have not voted here.") }
    if step == .comment {
      keep(.comment(question.id, participant, ""))
      hasCommented.remove(question.id)
      say("Your comment is taken away.")
      return sayPrompt()
    }
    keep(.takeVoteBack(question.id, participant))
    voted.remove(question.id)
    hasCommented.remove(question.id)
    say("Your vote is taken back.")
    sayPrompt()
  }

  mutating func leave() {
    turn.isOver = true
    let left = walk.order.count(where: isOpen)
    say(
      left == 0
        ? "You have voted on every question that is open."
        : "\(AskWords.count(left, "question waits", "questions wait")) for your vote.")
    say("Go on with: \(command)")
  }
}

/// What is said.
extension BallotDialogue {
  mutating func say(_ text: String, lead: String = "", apart: Bool = false) {
    turn.said.append(AskText(text, lead: lead, isApart: apart))
  }

  mutating func sayQuestion() {
    turn.said += AskWords.question(question, at: index, in: state)
  }

  mutating func sayClosed() {
    step = .level
    say("It has been revealed and is closed: nobody can vote on it any more. Enter goes on.")
  }

  mutating func sayPrompt() {
    switch step {
    case .level where !canVote(index): sayClosed()
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
          ? "You commented before. That stays if your level is the same: type a comment to say it anew, "
            + "or Enter."
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

  mutating func sayQuestions() {
    for (index, question) in state.playbook.questions.enumerated() {
      let standing =
        !canVote(index)
        ? "closed" : voted.contains(question.id) ? "you have voted" : "waits for your vote"
      say("\(question.title): \(standing)", lead: "\(index + 1). ")
    }
  }
}
