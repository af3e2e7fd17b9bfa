import Workshop

/// A change to an action as it is typed; an empty text clears what it is for. All of it is carried
/// out or none.
struct ActionInput {
  var text: String?
  var question: String?
  var owner: String?
  var due: String?
  var reaches: String?
  var status: String?

  var isEmpty: Bool {
    [text, question, owner, due, reaches, status].allSatisfy { $0 == nil }
  }

  static let options = ["--status", "--owner", "--due", "--reaches", "--question", "--text"]

  /// The edits in the order in which they are carried out: the question comes before the level of it.
  func edits(in state: WorkshopState, today: CalendarDate) throws(UsageFault) -> [ActionEdit] {
    var edits: [ActionEdit] = []
    if let text { edits.append(.text(try Self.text(text))) }
    if let question { edits.append(.question(try Self.question(question, in: state.playbook))) }
    if let reaches { edits.append(.reaches(try Self.level(reaches))) }
    if let owner {
      let name = try TextArgument.name(owner, "--owner")
      edits.append(.owner(OwnerInput.name(name, in: state.details)))
    }
    if let due { edits.append(.due(try Self.date(due, today: today))) }
    if let status { edits.append(.status(try Self.status(status))) }
    return edits
  }

  /// Makes sure that the level an action reaches is one of a question, where these arguments touch
  /// it.
  func check(_ action: Action) throws(UsageFault) {
    guard let reaches, !reaches.isBlank, action.question == nil else { return }
    throw .reachesWithoutQuestion
  }

  private static func text(_ text: String) throws(UsageFault) -> String {
    let text = try TextArgument.checked(text, "the text").trimmed
    guard !text.isEmpty else { throw .blank("the text") }
    return text
  }

  private static func question(
    _ text: String, in playbook: Playbook
  ) throws(UsageFault) -> QuestionID? {
    text.isBlank ? nil : try playbook.question(named: text.trimmed).id
  }

  private static func level(_ text: String) throws(UsageFault) -> Level? {
    if text.isBlank { return nil }
    guard let level = AnswerLevel(text.trimmed)?.level else { throw .noLevel("--reaches", text) }
    return level
  }

  private static func date(
    _ text: String, today: CalendarDate
  ) throws(UsageFault) -> CalendarDate? {
    if text.isBlank { return nil }
    guard let date = DueInput.date(text, today: today) else { throw .noDue(text) }
    return date
  }

  private static func status(_ text: String) throws(UsageFault) -> Action.Status {
    guard let status = Action.Status(rawValue: text.trimmed) else {
      throw .unknown(.status, text, among: Action.Status.allCases.map(\.rawValue))
    }
    return status
  }
}

extension WorkshopState {
  /// Finds what a name on the command line is the action of.
  func action(named text: String) throws(UsageFault) -> Slug {
    guard let id = Slug(text), actions[id] != nil else {
      throw .unknown(.action, text, among: actions.keys.sorted().map(\.text))
    }
    return id
  }
}
