import ArgumentParser
import Store
import Workshop

/// `pilotage checkpoint DIR NAME`
struct CheckpointCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "Keep a named copy of the workshop to compare with.",
    discussion: "It prints the file's path. A checkpoint is never changed or written over.")

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: "What to call it.")
  var name: String

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    let name = try TextArgument.requiredName(name, "the checkpoint's name")
    let workshop = try WorkshopWriting(dir, writer)
    let file = try workshop.takeCheckpoint(name: name).file
    // Scripts take it up: a name is one whatever the locale.
    try StandardOutput.write((dir.path.below(file).printable + "\n").utf8)
    return .done
  }
}

extension WorkshopWriting {
  /// Keeps a copy of all that is there. A record that can't be read would be missing from it for
  /// good, so it is an error here.
  func takeCheckpoint(name: String) throws -> CheckpointSummary {
    try folder.takeCheckpoint(
      name: name, state: try folder.load(strict: true).state, who: who, now: now)
  }
}

extension String {
  /// The path of a file in the folder that this is the path of.
  func below(_ file: String) -> String { hasSuffix("/") ? self + file : self + "/" + file }
}
