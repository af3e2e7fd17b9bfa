import Store
import Workbench
import Workshop

/// Brings what the dialogue keeps to the disk. What can't be kept waits and is tried again with
/// every later change, before it.
struct AskKeeper {
  /// `nil`: nothing can be changed here.
  let folder: WorkshopFolder?
  let folders: UserFolders
  let who: String
  /// Whose ballots they are.
  var participant: Slug?
  private(set) var waiting: [AskSave] = []

  init(folder: WorkshopFolder?, folders: UserFolders, who: String, participant: Slug? = nil) {
    self.folder = folder
    self.folders = folders
    self.who = who
    self.participant = participant
  }

  /// What came of it, and why something still waits, if so.
  mutating func keep(_ saves: [AskSave]) -> (results: [AskResult], failure: Failure?) {
    var results: [AskResult] = []
    var failure: Failure?
    var held: Set<QuestionID> = []
    var left: [AskSave] = []
    for save in waiting + saves {
      // What comes later to the same record must not overtake.
      guard save.question.map({ !held.contains($0) }) ?? true else {
        left.append(save)
        continue
      }
      do {
        if let result = try carryOut(save) { results.append(result) }
      } catch StoreError.revealed(let question, _) {
        results.append(.revealed(question))
      } catch {
        failure = Failure(error)
        if let question = save.question { held.insert(question) }
        left.append(save)
      }
    }
    waiting = left
    // What the screen of an answer shows is newer than the disk until its last change is there.
    results.removeAll {
      if case .answer(let question, _) = $0 { held.contains(question) } else { false }
    }
    return (results, failure)
  }

  private func carryOut(_ save: AskSave) throws -> AskResult? {
    guard let folder else { return nil }
    switch save {
    case .answer(let question, let edits):
      let saved = try folder.updateAnswer(question, who: who, now: LocalClock.now) {
        $0.apply(edits)
      }
      return .answer(question, saved.after)
    case .vote(let question, let level): try vote(.vote(level), on: question, in: folder)
    case .comment(let question, let text): try vote(.comment(text), on: question, in: folder)
    case .takeVoteBack(let question): try vote(.withdraw, on: question, in: folder)
    case .action(let action):
      let (id, action) = try folder.addAction(action, who: who, now: LocalClock.now)
      return .planned(id, action)
    }
    return nil
  }

  private func vote(
    _ edit: BallotEdit, on question: QuestionID, in folder: WorkshopFolder
  ) throws {
    guard let participant else { return }
    try folder.vote(edit, on: question, by: participant, who: who, now: LocalClock.now)
  }

  // MARK: - Drafts

  func keepDraft(_ text: UnsavedText) {
    guard let folder, let key = text.target.key else { return }
    try? folders.keep(
      Draft(workshop: folder.path, key: key, text: text.text, time: LocalClock.now))
  }

  func removeDraft(_ text: UnsavedText) {
    guard let folder, let key = text.target.key else { return }
    folders.removeDraft(of: folder.path, key: key)
  }
}

extension AskSave {
  /// Whose record it changes; a new action is a record of its own.
  fileprivate var question: QuestionID? {
    switch self {
    case .answer(let question, _), .vote(let question, _), .comment(let question, _),
      .takeVoteBack(let question):
      question
    case .action: nil
    }
  }
}
