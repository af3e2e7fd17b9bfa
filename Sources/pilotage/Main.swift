import ArgumentParser
import Glibc

/// The program: opens the workbench without delay, or lets a command do its work.
@main
enum Program {
  static func main() {
    StandardStreams.makeSureTheyAreOpen()
    StandardStreams.takeLimitsAsErrors()
    exit(run(Array(CommandLine.arguments.dropFirst())).code)
  }

  static func run(_ arguments: [String]) -> ExitStatus {
    switch Start(arguments, verbs: VerbTree.pilotage, exists: { access($0, F_OK) == 0 }) {
    case .workbench(let path, let essentials):
      return LiveWorkbench.run(path: path, essentials: essentials)
    case .command: return command(arguments)
    case .refused(let failure): return failure.report()
    }
  }

  private static func command(_ arguments: [String]) -> ExitStatus {
    do {
      var command = try Pilotage.parseAsRoot(arguments)
      guard var verb = command as? any Verb else {
        if command is any VerbGroup {
          throw Failure.usage(VerbTree.pilotage.missingVerb(in: arguments))
        }
        try command.run()
        return .done
      }
      if type(of: verb).isDialogue { return try verb.perform() }
      return try ProgressLine.during { try verb.perform() }
    } catch let failure as Failure {
      return failure.report()
    } catch let error where Failure.isKnown(error) {
      return Failure(error).report()
    } catch {
      return parserEnded(with: error, arguments)
    }
  }

  /// What the argument parser ends a run with: help and the version, or a usage error, which it
  /// words in several lines and which is told in one here.
  private static func parserEnded(with error: any Error, _ arguments: [String]) -> ExitStatus {
    if Pilotage.exitCode(for: error).isSuccess {
      return StandardOutput.end(with: Pilotage.fullMessage(for: error) + "\n")
    }
    let verb = VerbTree.pilotage.words(in: arguments)
    return Failure.usage(.notUnderstood(Pilotage.message(for: error), verb: verb)).report()
  }
}
