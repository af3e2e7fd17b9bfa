import ArgumentParser
import JSON
import Store
import Workshop

/// `pilotage history DIR [QUESTION]`
struct HistoryCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show who changed what and when, the earliest first.",
    discussion: "A checkpoint holds no history.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ndjson
  }

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Argument(help: "Only of this question.", completion: .questions)
  var question: String?

  @Option(help: "How to print it.")
  var format = Format.text

  func perform() throws -> ExitStatus {
    let (changes, state) = try read()
    switch format {
    case .ndjson:
      try StandardOutput.write(
        changes.flatMap { CanonicalJSON.line($0.json) + [UInt8(ascii: "\n")] })
    case .text: try StandardOutput.write(HistoryText.text(changes, in: state))
    }
    return .done
  }

  private func read() throws -> ([Change], WorkshopState) {
    if FileKind.isPlainFile(dir.path) {
      let state = try WorkshopSource.read(dir.path).state
      if let question { _ = try state.playbook.question(named: question) }
      return ([], state)
    }
    let folder = WorkshopFolder(dir.path, writer: .none)
    let state = try folder.load(strict: false).state
    guard let question else { return (try folder.history(), state) }
    // A question that the playbook has no more still has its history.
    if let id = QuestionID(question), state.playbook[id] == nil {
      let changes = try folder.history(of: id)
      if !changes.isEmpty { return (changes, state) }
    }
    return (try folder.history(of: try state.playbook.question(named: question).id), state)
  }
}
