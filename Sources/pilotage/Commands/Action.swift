import ArgumentParser
import Reports
import Store
import Workshop
import SessionStore

/// `pilotage action`
struct ActionCommand: VerbGroup {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Plan what is to be done, by whom and by when.",
    subcommands: [ActionAddCommand.self, ActionSetCommand.self, ActionListCommand.self])
}

/// What can be said of an action.
struct ActionOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The question it serves.", valueName: "question"))
  var question: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Who does it; the beginning of a participant's name is enough.", valueName: "name"))
  var owner: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When: \(DueInput.forms).", valueName: "date"))
  var due: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The level of its question it will reach, 0 to 4.", valueName: "level"))
  var reaches: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "One of \(Action.Status.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "status"),
    completion: .list(Action.Status.allCases.map(\.rawValue)))
  var status: String?

  func input(text: String?) -> ActionInput {
    ActionInput(
      text: text, question: question, owner: owner, due: due, reaches: reaches, status: status)
  }
}

/// `pilotage action add DIR TEXT`
struct ActionAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an action and print its id.",
    discussion: "With --status parked it is left for later: an item of the parking lot.")

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: "What is to be done.")
  var text: String

  @OptionGroup var options: ActionOptions
  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    let input = options.input(text: text)
    let workshop = try WorkshopWriting(dir, writer)
    var action = Action(text: text)
    action.apply(try input.edits(in: try workshop.load().state, today: LocalClock.today))
    try input.check(action)
    let id = try workshop.folder.addAction(action, who: workshop.who, now: workshop.now).id
    try StandardOutput.writeLine(id.text)
    return .done
  }
}

/// `pilotage action set DIR ACTION`
struct ActionSetCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change an action.",
    discussion: """
      What is not named stays as it is, and an empty value clears what it is for. Without a \
      question an action reaches no level.
      """)

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: "The action's id; pilotage action list shows them.")
  var action: String

  @OptionGroup var options: ActionOptions

  @Option(parsing: .unconditional, help: "What is to be done.")
  var text: String?

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    let input = options.input(text: text)
    guard !input.isEmpty else { throw UsageFault.nothingToChange(options: ActionInput.options) }
    let workshop = try WorkshopWriting(dir, writer)
    let state = try workshop.load().state
    let id = try state.action(named: action)
    let edits = try input.edits(in: state, today: LocalClock.today)
    let (before, after) = try workshop.folder.updateAction(
      id, who: workshop.who, now: workshop.now
    ) { action in
      action.apply(edits)
      try input.check(action)
    }
    try StandardOutput.writeLine(
      before == after
        ? "Nothing changed."
        : "Saved \(id): \(PlanText.promise(after, in: state, on: LocalClock.today)).")
    return .done
  }
}

/// `pilotage action list DIR`
struct ActionListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the plan: what is to be done, by whom, by when.")

  @Argument(help: "The workshop's folder, or a checkpoint file.")
  var dir: PathArgument

  @OptionGroup var day: DayOption

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopReading(dir, on: day.on)
    try StandardOutput.write(PlanText.text(workshop.state, score: workshop.score()))
    return .done
  }
}
