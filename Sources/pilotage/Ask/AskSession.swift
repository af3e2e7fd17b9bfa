import Store
import Session
import SessionStore
import Workshop

/// Begins a dialogue on a workshop, or on one participant's ballots.
enum AskSession {
  /// The whole workshop. On leaving it `question` is where the dialogue was.
  static func run(
    on opened: OpenedFolder, folders: UserFolders, at question: inout QuestionID?,
    returnsToScreen: Bool = false, preface: [AskText] = []
  ) throws -> AskLoop.End {
    let isFolder = opened.readOnly == nil
    let folder = isFolder ? WorkshopFolder(opened.path, writer: folders.writer()) : nil
    let drafts = folder.map { folders.drafts(of: $0.path) } ?? []
    let draft = drafts.reversed().lazy.compactMap { draft in
      TypingTarget(key: draft.key).flatMap { target in
        target.question != nil || target == .prompt(.parked)
          ? UnsavedText(target: target, text: draft.text) : nil
      }
    }.first
    var dialogue = AskDialogue(opened, at: question, draft: draft)
    dialogue.returnsToScreen = returnsToScreen
    let problems = opened.problems.prefix(3).map { AskText("Could not be read: \($0)") }
    defer { question = dialogue.question.id }
    return try AskLoop.run(
      &dialogue,
      store: SessionStore(folder: folder, folders: folders, who: LocalUser.name),
      preface: preface + problems)
  }

  /// One participant's ballots.
  static func run(
    ballotsOf name: String, in folder: WorkshopFolder, folders: UserFolders
  ) throws -> ExitStatus {
    let loaded = try folder.load(strict: false)
    let participant = try loaded.state.details.participant(named: name)
    if loaded.state.details.participants[participant]?.observer == true {
      let who = loaded.state.details.name(of: participant)
      try StandardOutput.writeLine("\(who) watches and does not vote: there is nothing to ask.")
      return .done
    }
    guard !loaded.isReadOnly else { throw StoreError.readOnly(path: folder.path, errno: 13) }
    var dialogue = BallotDialogue(
      OpenedFolder(folder.path, loaded, day: LocalClock.today), participant: participant,
      paper: loaded.papers[participant])
    let store = SessionStore(folder: folder, folders: folders, who: participant.text)
    return try AskLoop.run(&dialogue, store: store).report()
  }
}
