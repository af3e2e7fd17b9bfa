import TerminalKit
import Workshop

extension Workbench {
  /// Takes the hands on the selected question; what is revealed shows its result instead.
  mutating func showHands() -> [Effect] {
    guard let open, let question = selectedQuestion else {
      refuse("Open a workshop first.")
      return []
    }
    if open.isRevealed(question.id) {
      if place != .room { showResult() }
      refuse("Its ballots are revealed and stay as they were; d records a dissent.")
      return []
    }
    if let why = open.objectionToVoting(on: question.id) {
      refuse(why)
      return []
    }
    let isFromRoom = place == .room
    show(.hands)
    defer { hands.isFromRoom = isFromRoom }
    if hands.question == question.id, !hands.typed.isEmpty {
      say("The digits typed before are still here.")
    } else {
      hands = HandsState(question: question.id)
      hands.selection = firstWithoutBallot(from: 0)
      hands.voted = Set(open.voters.map(\.id).filter(hasVotedHere))
      saySkipped(open.voters[...])
    }
    return []
  }

  mutating func performInHands(_ command: Command) -> [Effect] {
    guard let open else { return [] }
    let asked = hands.asked
    hands.asked = nil
    let count = open.voters.count
    let columns = handsLayout(open).columns
    func moved(by step: Int) -> Int { max(0, min(count, hands.selection + step)) }
    switch command {
    case .ballot(let level): type(.level(level))
    case .ballotUnknown: type(.unknown)
    case .ballotAbsent: type(.absent)
    case .clearBallot: takeHandBack()
    case .left: hands.selection = moved(by: -1)
    case .right: hands.selection = moved(by: 1)
    case .up: hands.selection = hands.selection == count ? count - 1 : moved(by: -columns)
    case .down: hands.selection = moved(by: columns)
    case .pageUp: hands.selection = moved(by: -5 * columns)
    case .pageDown: hands.selection = moved(by: 5 * columns)
    case .first: hands.selection = 0
    case .last: hands.selection = count
    case .enter: return revealHands(asked)
    case .back: leaveHands(asked)
    default: break
    }
    return []
  }

  /// What a voter shows, as far as it was typed and no ballot of their own goes before it.
  func hand(of voter: Slug) -> HandsState.Hand? {
    guard let typed = hands.typed[voter] else { return nil }
    return typed.replaces || !hasVotedHere(voter) ? typed.hand : nil
  }

  /// Whether somebody has voted already, at another terminal or in private.
  func hasVotedHere(_ voter: Slug) -> Bool {
    hands.question.map { open?.hasVoted(voter, on: $0) == true } ?? false
  }

  /// Voters who neither have a digit nor have voted.
  var handsMissing: [(id: Slug, participant: Participant)] {
    (open?.voters ?? []).filter { hand(of: $0.id) == nil && !hasVotedHere($0.id) }
  }

  /// The ballots that were typed.
  var handBallots: [Slug: Ballot] {
    var ballots: [Slug: Ballot] = [:]
    for (id, _) in open?.voters ?? [] {
      switch hand(of: id) {
      case .level(let level): ballots[id] = Ballot(level: level)
      case .unknown: ballots[id] = Ballot(level: nil)
      case .absent, nil: break
      }
    }
    return ballots
  }

  private func firstWithoutBallot(from start: Int) -> Int {
    let voters = open?.voters ?? []
    return voters.indices.dropFirst(start).first {
      !hasVotedHere(voters[$0].id) || hand(of: voters[$0].id) != nil
    } ?? voters.count
  }

  private mutating func type(_ hand: HandsState.Hand) {
    let voters = open?.voters ?? []
    guard voters.indices.contains(hands.selection) else {
      return refuse("Everybody has had a turn: Enter reveals, ← goes back to correct.")
    }
    let voter = voters[hands.selection]
    let replaces = hasVotedHere(voter.id)
    let next = firstWithoutBallot(from: hands.selection + 1)
    saySkipped(voters[(hands.selection + 1)..<next])
    if replaces, hand == .absent {
      hands.typed[voter.id] = nil
      refuse("\(voter.participant.name.printable) has voted already: that ballot stays.")
    } else {
      hands.typed[voter.id] = HandsState.Typed(hand: hand, replaces: replaces)
    }
    hands.selection = next
  }

