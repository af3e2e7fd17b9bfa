import ArgumentParser
import Reports
import Scoring
import Store
import Workshop
import SessionStore

/// `pilotage answer DIR QUESTION`
struct AnswerCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Set the team answer to a question, in one save.",
    discussion: """
      An empty value clears what it is for. Whatever can't be taken is refused, and then nothing \
      is saved. It prints the question, its claimed and supported level and what is missing.
      """)

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: "The question's id.", completion: .questions)
  var question: String

  @Option(help: "0 to 4, unknown or notApplicable.")
  var level: String?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp("Set a field; a list gets this one item.", valueName: "id=value"))
  var fields: [String] = []

  @Option(
    name: .customLong("item"),
    help: ArgumentHelp("Add an item to a list.", valueName: "id=value"))
  var items: [String] = []

  @Option(
    name: .customLong("row"),
    help: ArgumentHelp(
      "Add a row to a table; \\, is a comma, and id= empties the table.",
      valueName: "id:column=value,..."))
  var rows: [String] = []

  @Option(parsing: .unconditional, help: "The team's note.")
  var note: String?

  @Option(parsing: .unconditional, help: "Why the question is not applicable.")
  var reason: String?

  @Option(
    name: .customLong("dissent"),
    help: ArgumentHelp(
      "A participant's dissent; without a why it is taken back.", valueName: "ID: why"))
  var dissents: [String] = []

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    let input = AnswerInput(
      level: level, fields: fields, items: items, rows: rows, note: note, reason: reason,
      dissents: dissents)
    guard !input.isEmpty else {
      throw UsageFault.nothingToChange(options: [
        "--level", "--field", "--item", "--row", "--note", "--reason", "--dissent",
      ])
    }
    let workshop = try WorkshopWriting(dir, writer)
    var state = try workshop.load().state
    let playbook = state.playbook
    let question = try playbook.question(named: question)
    let edits = try input.edits(of: question, in: state.details)
    state.answers[question.id] = try workshop.folder.updateAnswer(
      question.id, who: workshop.who, now: workshop.now
    ) { answer in
      answer.apply(edits)
      try input.check(answer, to: question.id, in: playbook)
    }.after
    try StandardOutput.writeLine(AnswerLine.text(question, in: state, on: LocalClock.today))
    return .done
  }
}
