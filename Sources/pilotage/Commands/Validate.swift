import ArgumentParser
import Store

/// `pilotage validate PATH...`
struct ValidateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check files: status 0 sound, 1 faults, a line each.",
    discussion: "A fault is a line: FILE:LINE: key.path: message")

  @Argument(help: "Workshops' folders, their files, checkpoints, playbooks.")
  var paths: [PathArgument]

  func perform() throws -> ExitStatus {
    try FaultList.tell(of: paths.map(\.path)) { try Validation.faults(at: $0) }
  }
}
