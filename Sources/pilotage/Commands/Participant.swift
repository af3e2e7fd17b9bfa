import ArgumentParser
import Store
import Workshop

/// `pilotage participant`
struct ParticipantCommand: VerbGroup {
  static let configuration = CommandConfiguration(
    commandName: "participant", abstract: "Add, change or remove who takes part.",
    subcommands: [
      ParticipantAddCommand.self, ParticipantSetCommand.self, ParticipantRemoveCommand.self,
    ])
}

/// `pilotage participant add DIR "Name, role[, title]"`
struct ParticipantAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a participant and print their id.")

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(
    help: ArgumentHelp(
      "Who it is: \"Ana Ruiz, executive, COO\".", valueName: "Name, role[, title]"))
  var participant: String

  @Option(help: "Their id; else it is made of the name.")
  var id: String?

  @Flag(help: "They only watch.")
  var observer = false

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopWriting(dir, writer)
    var participant = try ParticipantInput.participant(
      participant, in: try workshop.load().state.playbook)
    participant.observer = observer
    let wanted = try id.map { text throws(UsageFault) in
      guard let id = Slug(text) else { throw .noID(.participant, text) }
      return id
    }
    var added: Slug?
    try workshop.folder.updateDetails(who: workshop.who, now: workshop.now) { details in
      added = try details.add(participant, id: wanted)
    }
    try StandardOutput.writeLine(added?.text ?? "")
    return .done
  }
}

/// `pilotage participant set DIR ID`
struct ParticipantSetCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a participant.")

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: "The participant's id.", completion: .participants)
  var id: String

  @Option(help: "Their name; the id stays.")
  var name: String?

  @Option(help: "Their role group, an id of the playbook's.")
  var role: String?

  @Option(help: "Their title; empty takes it away.")
  var title: String?

  @Option(help: "Whether they only watch.")
  var observer: YesOrNo?

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    guard name != nil || role != nil || title != nil || observer != nil else {
      throw UsageFault.nothingToChange(options: ["--name", "--role", "--title", "--observer"])
    }
    let name = try name.map { try TextArgument.requiredName($0, "--name") }
    let title = try title.map { try TextArgument.name($0, "--title") }
    let workshop = try WorkshopWriting(dir, writer)
    let playbook = try workshop.load().state.playbook
    let role = try role.map { try playbook.role(named: $0).id }
    let (before, after) = try workshop.folder.updateDetails(who: workshop.who, now: workshop.now) {
      details in
      let id = try details.participant(named: id)
      if let name { details.participants[id]?.name = name }
      if let role { details.participants[id]?.role = role }
      if let title { details.participants[id]?.title = title }
      if let observer { details.participants[id]?.observer = observer.isYes }
    }
    try StandardOutput.writeLine(before == after ? "Nothing changed." : "Saved \(id).")
    return .done
  }
}

/// `pilotage participant remove DIR ID`
struct ParticipantRemoveCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a participant of whom no ballot is on record.")

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: "The participant's id.", completion: .participants)
  var id: String

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopWriting(dir, writer)
    try workshop.folder.updateDetails(who: workshop.who, now: workshop.now) { details in
      let id = try details.participant(named: id)
      // Read under the lock: a vote that is cast meanwhile waits.
      if let refusal = Self.refusal(of: id, in: try workshop.load()) {
        throw Failure.refused(refusal)
      }
      details.participants[id] = nil
    }
    try StandardOutput.writeLine("Removed \(id).")
    return .done
  }

  /// Why somebody has to stay: what they said is on record.
  private static func refusal(of id: Slug, in workshop: LoadedWorkshop) -> Failure.Refusal? {
    // Ballots that we may not read are ballots too.
    let paper = Record.ballots(id).path
    let hasPaper =
      workshop.papers[id].map { !$0.ballots.isEmpty }
      ?? workshop.faults.contains { $0.file == paper }
    if hasPaper || workshop.state.reveals.values.contains(where: { $0.ballots[id] != nil }) {
      return .hasVoted(id)
    }
    return workshop.state.answers.filter { $0.value.dissent[id] != nil }.keys.min()
      .map { .dissents(id, $0) }
  }
}
