import CursesTerminal
import Glibc
import Store
import Workbench
import Workshop

extension EffectRunner {
  /// Takes in conflict copies outside the screen, asking where both sides were changed.
  mutating func mergeCopies() -> [Event] {
    guard let terminal, let folder else { return [] }
    guard StandardStreams.isTerminal else {
      return [
        .copiesMerged(
          isSettled: false,
          problem: "This needs the terminal: pilotage merge DIR does the same without.")
      ]
    }
    let who = who
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
    return readAgain() + [told]
  }

  /// Holds the plain dialogue outside the screen, and reads the workshop afresh for the screen.
  mutating func askPlainly(at question: QuestionID?) -> [Event] {
    guard let terminal, let path = opened?.path else { return [] }
    guard StandardStreams.isTerminal else {
      return [
        .dialogueLeft(
          at: question, problem: "The dialogue needs standard input and output to be the terminal.")
      ]
    }
    var index = question
    let problem: String?
    do {
      let opened = try load(path).get()
      let folders = folders
      let end = try terminal.withTerminalReleased {
        try AskSession.run(on: opened, folders: folders, at: &index, returnsToScreen: true)
      }
      switch end {
      case .left(let failure): problem = failure.map { "Not all is saved: \($0.message)" }
      case .interrupted(SIGINT):
        problem = nil
      case .interrupted(let signal):
        // It was meant for the whole program, which takes its leave as ever.
        kill(getpid(), signal)
        problem = nil
      }
    } catch {
      problem = Failure(error).message
    }
    switch load(path) {
    case .success(let folder):
      // What is not saved of it is offered here.
      return [.opened(folder), .dialogueLeft(at: index, problem: problem)] + afterOpening()
    case .failure(let failure): return [.dialogueLeft(at: index, problem: failure.message)]
    }
  }
}
