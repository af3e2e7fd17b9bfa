import CursesTerminal
import Store
import Session
import SessionStore
import Workshop

/// Runs the plain dialogue instead of a screen that the terminal can't show.
enum PlainFallback {
  /// `nil`: nobody is at a terminal, or the terminal's type is not what prevents the screen.
  static func run(
    on opened: OpenedFolder, instead error: TerminalError, folders: UserFolders
  ) -> ExitStatus? {
    guard StandardStreams.isTerminal else { return nil }
    let name: String
    switch error {
    case .cannotMoveCursor(let type), .unknownTerminal(let type): name = type
    case .noTerminal, .alreadyOpen, .refused: return nil
    }
    var question: QuestionID?
    do {
      return try AskSession.run(
        on: opened, folders: folders, at: &question,
        preface: [
          AskText(
            "The terminal type \(name.isEmpty ? "is not set and" : name) can't show a screen: this "
              + "is the workshop as a plain dialogue.")
        ]
      ).report()
    } catch {
      return Failure(error).report()
    }
  }
}
