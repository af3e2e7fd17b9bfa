import Glibc
import Store
import Workshop

/// Who has voted on what before the reveal, and never how.
struct HiddenVotes {
  private let state: WorkshopState
  private let folder: WorkshopFolder
  /// The questions that each participant who votes has a ballot on.
  private let voted: [Slug: Set<QuestionID>]

  /// - Throws: where a participant's ballots are there and can't be read: a reveal without them could
  ///   never be mended.
  init(_ loaded: LoadedWorkshop, in folder: WorkshopFolder) throws {
    state = loaded.state
    self.folder = folder
    for participant in loaded.state.details.participants.keys.sorted() {
      let file = Record.ballots(participant).path
      guard loaded.faults.contains(where: { $0.file == file }) else { continue }
      // Read once more for the error itself; where that says nothing, it is that we may not.
      _ = try folder.load(strict: true)
      throw StoreError.cannotRead(path: folder.path(of: .ballots(participant)), errno: EACCES)
    }
    voted = loaded.papers.filter { participant, _ in
      loaded.state.details.participants[participant]?.observer == false
    }.mapValues { Set($0.ballots.keys) }
  }

  /// The questions that can be revealed, in playbook order.
  var waiting: [Question] {
    state.playbook.questions.filter { question in
      state.reveals[question.id] == nil && voted.values.contains { $0.contains(question.id) }
    }
  }

  /// Makes sure that a question can be revealed.
  func check(_ question: QuestionID) throws {
    if state.reveals[question] != nil {
      throw Failure.refused(.alreadyRevealed(question))
    }
    guard voted.values.contains(where: { $0.contains(question) }) else {
      throw Failure.refused(.nobodyVoted(question))
    }
  }
}
