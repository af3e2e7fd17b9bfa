import CursesTerminal
import Glibc
import Session
import SessionStore
import Store
import Workshop

extension EffectRunner {
  /// Merges conflict copies outside the screen, asking where both sides were changed.
  mutating func mergeCopies() -> [Event] {
    guard let terminal, let folder = store.folder else { return [] }
    guard StandardStreams.isTerminal else {
      return [
        .copiesMerged(
          isSettled: false,
          problem: "This needs the terminal: pilotage merge DIR does the same without.")
      ]
    }
    let who = store.who
    let result = Result {
      try terminal.withTerminalReleased {
        let isSettled = try CopyMerging.run(folder, who: who, asks: true)
        try StandardOutput.write("Enter goes back to the workbench. ")
        _ = readLine()
        return isSettled
      }
    }
    let told: Event =
      switch result {
      case .success(let isSettled): .copiesMerged(isSettled: isSettled, problem: nil)
      case .failure(let error): .copiesMerged(isSettled: false, problem: Failure(error).message)
      }
    return (store.perform(.readAgain) ?? []) + [told]
  }

  /// Holds the plain dialogue outside the screen, and reads the workshop afresh for the screen.
  mutating func askPlainly(at question: QuestionID?) -> [Event] {
    guard let terminal, let path = store.path else { return [] }
    guard StandardStreams.isTerminal else {
      return [
        .dialogueLeft(
          at: question, problem: "The dialogue needs standard input and output to be the terminal.")
      ]
    }
    var asked = question
    let problem: String?
    do {
      let opened = try store.load(path)
      let folders = store.folders
      let end = try terminal.withTerminalReleased {
        try AskSession.run(on: opened, folders: folders, at: &asked, returnsToScreen: true)
      }
      switch end {
      case .left(let failure): problem = failure.map { "Not all is saved: \($0.message)" }
      case .interrupted(SIGINT): problem = nil
      case .interrupted(let signal):
        // The signal was meant for the whole program, so it is sent again.
        kill(getpid(), signal)
        problem = nil
      }
    } catch {
      problem = Failure(error).message
    }
    do {
      let opened = try store.load(path)
      let title = opened.state.details.title
      // Unsaved text of the dialogue is offered on the screen.
      return [.opened(opened), .dialogueLeft(at: asked, problem: problem)]
        + afterOpening(title: title)
    } catch {
      return [.dialogueLeft(at: asked, problem: Failure(error).message)]
    }
  }
}
