import ArgumentParser
import Glibc
import Reports
import Store
import Session
import SessionStore
import Workshop

/// `pilotage export DIR`
struct ExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the summary of a workshop, to hand on.",
    discussion: """
      ics is the plan for a calendar: an event for each dated action that is open or under way. \
      What is done, dropped or parked, or has no date, is left out.

      With --anonymous every name of a participant, an owner or a person in an answer is replaced \
      wherever it stands, and titles of participants are left out. What people wrote may still \
      tell who they are: which texts to read before sending is said on standard error.
      """)

  @Argument(help: "The workshop's folder, or a checkpoint file.")
  var dir: PathArgument

  @Option(help: "What to write it as.")
  var format: ExportFormat

  @Option(
    help: ArgumentHelp(
      "The file to write to, replaced if it is there; - is standard output.", valueName: "file"))
  var output: PathArgument?

  @Flag(help: "Put Person 1, Person 2 in the place of names.")
  var anonymous = false

  @OptionGroup var scoring: ScoringOptions

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopReading(dir, scoring)
    let document = ExportDocument(
      format, of: try workshop.checkpoint(), after: workshop.earlier, stage: workshop.stage,
      on: workshop.day, anonymous: anonymous)
    try write(document.bytes)
    if let warning = document.warning { StandardError.line(warning) }
    return .done
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output, output.path != "-" else {
      return try StandardOutput.write(bytes)
    }
    do {
      try FileSystem.write(bytes, to: output.path)
    } catch {
      guard case .notAFile(let path) = error else { throw error }
      throw StoreError.cannotCreate(path: path, errno: EISDIR)
    }
    try StandardOutput.writeLine("Wrote \(output.path).")
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension WorkshopReading {
  /// The state as one document: the checkpoint itself, or one of the folder as it is now.
  fileprivate func checkpoint() throws -> Checkpoint {
    switch source.kind {
    case .checkpoint: try WorkshopSource.checkpoint(source.path)
    case .folder: Checkpoint(name: "now", taken: LocalClock.now, state: state)
    }
  }
}
