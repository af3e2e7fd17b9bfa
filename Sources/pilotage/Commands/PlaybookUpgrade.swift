import ArgumentParser
import Store
import Workshop

/// `pilotage playbook upgrade DIR`
struct PlaybookUpgradeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Give a workshop a newer version of its playbook.",
    discussion: """
      A checkpoint is taken first, for this can't be undone. Answers stay as they are: those to \
      questions that are no longer asked are kept and count for nothing. An older or the same \
      version, or another playbook, is refused.
      """)

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Option(
    help: ArgumentHelp(
      "The newer version's id or file; else the one of the same id, built in or your own.",
      valueName: "id|file"))
  var playbook: String?

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopWriting(dir, writer)
    let state = try workshop.folder.load(strict: true).state
    let newer = try newer(than: state.playbook)
    let upgrade: PlaybookUpgrade
    do {
      upgrade = try PlaybookUpgrade(of: state, to: newer)
    } catch {
      throw Failure.refused(.upgrade(error))
    }
    let checkpoint = try workshop.takeCheckpoint(name: "before playbook \(newer.version.printable)")
    _ = try workshop.folder.replacePlaybook(newer, who: workshop.who, now: workshop.now)
    let lines = UpgradeWords.lines(upgrade, checkpoint: dir.path.below(checkpoint.file))
    for line in lines { try StandardOutput.writeLine(line) }
    return .done
  }

  private func newer(than old: Playbook) throws -> Playbook {
    let files = PlaybookFiles()
    if let playbook { return try files.playbook(playbook) }
    guard (try? files.source(of: old.id.text)) != nil else {
      throw UsageFault.noSuchPlaybookHere(old.id)
    }
    return try files.playbook(old.id.text)
  }
}