  /// Says who is passed over, for they have voted on their own, and whose digit comes next.
  private mutating func saySkipped(_ people: ArraySlice<(id: Slug, participant: Participant)>) {
    let voted = people.filter { hasVotedHere($0.id) && hand(of: $0.id) == nil }
    guard !voted.isEmpty, let voters = open?.voters else { return }
    let next = firstWithoutBallot(from: people.startIndex)
    let lead =
      voters.indices.contains(next)
      ? "\(voters[next].participant.name.printable) is next: " : "Nobody is next: "
    say(
      lead + VotingWords.names(Array(voted), atMost: 2)
        + " \(voted.count == 1 ? "has" : "have") voted already.")
  }

  /// Says whose ballot came in while hands are taken.
  private mutating func sayArrived(_ voters: [(id: Slug, participant: Participant)]) {
    let voted = Set(voters.map(\.id).filter(hasVotedHere))
    defer { hands.voted = voted }
    guard let arrived = voters.firstIndex(where: { voted.subtracting(hands.voted).contains($0.id) })
    else { return }
    if arrived == hands.selection { return say(adviceInHands.printable) }
    let voter = voters[arrived]
    let name = voter.participant.name.printable
    say(
      hands.typed[voter.id] == nil
        ? "\(name) has voted meanwhile and needs no digit."
        : "\(name) has voted meanwhile: that goes before the digit.")
  }

  /// Takes back the digit of the one selected, else the one typed before.
  private mutating func takeHandBack() {
    let voters = open?.voters ?? []
    let candidates = (0...hands.selection).reversed().filter { voters.indices.contains($0) }
    guard let index = candidates.first(where: { hands.typed[voters[$0].id] != nil }) else {
      return refuse("There is no digit to take back.")
    }
    hands.typed[voters[index].id] = nil
    hands.selection = index
  }

  private mutating func revealHands(_ asked: HandsState.Asked?) -> [Effect] {
    guard let open, let question = hands.question else { return [] }
    if let why = open.objectionToVoting(on: question) {
      refuse(why)
      return []
    }
    let ballots = handBallots
    if ballots.isEmpty, open.hiddenBallots(on: question) == nil {
      refuse("Nobody votes as yet: type a digit for somebody first.")
      return []
    }
    let missing = handsMissing
    if !missing.isEmpty, asked != .reveal {
      hands.asked = .reveal
      let who =
        missing.count > 3
        ? "\(missing.count) have no digit"
        : "\(VotingWords.names(missing)) \(missing.count == 1 ? "has" : "have") no digit"
      refuse("\(who): Enter again takes them as absent.")
      return []
    }
    leaveForOrigin()
    return withPending(
      ballots.isEmpty ? .reveal(question) : .vote(question, ballots, reveals: true))
  }

  private mutating func leaveHands(_ asked: HandsState.Asked?) {
    if !hands.typed.isEmpty, asked != .leave {
      hands.asked = .leave
      let count = hands.typed.count
      return refuse(
        "\(count == 1 ? "1 digit is" : "\(count) digits are") typed: "
          + "Esc again drops \(count == 1 ? "it" : "them"), Enter reveals.")
    }
    leaveForOrigin()
  }

  /// Goes back to the screen that the vote was called from.
  private mutating func leaveForOrigin() {
    place = hands.isFromRoom ? .room : .board
    hands = HandsState()
  }

  /// A vote that somebody else ended meanwhile, or that is about nothing any more, is left.
  mutating func keepHandsInView() {
    guard place == .hands, let open else { return }
    guard let question = hands.question, selectedQuestion?.id == question,
      !open.isRevealed(question), !open.voters.isEmpty
    else {
      leaveForOrigin()
      return refuse("The vote has ended: its ballots were revealed, or nobody is left to vote.")
    }
    hands.selection = max(0, min(hands.selection, open.voters.count))
    sayArrived(open.voters)
  }

  var adviceInHands: String {
    guard let open else { return "" }
    let voters = open.voters
    guard voters.indices.contains(hands.selection) else {
      let missing = handsMissing.count
      return missing == 0
        ? "Enter keeps the ballots and reveals them."
        : "Enter keeps the ballots and reveals them; \(missing) without a digit."
    }
    let voter = voters[hands.selection]
    if hasVotedHere(voter.id), hand(of: voter.id) == nil {
      return "\(voter.participant.name) has voted already; a digit here replaces that ballot."
    }
    return hands.typed.isEmpty
      ? "All show fingers at once: a digit a person. F1 shows the keys."
      : "\(voter.participant.name): 0–4, ? unknown, - absent. F1 shows the keys."
  }
}
