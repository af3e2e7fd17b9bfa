import Scoring
import Workshop

/// The open workshop: its record, its score, and what else follows from the record.
package struct OpenWorkshop: Sendable {
  /// The absolute path of the folder or the checkpoint file.
  package let path: String
  /// The record as it stands, with changes that are not on disk yet.
  package private(set) var state: WorkshopState
  /// Why nothing can be changed; `nil` where the workshop can be edited.
  package let readOnly: String?
  /// The day to score on: today, or the day of a checkpoint.
  package let day: CalendarDate
  /// Who has voted on which question. How they voted is not held here.
  package private(set) var voted: [QuestionID: Set<Slug>]
  /// The checkpoints, the earliest first.
  package private(set) var checkpoints: [KnownCheckpoint]
  /// The file names of the conflict copies that a syncing service left.
  package private(set) var conflictCopies: [String]
  /// The score of the record.
  package private(set) var score: Score
  /// The levels that the gap analysis supposes for its what-if.
  package private(set) var supposed: [QuestionID: Level] = [:]
  /// The score with the supposed levels; `nil` where none is supposed.
  package private(set) var supposedScore: Score?
  /// Whether the agenda is limited to the questions of the stage's gate.
  package internal(set) var isEssential = false {
    didSet { agenda = questionsToAnswer }
  }
  private var levels: [QuestionLevels]
  /// The indices of the questions without an agreed answer, those of the stage's gate first. In a
  /// run through the essentials it holds only those of the gate.
  package private(set) var agenda: [Int] = []
  /// The questions that keep the stage's gate closed.
  package private(set) var unmet: Set<QuestionID> = []
  /// The questions that the stage's gate names.
  package private(set) var gateQuestions: Set<QuestionID> = []
  /// The participants who may vote, by name.
  package private(set) var voters: [(id: Slug, participant: Participant)] = []
  /// The actions in the order of the plan.
  package private(set) var plan: PlanOrder
  /// Increases with every change of the record, so that results can be cached by it.
  package private(set) var revision = 0

  /// Opens what was read from the disk and scores it.
  package init(_ folder: OpenedFolder) {
    path = folder.path
    state = folder.state
    readOnly = folder.readOnly
    day = folder.day
    voted = folder.voted
    checkpoints = folder.checkpoints
    conflictCopies = folder.conflictCopies
    levels = QuestionLevels.all(of: state, on: day)
    score = Score(of: state, levels: levels, on: day)
    plan = PlanOrder(state)
    renewRoom()
    renewAgenda()
  }

  /// The workshop's own copy of its playbook.
  package var playbook: Playbook { state.playbook }

  /// The playbook's name for a level; empty where it has none.
  package func name(of level: Level) -> String {
    let levels = playbook.levels
    return levels.indices.contains(level.rawValue) ? levels[level.rawValue].name : ""
  }

  /// Replaces an answer and scores again. An empty answer is removed.
  package mutating func setAnswer(_ answer: Answer?, to question: QuestionID) {
    let before = state.answers[question]
    let after = answer.flatMap { $0.isEmpty ? nil : $0 }
    state.answers[question] = after
    // The answer from the disk is usually the one already here, with the time of the change added.
    if let before, let after, before.saysTheSame(as: after) { return }
    rescore(question)
  }

  /// Replaces the details, scores again and updates the list of voters.
  package mutating func setDetails(_ details: WorkshopDetails) {
    state.details = details
    rescore()
    renewRoom()
  }

  /// Replaces, adds or (`nil`) removes an action.
  package mutating func setAction(_ action: Action?, _ id: Slug) {
    let before = state.actions[id]
    state.actions[id] = action
    plan.change(id, from: before, to: action, in: state)
    // Actions do not count in the score, so it stays.
    revision += 1
  }

  /// Adds the revealed ballots on a question and scores it again.
  package mutating func setReveal(_ reveal: Reveal, of question: QuestionID) {
    state.reveals[question] = reveal
    rescore(question)
  }

  /// Replaces the list of those who have voted on a question.
  package mutating func setVoted(_ people: Set<Slug>, on question: QuestionID) {
    voted[question] = people
  }

  /// Adds a checkpoint that was just taken.
  package mutating func add(_ checkpoint: KnownCheckpoint) {
    checkpoints.append(checkpoint)
  }

  /// Replaces the whole record and scores it.
  package mutating func setState(_ state: WorkshopState) {
    self.state = state
    plan = PlanOrder(state)
    rescore()
    renewRoom()
  }

  /// Replaces the record and the lists by what was read again after somebody's change.
  package mutating func replace(by folder: OpenedFolder) {
    voted = folder.voted
    checkpoints = folder.checkpoints
    conflictCopies = folder.conflictCopies
    setState(folder.state)
  }

  /// The participants who may vote and have not voted on a question, by name.
  package func missingVoters(on question: QuestionID) -> [(id: Slug, participant: Participant)] {
    voters.filter { voted[question]?.contains($0.id) != true }
  }

  /// The actions that serve a question, by due date and then by id.
  package func actions(for question: QuestionID) -> [(id: Slug, action: Action)] {
    plan.ids(for: question).compactMap { id in state.actions[id].map { (id, $0) } }
  }

  /// Supposes a level for a question, or (`nil`) no longer does.
  package mutating func suppose(_ level: Level?, of question: QuestionID) {
    supposed[question] = level
    rescoreSupposed()
  }

  /// Ends the what-if.
  package mutating func supposeNothing() {
    supposed = [:]
    supposedScore = nil
  }

  /// Scores the record again. With a question, only its levels are computed anew.
  private mutating func rescore(_ question: QuestionID? = nil) {
    revision += 1
    if let question {
      // An answer to a question that the playbook does not ask does not count.
      guard let index = playbook.index(of: question) else { return }
      levels[index] = QuestionLevels(playbook.questions[index], of: state, on: day)
    } else {
      levels = QuestionLevels.all(of: state, on: day)
    }
    score = Score(of: state, levels: levels, on: day)
    renewAgenda()
    rescoreSupposed()
  }

  private mutating func renewAgenda() {
    unmet = Set((score.stageGate?.unmet ?? []).map(\.question))
    gateQuestions = Set((state.stageGate?.requirements ?? []).map(\.question))
    agenda = questionsToAnswer
  }

  private mutating func renewRoom() {
    voters = state.details.participantsInOrder.filter { !$0.participant.observer }
  }

  private mutating func rescoreSupposed() {
    supposedScore =
      supposed.isEmpty
      ? nil : Score(of: state, levels: levels, on: day, supposing: supposed)
  }
}
