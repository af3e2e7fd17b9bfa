import ArgumentParser
import Store
import Workshop

/// `pilotage set DIR`
struct SetCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change what a workshop is.")

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Option(help: "What the workshop is called.")
  var title: String?

  @Option(help: "Whose workshop it is.")
  var organisation: String?

  @Option(help: "What the AI pilot is to do.")
  var pilot: String?

  @Option(help: "The stage of the pilot.")
  var stage: String?

  @Option(help: "Whether revealed ballots are shown with names.")
  var ballotsNamed: YesOrNo?

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    guard title != nil || organisation != nil || pilot != nil || stage != nil || ballotsNamed != nil
    else {
      throw UsageFault.nothingToChange(
        options: ["--title", "--organisation", "--pilot", "--stage", "--ballots-named"])
    }
    let title = try title.map { try TextArgument.requiredName($0, "--title") }
    let organisation = try organisation.map { try TextArgument.name($0, "--organisation") }
    let pilot = try pilot.map { try TextArgument.name($0, "--pilot") }
    let workshop = try WorkshopWriting(dir, writer)
    let playbook = try workshop.load().state.playbook
    let stage = try stage.map { try playbook.stage(named: $0).id }
    let (before, after) = try workshop.folder.updateDetails(who: workshop.who, now: workshop.now) {
      details in
      details.title = title ?? details.title
      details.organisation = organisation ?? details.organisation
      details.pilot = pilot ?? details.pilot
      details.stage = stage ?? details.stage
      details.ballotsNamed = ballotsNamed?.isYes ?? details.ballotsNamed
    }
    try StandardOutput.writeLine(Self.told(before, after))
    return .done
  }

  private static func told(_ before: WorkshopDetails, _ after: WorkshopDetails) -> String {
    var changes: [String] = []
    func note(_ name: String, _ before: String, _ after: String) {
      if before != after { changes.append("\(name) is now \(after.isEmpty ? "empty" : after)") }
    }
    note("title", before.title, after.title)
    note("organisation", before.organisation, after.organisation)
    note("pilot", before.pilot, after.pilot)
    note("stage", before.stage.text, after.stage.text)
    note(
      "ballots-named", before.ballotsNamed ? "yes" : "no", after.ballotsNamed ? "yes" : "no")
    return changes.isEmpty ? "Nothing changed." : "Saved: \(changes.joined(separator: "; "))."
  }
}
