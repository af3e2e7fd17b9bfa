import CursesTerminal
import Store
import Session
import SessionStore
import Workshop

/// A workshop as a plain dialogue in place of a screen that the terminal can't show.
enum PlainFallback {
  /// `nil`: nobody sits at a terminal to hold it, or it is not the terminal's type that is in the
  /// way.
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
