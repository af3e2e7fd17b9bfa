import ArgumentParser
import Scoring
import Store
import Workshop
import SessionStore

/// `pilotage reveal DIR QUESTION...|--all`
struct RevealCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reveal", abstract: "Copy the hidden ballots of questions into the record.",
    usage: """
      pilotage reveal <dir> <question> ...
      pilotage reveal <dir> --all
      """,
    discussion: """
      From then on the ballots are scored and shown, and nobody can vote on the question any more. \
      It can't be taken back. Who is still missing is told by name.
      """)

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: ArgumentHelp("The questions' ids.", valueName: "question"))
  var questions: [String] = []

  @Flag(help: "Every question on which somebody has voted and that is not revealed yet.")
  var all = false

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    if all, let question = questions.first { throw UsageFault.notWith("--all", question) }
    guard all || !questions.isEmpty else { throw UsageFault.nothingToReveal }
    let workshop = try WorkshopWriting(dir, writer)
    let loaded = try workshop.load()
    let votes = try HiddenVotes(loaded, in: workshop.folder)
    let chosen = try all ? votes.waiting : named(in: loaded.state.playbook)
    // All are looked at before the first is revealed.
    for question in chosen { try votes.check(question.id) }
    for question in chosen {
      try workshop.folder.reveal(question.id, who: workshop.who, now: workshop.now)
    }
    if chosen.isEmpty {
      try StandardOutput.writeLine("No hidden ballots are waiting to be revealed.")
      return .done
    }
    let state = try workshop.load().state
    let score = Score(of: state, on: LocalClock.today)
    for question in chosen {
      try StandardOutput.writeLine(RevealLine.text(question, in: state, score: score))
    }
    return .done
  }

  /// The questions on the command line, each once.
  private func named(in playbook: Playbook) throws(UsageFault) -> [Question] {
    var chosen: [Question] = []
    for name in questions {
      let question = try playbook.question(named: name)
      if !chosen.contains(where: { $0.id == question.id }) { chosen.append(question) }
    }
    return chosen
  }
}
