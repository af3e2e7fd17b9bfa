import Session
import TerminalKit
import Workshop

extension Follower {
  /// Handles an event and returns the effects to carry out.
  package mutating func update(_ event: FollowerEvent) -> [FollowerEffect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      if comment != nil { comment?.insert(text) } else { refuse("Press n first, then paste.") }
    case .resized(let size): self.size = size
    case .read(let read): take(read)
    case .kept(let question, let comment):
      guard let participant else { return [] }
      comments[question] = comment
      let people = open.voted[question, default: []].union([participant])
      open.setVoted(people, on: question)
      // The vote itself is not shown, because others may see the screen.
      if votesAgain == question { say("Your new vote counts; the reveal is still to come.") }
      votesAgain = nil
    case .notKept(let problem): fail("Your vote is not kept: \(problem)")
    case .ticked(let now): self.now = now
    case .settled: hasJustMoved = false
    }
    return []
  }

  /// The keys in effect.
  var keymap: Keymap<FollowerCommand> {
    comment != nil
      ? FollowerKeys.typing : whyNoVote == nil ? FollowerKeys.voting : FollowerKeys.watching
  }

  private mutating func press(_ key: Key) -> [FollowerEffect] {
    notice = nil
    if help != nil { return read(key) }
    guard let command = keymap.command(for: key) else {
      if comment != nil {
        comment?.handle(key)
        if comment?.wasRefused == true { refuse("That is the most a comment can hold.") }
      } else if FollowerKeys.voting.command(for: key) != nil, let why = whyNoVote {
        refuse(why)
      } else if case .character(let character) = key {
        refuse("\(character) does nothing here.")
      }
      return []
    }
    return comment != nil && command == .comment ? keepComment() : perform(command)
  }

  /// Scrolls or closes the help text.
  private mutating func read(_ key: Key) -> [FollowerEffect] {
    guard let command = Keys.of(.reading).command(for: key), command != .back else {
      help = nil
      return []
    }
    help?.scroll(command, page: max(1, size.height - 6))
    return []
  }

  private mutating func perform(_ command: FollowerCommand) -> [FollowerEffect] {
    switch command {
    case .help: help = keys
    case .vote(let level): return vote(level)
    case .doNotKnow: return vote(nil)
    case .comment:
      guard mayVote(), let question else { return [] }
      guard hasVoted else {
        refuse("Vote first, with 0–4 or ?; then n says why.")
        return []
      }
      comment = TextEditor(comments[question.id] ?? "", isMultiline: false)
    case .next: go(to: index + 1)
    case .previous: go(to: index - 1)
    case .nextToVote:
      if let next = nextToVote(after: index) {
        go(to: next)
      } else {
        say("You have voted on every question that is open.")
      }
    case .nextDecision, .previousDecision: goToDecision(by: command == .nextDecision ? 1 : -1)
    case .follow:
      follows = true
      if roomIndex == nil {
        say("Nobody leads the room at the moment. As soon as somebody does, you follow.")
      } else {
        followRoom()
        say("You follow the room.")
      }
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .sayHowToLeave:
      say(comment == nil ? "q leaves." : "Enter keeps the comment; then q leaves.")
    case .quit: return [.quit]
    }
    return []
  }

  /// The help text.
  private var keys: TextOverlay {
    let lines = keymap.bindings.compactMap { binding -> [Span]? in
      guard case .vote(let level) = binding.command else {
        return TextOverlay.line(keys: binding.keyNames, binding.help)
      }
      // The five level keys share one line.
      return level == .absent
        ? TextOverlay.line(keys: binding.keysShown, "Your vote: that level") : nil
    }
    return TextOverlay(title: "Keys", lines: lines)
  }

  // MARK: - Voting

  private mutating func mayVote() -> Bool {
    if let why = whyNoVote {
      refuse(why)
    } else if isRevealed {
      refuse("The ballots on this question are revealed: they stay as they are.")
    } else {
      return true
    }
    return false
  }

  private mutating func vote(_ level: Level?) -> [FollowerEffect] {
    guard mayVote(), let question else { return [] }
    if hasJustMoved {
      refuse("The room has just gone on to this question: read it, then vote.")
      return []
    }
    votesAgain = hasVoted ? question.id : nil
    return [.vote(question.id, level)]
  }

  private mutating func keepComment() -> [FollowerEffect] {
    guard let text = comment?.text.trimmed, let question else { return [] }
    comment = nil
    defer { if follows { followRoom() } }
    guard text != comments[question.id, default: ""] else { return [] }
    if isRevealed {
      fail("Not kept, for the ballots are revealed: \(text.printable)")
      return []
    }
    comments[question.id] = text
    return [.comment(question.id, text)]
  }

  // MARK: - Where one is

  private mutating func go(to index: Int) {
    guard open.playbook.questions.indices.contains(index), index != self.index else { return }
    self.index = index
    hasJustMoved = false
    if follows, roomIndex != nil, roomIndex != index {
      say("You go on your own now; f follows the room again.")
      follows = false
    }
  }

  private mutating func goToDecision(by step: Int) {
    guard let question else { return }
    let count = open.playbook.decisions.count
    let decision = (question.decisionIndex + step + count) % count
    if let first = open.playbook.firstIndex(ofDecision: decision) {
      go(to: first)
    }
  }

  private mutating func followRoom() {
    guard let roomIndex, roomIndex != index else { return }
    index = roomIndex
    hasJustMoved = true
  }

  private mutating func take(_ read: FollowedFolder) {
    let here = question?.id
    let wasRevealed = isRevealed
    // New content makes the message about the last key obsolete.
    if read.folder.state != open.state, notice?.kind != .failed { notice = nil }
    open = OpenWorkshop(read.folder)
    room = read.room
    if comment == nil { comments = read.comments }
    let last = max(0, open.playbook.questions.count - 1)
    index = here.flatMap { open.playbook.index(of: $0) } ?? min(index, last)
    if isRevealed, !wasRevealed { say("The ballots are revealed.") }
    guard follows, let roomIndex, roomIndex != index else { return }
    if comment == nil {
      notice = nil
      followRoom()
    } else {
      let title = open.playbook.questions[roomIndex].title.printable
      say("The room has gone on to \(title); you follow when your comment is done.")
    }
  }
}
