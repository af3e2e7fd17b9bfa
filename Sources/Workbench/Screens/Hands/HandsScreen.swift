import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The vote of all hands: the facilitator types a digit for each person. These votes are public and
/// shown as they are typed.
struct HandsScreen: Screen {
  /// The vote that somebody shows.
  enum Hand: Equatable, Sendable {
    case level(Level)
    case unknown
    /// No ballot.
    case absent
  }

  /// A vote as it was typed.
  struct Typed: Equatable, Sendable {
    var hand: Hand
    /// Whether it replaces a ballot that was there already.
    var replaces: Bool
  }

  /// An action that needs the same key a second time.
  enum Asked: Equatable, Sendable {
    case reveal, leave
  }

  /// The question that is voted on.
  var question: QuestionID?
  var typed: [Slug: Typed] = [:]
  /// The index of the voter whose digit comes next; past the last voter there is nobody.
  var selection = 0
  var asked: Asked?
  /// Those who had a ballot at the last check; new ones are announced.
  var voted: Set<Slug> = []
  /// Whether the vote was started from the room view, to return there.
  var isFromRoom = false

  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect] {
    guard let open = session.open, let id = session.selectedQuestion?.id else { return [] }
    if question == id, !typed.isEmpty {
      session.say("The digits typed before are still here.")
    } else {
      self = HandsScreen()
      question = id
      selection = firstWithoutBallot(from: 0, session)
      voted = Set(open.voters.map(\.id).filter { hasVoted($0, session) })
      saySkipped(open.voters[...], &session)
    }
    isFromRoom = place == .room
    return []
  }

  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    guard let open = session.open else { return [] }
    let asked = asked
    self.asked = nil
    let count = open.voters.count
    let columns = layout(open, session.size).columns
    func moved(by step: Int) -> Int { max(0, min(count, selection + step)) }
    switch command {
    case .ballot(let level): type(.level(level), &session)
    case .ballotUnknown: type(.unknown, &session)
    case .ballotAbsent: type(.absent, &session)
    case .clearBallot: takeBack(&session)
    case .left: selection = moved(by: -1)
    case .right: selection = moved(by: 1)
    case .up: selection = selection == count ? count - 1 : moved(by: -columns)
    case .down: selection = moved(by: columns)
    case .pageUp: selection = moved(by: -5 * columns)
    case .pageDown: selection = moved(by: 5 * columns)
    case .first: selection = 0
    case .last: selection = count
    case .enter: return reveal(asked, &session)
    case .back: leave(asked, &session)
    default: break
    }
    return []
  }

  /// The typed vote of a voter, unless their own ballot takes precedence.
  func hand(of voter: Slug, _ session: Session) -> Hand? {
    guard let typed = typed[voter] else { return nil }
    return typed.replaces || !hasVoted(voter, session) ? typed.hand : nil
  }

  /// Whether somebody has voted already, at another terminal or in private.
  func hasVoted(_ voter: Slug, _ session: Session) -> Bool {
    question.map { session.open?.hasVoted(voter, on: $0) == true } ?? false
  }

  /// The voters with neither a digit nor a ballot.
  func missing(_ session: Session) -> [(id: Slug, participant: Participant)] {
    (session.open?.voters ?? []).filter {
      hand(of: $0.id, session) == nil && !hasVoted($0.id, session)
    }
  }

  /// The ballots that were typed.
  func ballots(_ session: Session) -> [Slug: Ballot] {
    var ballots: [Slug: Ballot] = [:]
    for (id, _) in session.open?.voters ?? [] {
      switch hand(of: id, session) {
      case .level(let level): ballots[id] = Ballot(level: level)
      case .unknown: ballots[id] = Ballot(level: nil)
      case .absent, nil: break
      }
    }
    return ballots
  }

  private func firstWithoutBallot(from start: Int, _ session: Session) -> Int {
    let voters = session.open?.voters ?? []
    return voters.indices.dropFirst(start).first {
      !hasVoted(voters[$0].id, session) || hand(of: voters[$0].id, session) != nil
    } ?? voters.count
  }

  private mutating func type(_ hand: Hand, _ session: inout Session) {
    let voters = session.open?.voters ?? []
    guard voters.indices.contains(selection) else {
      return session.refuse("Everybody has had a turn: Enter reveals, ← goes back to correct.")
    }
    let voter = voters[selection]
    let replaces = hasVoted(voter.id, session)
    let next = firstWithoutBallot(from: selection + 1, session)
    saySkipped(voters[(selection + 1)..<next], &session)
    if replaces, hand == .absent {
      typed[voter.id] = nil
      session.refuse("\(voter.participant.name.printable) has voted already: that ballot stays.")
    } else {
      typed[voter.id] = Typed(hand: hand, replaces: replaces)
    }
    selection = next
  }

  /// Tells who is skipped because they have voted already, and whose digit comes next.
  private func saySkipped(
    _ people: ArraySlice<(id: Slug, participant: Participant)>, _ session: inout Session
  ) {
    let voted = people.filter { hasVoted($0.id, session) && hand(of: $0.id, session) == nil }
    guard !voted.isEmpty, let voters = session.open?.voters else { return }
    let next = firstWithoutBallot(from: people.startIndex, session)
    let lead =
      voters.indices.contains(next)
      ? "\(voters[next].participant.name.printable) is next: " : "Nobody is next: "
    session.say(
      lead + VotingWords.names(Array(voted), atMost: 2)
        + " \(voted.count == 1 ? "has" : "have") voted already.")
  }

  /// Tells whose ballot came in during the vote.
  private mutating func sayArrived(
    _ voters: [(id: Slug, participant: Participant)], _ session: inout Session
  ) {
    let before = voted
    voted = Set(voters.map(\.id).filter { hasVoted($0, session) })
    guard
      let arrived = voters.firstIndex(where: { voted.subtracting(before).contains($0.id) })
    else { return }
    if arrived == selection { return session.say(advice(session).printable) }
    let voter = voters[arrived]
    let name = voter.participant.name.printable
    session.say(
      typed[voter.id] == nil
        ? "\(name) has voted meanwhile and needs no digit."
        : "\(name) has voted meanwhile: that goes before the digit.")
  }

  /// Removes the digit of the selected voter, or else the one typed before.
  private mutating func takeBack(_ session: inout Session) {
    let voters = session.open?.voters ?? []
    let candidates = (0...selection).reversed().filter { voters.indices.contains($0) }
    guard let index = candidates.first(where: { typed[voters[$0].id] != nil }) else {
      return session.refuse("There is no digit to take back.")
    }
    typed[voters[index].id] = nil
    selection = index
  }

  private mutating func reveal(
    _ asked: Asked?, _ session: inout Session
  ) -> [Effect] {
    guard let open = session.open, let question else { return [] }
    if let why = open.objectionToVoting(on: question) {
      session.refuse(why)
      return []
    }
    let ballots = ballots(session)
    if ballots.isEmpty, open.hiddenBallots(on: question) == nil {
      session.refuse("Nobody votes as yet: type a digit for somebody first.")
      return []
    }
    let missing = missing(session)
    if !missing.isEmpty, asked != .reveal {
      self.asked = .reveal
      let who =
        missing.count > 3
        ? "\(missing.count) have no digit"
        : "\(VotingWords.names(missing)) \(missing.count == 1 ? "has" : "have") no digit"
      session.refuse("\(who): Enter again takes them as absent.")
      return []
    }
    leaveForOrigin(&session)
    return session.withPending(
      ballots.isEmpty ? .reveal(question) : .vote(question, ballots, reveals: true))
  }

  private mutating func leave(_ asked: Asked?, _ session: inout Session) {
    if !typed.isEmpty, asked != .leave {
      self.asked = .leave
      let count = typed.count
      return session.refuse(
        "\(count == 1 ? "1 digit is" : "\(count) digits are") typed: "
          + "Esc again drops \(count == 1 ? "it" : "them"), Enter reveals.")
    }
    leaveForOrigin(&session)
  }

  /// Returns to the screen that the vote was started from.
  private mutating func leaveForOrigin(_ session: inout Session) {
    session.go(isFromRoom ? .room : .board)
    self = HandsScreen()
  }

  /// Leaves a vote that somebody else ended or whose question is gone.
  mutating func keepInView(_ session: inout Session) {
    guard session.place == .hands, let open = session.open else { return }
    guard let question, session.selectedQuestion?.id == question,
      !open.isRevealed(question), !open.voters.isEmpty
    else {
      leaveForOrigin(&session)
      return session.refuse(
        "The vote has ended: its ballots were revealed, or nobody is left to vote.")
    }
    selection = max(0, min(selection, open.voters.count))
    sayArrived(open.voters, &session)
  }

  func advice(_ session: Session) -> String {
    guard let open = session.open else { return "" }
    let voters = open.voters
    guard voters.indices.contains(selection) else {
      let missing = missing(session).count
      return missing == 0
        ? "Enter keeps the ballots and reveals them."
        : "Enter keeps the ballots and reveals them; \(missing) without a digit."
    }
    let voter = voters[selection]
    if hasVoted(voter.id, session), hand(of: voter.id, session) == nil {
      return "\(voter.participant.name) has voted already; a digit here replaces that ballot."
    }
    return typed.isEmpty
      ? "All show fingers at once: a digit a person. F1 shows the keys."
      : "\(voter.participant.name): 0–4, ? unknown, - absent. F1 shows the keys."
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    if case .row(let row) = target { selection = row }
    return []
  }
}
