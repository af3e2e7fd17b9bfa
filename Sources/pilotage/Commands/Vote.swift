import ArgumentParser
import Store
import Workshop

/// `pilotage vote DIR QUESTION --as ID --level L`
struct VoteCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "vote", abstract: "Cast a participant's private vote on a question.",
    discussion: """
      A vote is hidden until the question is revealed, and a later one takes the place of an \
      earlier. Whatever the vote is, the same line is printed.
      """)

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: "The question's id.")
  var question: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who votes: a participant's id.", valueName: "id"))
  var participant: String

  @Option(help: "0 to 4, or unknown.")
  var level: String

  @Option(
    parsing: .unconditional,
    help: "A comment; empty takes it away, without this option it stays as long as the level does.")
  var comment: String?

  func perform() throws -> ExitStatus {
    guard let level = AnswerLevel(level), level != .notApplicable else {
      throw UsageFault.noVote(level)
    }
    let comment = try comment.map { try TextArgument.checked($0, "--comment") }
    let workshop = try WorkshopWriting(dir, who: participant)
    let state = try workshop.load().state
    let question = try state.playbook.question(named: question)
    let voter = try state.details.participant(named: participant)
    try workshop.folder.vote(
      .vote(level.level, comment: comment), on: question.id, by: voter, who: workshop.who,
      now: workshop.now)
    try StandardOutput.writeLine(
      "Kept \(state.details.name(of: voter))'s vote on \(question.title).")
    return .done
  }
}
