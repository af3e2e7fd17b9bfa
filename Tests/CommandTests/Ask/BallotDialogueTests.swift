import Session
import SessionStore
import Store
import Testing
import Workshop

@testable import pilotage

/// One participant's ballots: kept, and never told.
struct BallotDialogueTests {
  private let ana: Slug
  private let folder: WorkshopFolder
  private let bench: Bench

  init() throws {
    let talk = try Talk()
    bench = talk.bench
    folder = talk.folder
    ana = try #require(Slug("ana-ruiz"))
  }

  private func dialogue() throws -> BallotDialogue {
    let loaded = try folder.load(strict: true)
    return BallotDialogue(
      OpenedFolder(folder.path, loaded, day: CalendarDate(dayNumber: 20_780)), participant: ana,
      paper: loaded.papers[ana])
  }

  private func hold(_ lines: String..., as id: String = "ana-ruiz") throws -> Outcome {
    try bench.done("ask", "w", "--as", id, input: lines.map { $0 + "\n" }.joined())
  }

  private func ballots() throws -> [QuestionID: Ballot] {
    try folder.load(strict: true).papers[ana]?.ballots ?? [:]
  }

  private func id(_ text: String) throws -> QuestionID { try #require(QuestionID(text)) }

  @Test func levelThenComment() throws {
    let told = try hold("3", "seen in March", "-", "", "skip").output
    #expect(told.contains("Claims: the ballots of Ana Ruiz."))
    #expect(told.contains("1 question waits for your vote."))
    let ballots = try ballots()
    #expect(ballots.count == 2)
    #expect(ballots[try id("all.gate")]?.level == .owned)
    #expect(ballots[try id("all.gate")]?.comment == "seen in March")
    #expect(ballots[try id("all.kinds")]?.level == nil)
    #expect(ballots[try id("all.kinds")]?.updated != nil)
    #expect(try bench.scratch.mode("w/ballots/ana-ruiz.json") == 0o600)
    // The history tells that votes were cast and not how.
    let history = try bench.done("history", "w").output
    #expect(!history.contains("seen in March"))
    #expect(try bench.done("validate", "w").output.isEmpty)
  }

  @Test func theSameVoteGivenAgainIsWrittenLikeAnyOther() throws {
    let gate = try id("all.gate")
    let old = Timestamp(seconds: 1_795_000_000)
    try folder.vote(.vote(.owned, comment: "said"), on: gate, by: ana, who: "Ana", now: old)
    try _ = hold("go gate", "3")
    let ballot = try #require(try ballots()[gate])
    #expect(ballot.level == .owned && ballot.comment == "said")
    #expect(ballot.updated.map { $0 > old } == true)
    #expect(try folder.history().count == 2)
  }

  /// Whatever the votes are, what is said later is the same to the last byte.
  @Test func whatWasChosenIsNeverSaidAgain() throws {
    let later = ["go gate", "again", "show", "help", "questions", "gaps", "", "leave"]
    var tellings: [[[AskText]]] = []
    for (level, comment) in [("0", "bad"), ("4", "good"), ("-", "who knows")] {
      var first = try dialogue()
      var store = SessionStore(
        folder: folder, folders: UserFolders(environment: [:]), who: "ana")
      var said: [[AskText]] = []
      // All three begin without a vote.
      for line in ["go gate", "clear"] {
        _ = AskLoop.carryOut(first.take(line).effects, &first, &store)
      }
      for line in [level, comment] + later {
        let turn = first.take(line)
        _ = AskLoop.carryOut(turn.effects, &first, &store)
        said.append(turn.said)
      }
      #expect(try ballots()[try id("all.gate")]?.comment == comment)
      // And so when the person comes back.
      var second = try dialogue()
      said.append(second.opening().said)
      said += later.map { second.take($0).said } + [second.inputEnded().said]
      #expect(said.joined().contains { $0.text.contains("You have voted.") })
      tellings.append(said)
    }
    #expect(tellings[0] == tellings[1] && tellings[1] == tellings[2])
  }

  @Test func aVoteIsChangedAndTakenBack() throws {
    try _ = hold("3", "why", "go gate", "1")
    #expect(try ballots()[try id("all.gate")]?.level == .discussed)
    // What was said goes with the vote it was said with.
    #expect(try ballots()[try id("all.gate")]?.comment == "")
    try _ = hold("go gate", "clear")
    #expect(try ballots().isEmpty)
  }

  @Test func revealedQuestionsAreClosed() throws {
    try _ = hold("3", "")
    try folder.reveal(try id("all.gate"), who: "x", now: Timestamp(seconds: 0))
    let told = try hold("go gate", "2", "").output
    #expect(told.contains("1 question is revealed already and closed."))
    #expect(told.contains("nobody can vote on it any more"))
    #expect(try ballots()[try id("all.gate")]?.level == .owned)
  }

  /// A question that is revealed while somebody thinks takes no vote, and that is said.
  @Test func revealedInTheMeantime() throws {
    var dialogue = try dialogue()
    try folder.reveal(try id("all.gate"), who: "x", now: Timestamp(seconds: 0))
    var store = SessionStore(
      folder: folder, folders: UserFolders(environment: [:]), who: "ana")
    let told = AskLoop.carryOut(dialogue.take("2").effects, &dialogue, &store)
    #expect(dialogue.session.pending == nil)
    #expect(told.first?.text.contains("your vote on it is not kept") == true)
    #expect(!dialogue.voted.contains(try id("all.gate")))
    #expect(try ballots().isEmpty)
  }

  @Test func nothingOfTheOthersIsShown() throws {
    try bench.done(
      "answer", "w", "all.gate", "--level", "2", "--note", "the team's note", "--dissent",
      "ben-ode: Ben's reason")
    try _ = hold("1", "Ben's comment", as: "ben-ode")
    let told = try hold("again", "why", "show", "gaps", "questions", "help", "leave").output
    for word in ["team", "Ben", "agreed", "comment's"] { #expect(!told.contains(word), "\(word)") }
  }

  @Test func observersAndStrangers() throws {
    #expect(try hold("3", as: "cy-lam").output.hasPrefix("Cy Lam watches and does not vote"))
    #expect(try folder.load(strict: true).papers.isEmpty)
    #expect(try bench.refused(64, "ask", "w", "--as", "ana").contains("no participant ana"))
    try bench.refused(64, "ask", "w", "--as", "../ana")
    try bench.refused(66, "ask", "nowhere", "--as", "ana")
  }

  @Test func wordsAsComments() throws {
    try _ = hold("3", "back", "2", "..leave")
    #expect(try ballots()[try id("all.gate")]?.comment == "back")
    #expect(try ballots()[try id("all.kinds")]?.comment == ".leave")
    let told = try hold("go gate", ".nonsense", "seven", "9").output
    #expect(told.contains("There is no command nonsense"))
    #expect(!told.contains("seven"))
  }
}
